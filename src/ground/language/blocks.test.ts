import { expect, test } from "vitest";
import { toBlocks } from "./blocks.ts";

const paragraph = (text: string) => ({ kind: "paragraph", text });

test("each line is a paragraph, and lines with a dash make a list", () => {
  expect(toBlocks("Två platser:\r\n- torget\n– stationen\nOch en till.")).toEqual([
    paragraph("Två platser:"),
    { kind: "list", items: ["torget", "stationen"] },
    paragraph("Och en till."),
  ]);
});

test("an empty line parts two lists", () => {
  expect(toBlocks("- ett\n\n- två")).toEqual([
    { kind: "list", items: ["ett"] },
    { kind: "list", items: ["två"] },
  ]);
});

test("a dash within words, or a number below zero, makes no list", () => {
  expect(toBlocks("–5 procent\nfre-lör")).toEqual([paragraph("–5 procent"), paragraph("fre-lör")]);
});

test("nothing but space is nothing", () => {
  expect(toBlocks(" \n\t\n-\n- ")).toEqual([paragraph("-"), paragraph("-")]);
  expect(toBlocks("")).toEqual([]);
});
