import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { projectFolder } from "#platform/files";
import { readPdf } from "../../../tests/support/pdf.ts";
import { type Job, TypesettingFailed, TypesettingUnavailable } from "./index.ts";
import { createPress, type PressSettings } from "./press.ts";

const presses: ReturnType<typeof createPress>[] = [];

function aPress(given: Partial<PressSettings> = {}) {
  const entry = join(projectFolder, "dist", "typesetter.js");
  const press = createPress({ entry, mostMs: 20_000, restMs: 1_000, ...given });
  presses.push(press);
  return press;
}

afterAll(() => {
  for (const press of presses) kill(press);
});

function kill(press: ReturnType<typeof createPress>): void {
  const id = press.processId();
  if (id !== undefined) process.kill(id, "SIGKILL");
}

const HEAD = `#set document(title: "Exempel")\n#set text(font: "Inter", lang: "sv")\n= Exempel\n`;
const SQUARE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><rect width="9" height="9"/></svg>`;
/** Hundreds of millions of turns: nobody waits for it. */
const ENDLESS = `${HEAD}#for i in range(20000) { for j in range(20000) { } }`;

function aJob(given: Partial<Job> = {}): Job {
  return {
    template: `${HEAD}#json("inputs.json").words`,
    inputs: { words: "Åtta" },
    images: {},
    date: undefined,
    ...given,
  };
}

const shared = aPress({ restMs: 60_000 });

test("a document is PDF/UA-1 with a title, a language and the words that were put into it", async () => {
  const bytes = await shared.typeset(aJob());
  const { metadata, language, pages, roles } = readPdf(bytes);
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(metadata).toContain(">Exempel</rdf:li>");
  expect(language).toBe("sv");
  expect(pages).toEqual(["ExempelÅtta"]);
  expect(roles).toContain("H1");
});

test("the font is the one that we bring, not whatever is near", async () => {
  const bytes = await shared.typeset(aJob());
  const fonts =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/BaseFont \/\S+/g) ?? [];
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((font) => !/\+Inter-/.test(font))).toEqual([]);
});

test.each([
  ["a picture that does not say what it shows", `${HEAD}#image("images/square.svg")`, /alt/],
  ["no title", "= Exempel", /title/],
  ["a level of heading that is skipped", `${HEAD}=== Exempel`, /heading level/],
  ["a mistake in the template", `${HEAD}#nothing-of-the-kind`, /unknown variable/],
  ["an image that is not there", `${HEAD}#image("images/circle.svg", alt: "cirkel")`, /not found/],
  ["a look at the machine's own files", `${HEAD}#read("/etc/hostname")`, /not found/],
  ["a way out of its folder", `${HEAD}#read("../../etc/hostname")`, /access denied|outside/],
])("refused: %s", async (_, template, reason) => {
  const refusal = shared.typeset(aJob({ template, images: { square: SQUARE } }));
  await expect(refusal).rejects.toThrow(reason);
  await expect(refusal).rejects.toBeInstanceOf(TypesettingFailed);
});

test("a refused document costs no process, and leaves nothing behind for the next", async () => {
  const before = shared.processId();
  await expect(shared.typeset(aJob({ template: "#nothing" }))).rejects.toThrow();
  await shared.typeset(aJob({ images: { square: SQUARE } }));
  const seesEarlier = shared.typeset(aJob({ template: `${HEAD}#image("images/square.svg", alt: "kvadrat")` }));
  await expect(seesEarlier).rejects.toThrow("not found");
  expect(shared.processId()).toBe(before);
});

test("the same job gives the same bytes, in this process and in another", async () => {
  const job = aJob({ template: `${HEAD}#image("images/square.svg", alt: "kvadrat")`, images: { square: SQUARE } });
  const one = await shared.typeset(job);
  await pause(1_100);
  expect(Buffer.compare(await shared.typeset(job), one)).toBe(0);
  expect(Buffer.compare(await aPress().typeset(job), one)).toBe(0);
});

test("the date of a document is the given day, or none", async () => {
  expect(readPdf(await shared.typeset(aJob({ date: "2026-03-12" }))).metadata).toContain("<xmp:CreateDate>2026-03-12");
  expect(readPdf(await shared.typeset(aJob())).metadata).not.toContain("CreateDate");
});

test("documents that come together are set one after the other by one process", async () => {
  const press = aPress();
  const words = ["ett", "två", "tre"];
  const ids = new Set<number | undefined>();
  const made = await Promise.all(
    words.map(async (word) => {
      const bytes = await press.typeset(aJob({ inputs: { words: word } }));
      ids.add(press.processId());
      return bytes;
    }),
  );
  expect(made.flatMap((bytes) => readPdf(bytes).pages)).toEqual(words.map((word) => `Exempel${word}`));
  expect(ids.size).toBe(1);
});

test("a process that is killed in the middle costs its document and no other", async () => {
  const press = aPress();
  await press.typeset(aJob());
  const first = press.processId();
  const lost = press.typeset(aJob({ template: ENDLESS }));
  const waiting = press.typeset(aJob());
  await pause(200);
  kill(press);
  await expect(lost).rejects.toThrow(TypesettingFailed);
  expect(readPdf(await waiting).pages).toEqual(["ExempelÅtta"]);
  expect(press.processId()).not.toBe(first);
});

test("a document that takes too long is given up, and the next one is made", async () => {
  const press = aPress({ mostMs: 1_500 });
  await expect(press.typeset(aJob({ template: ENDLESS }))).rejects.toThrow("longer than 1.5 seconds");
  expect(readPdf(await press.typeset(aJob())).pages).toEqual(["ExempelÅtta"]);
});

test("the process ends after a while without work, and a new one begins with the next document", async () => {
  const press = aPress({ restMs: 100 });
  await press.typeset(aJob());
  expect(press.processId()).toBeDefined();
  await expect.poll(() => press.processId(), { timeout: 5_000 }).toBeUndefined();
  await expect(press.typeset(aJob())).resolves.toBeInstanceOf(Uint8Array);
});

describe("where there is no typesetter, that is said, for waiting does not help", () => {
  test("because the program was not built", async () => {
    const press = aPress({ entry: join(projectFolder, "dist", "not-built.js") });
    await expect(press.typeset(aJob())).rejects.toThrow(TypesettingUnavailable);
  });

  test("because the package has no form for this machine", async () => {
    const folder = await mkdtemp(join(tmpdir(), "documents-"));
    const entry = join(folder, "typesetter.mjs");
    await copyFile(join(projectFolder, "dist", "typesetter.js"), entry);
    await expect(aPress({ entry }).typeset(aJob())).rejects.toThrow(TypesettingUnavailable);
    await rm(folder, { recursive: true });
  });
});
