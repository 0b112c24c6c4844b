import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";
import { readTable, type Table } from "./table.ts";

/** Everything the checker judges. Paths are relative to the root, with `/`: `src/areas/model.ts`. */
export interface House {
  readonly table: Table;
  /** The text of every source file that was read. */
  readonly sources: ReadonlyMap<string, string>;
  /** Every file under `src`, found by a walk that does not know what was read. */
  readonly files: readonly string[];
}

const SCRIPT_ENDINGS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

export function isScript(file: string): boolean {
  return SCRIPT_ENDINGS.some((ending) => file.endsWith(ending));
}

export async function readHouse(root: string): Promise<House> {
  const src = join(root, "src");
  const fromRoot = (file: string) => relative(root, file).split(sep).join("/");
  const scripts = ts.sys.readDirectory(src, SCRIPT_ENDINGS);
  return {
    table: await readTable(root),
    sources: new Map(scripts.map((file) => [fromRoot(file), readFileSync(file, "utf8")])),
    files: walk(src).map(fromRoot).sort(),
  };
}

/** Two ways of finding the same files, so that a fault in one of them shows as a difference. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}
