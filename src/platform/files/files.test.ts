import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFolder } from "../../../tests/support/program.ts";
import { writeWhole } from "./index.ts";

test("a file is written whole in place of the old one, and nothing is left beside it", () =>
  withFolder(async (folder) => {
    const file = join(folder, "deep", "page");
    await writeWhole(file, "first");
    await writeWhole(file, "second");
    expect(readFileSync(file, "utf8")).toBe("second");
    expect(readdirSync(join(folder, "deep"))).toEqual(["page"]);
  }));

test("a file that cannot get its name leaves nothing behind", () =>
  withFolder(async (folder) => {
    mkdirSync(join(folder, "page", "in-the-way"), { recursive: true });
    await expect(writeWhole(join(folder, "page"), "text")).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["page"]);
  }));

test("what an earlier process left half-written is not written through", () =>
  withFolder(async (folder) => {
    const elsewhere = join(folder, "elsewhere");
    writeFileSync(elsewhere, "theirs");
    symlinkSync(elsewhere, join(folder, `page.${process.pid}.part`));
    await writeWhole(join(folder, "page"), "ours");
    expect(readFileSync(elsewhere, "utf8")).toBe("theirs");
    expect(readdirSync(folder).sort()).toEqual(["elsewhere", "page"]);
  }));
