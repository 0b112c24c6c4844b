import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const { dependencies, optionalDependencies } = readJson("package.json");
const { packages } = readJson("package-lock.json");
const needed = Object.keys({ ...dependencies, ...optionalDependencies });

test("docs/dependencies.md has a line with the right licence for every package that the program runs with, and no other", () => {
  const inLock = needed.map((name) => `${name}: ${packages[`node_modules/${name}`]?.license}`);
  expect(needed.length).toBeGreaterThan(0);
  expect(linesOf("docs/dependencies.md").sort()).toEqual(inLock.sort());
});

/** "name: licence" of each line in the tables. */
function linesOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(/^\| `([^`]+)` \|.*\| ([^|]+) \|$/gm)].map(([, name, licence]) => `${name}: ${licence}`);
}

interface Package {
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly packages: Record<string, { readonly license?: string }>;
}

function readJson(file: string): Package {
  return JSON.parse(readFileSync(join(ROOT, file), "utf8"));
}
