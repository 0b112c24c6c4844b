import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";

const REFERENCE = fileURLToPath(new URL("../database/reference/", import.meta.url));

const Entry = z.strictObject({
  path: z.string().min(1),
  what: z.string().min(1),
  publisher: z.string().min(1),
  terms: z.string().min(1),
  origin: z.string().min(1),
  retrieved: z.string().min(1),
  period: z.string().min(1),
  limits: z.array(z.string().min(1)),
  /** In Swedish, one sentence: the quality note of the series that the file gives. */
  note: z
    .string()
    .regex(/^[A-ZÅÄÖ].*\.$/)
    .optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const listed = z.array(Entry).parse(JSON.parse(readFileSync(`${REFERENCE}sources.json`, "utf8")));
const lying = readdirSync(REFERENCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(REFERENCE.length).replace(/^\//, ""))
  .filter((path) => path !== "README.md" && path !== "sources.json");

test("every reference file is listed once, and nothing unlisted lies beside them", () => {
  expect(lying.sort()).toEqual(listed.map(({ path }) => path).sort());
});

test.each(listed)("$path is the file that was listed", ({ path, sha256 }) => {
  expect(
    createHash("sha256")
      .update(readFileSync(`${REFERENCE}${path}`))
      .digest("hex"),
  ).toBe(sha256);
});

test("every file of figures has a quality note", () => {
  const figures = listed.filter(({ path }) => /^(crime|population|survey)\//.test(path));
  expect(figures).toHaveLength(9);
  expect(figures.filter(({ note }) => note === undefined).map(({ path }) => path)).toEqual([]);
});

test("the README names every file", () => {
  const readme = readFileSync(`${REFERENCE}README.md`, "utf8");
  expect(listed.filter(({ path }) => !readme.includes(`\`${path}\``))).toEqual([]);
});

test("the files that came with hashes of their own are byte for byte what they were", () => {
  expect(listed.find(({ path }) => path === "crime/bra_kommun_total_2021_prel_raw.csv")?.sha256).toBe(
    "9014d4d783ecff0f07563fb5ead6efcbed39d4903301ba000993af6bfaae0973",
  );
  expect(listed.find(({ path }) => path === "geo/kommuner.geojson")?.sha256).toBe(
    "2ec4ad1facf704435e177c32f304cb0b207c42ce1b173e16b33241a18825e2a9",
  );
});
