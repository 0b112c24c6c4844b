import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { readDocx } from "../../../tests/support/docx.ts";
import { readPdf } from "../../../tests/support/pdf.ts";
import { runCommand } from "../../../tests/support/program.ts";

let here: TestDatabase;
let folder: string;

beforeAll(async () => {
  here = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "picture-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  await here.drop();
});

test("writes the document whole and answers with one line: where, and how large", async () => {
  const out = join(folder, "borlange.pdf");
  const { status, stdout, stderr } = await runCommand(["picture", "2081", "--out", out], here.environment);
  const bytes = await readFile(out);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${out}: ${bytes.byteLength} byte\n`, stderr: "" });
  expect(readPdf(bytes).metadata).toContain("Lägesbild för Borlänge");
  expect(await readdir(folder)).toEqual(["borlange.pdf"]);
});

test("writes a document for word processors when the file is called so", async () => {
  const out = join(folder, "borlange.docx");
  expect((await runCommand(["picture", "2081", "--out", out], here.environment)).status).toBe(0);
  expect(readDocx(await readFile(out)).title).toBe("Lägesbild för Borlänge");
  await rm(out);
});

test.each([
  ["another ending", ["2081", "--out", "x.odt"], "x.odt slutar varken på .pdf eller .docx."],
  [
    "a version that was never published",
    ["2081", "--version", "7", "--out", "x.pdf"],
    "Ingen lägesbild för 2081 är publicerad som version 7.",
  ],
  [
    "a version that is no number",
    ["2081", "--version", "sista", "--out", "x.pdf"],
    "Ingen lägesbild för 2081 är publicerad som version sista.",
  ],
  ["a code that no municipality has", ["9999", "--out", "x.pdf"], "Det finns ingen kommun med koden 9999."],
  ["no code", ["--out", "x.pdf"], "Ange en kommunkod: samverkan picture <code> --out <file.pdf>."],
  ["no place to write", ["2081"], "Ange vart dokumentet ska skrivas: lägg till --out <file.pdf>."],
  ["a folder that is not there", ["2081", "--out", "/there/is/no/such/x.pdf"], "Mappen /there/is/no/such finns inte."],
  ["a folder instead of a file", ["2081", "--out", tmpdir()], `${tmpdir()} är en mapp; ange en fil.`],
])("refused with one sentence: %s", async (_, words, sentence) => {
  const { status, stdout, stderr } = await runCommand(["picture", ...words], here.environment);
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${sentence}\n` });
});
