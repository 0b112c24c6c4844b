import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readCounties, readMunicipalities } from "../../src/areas/sources/registers.ts";

const ROOT = new URL("../../", import.meta.url);

/** A file of the reference data, unpacked. */
export function reference(path: string): Uint8Array {
  return unpacked(`database/reference/${path}`);
}

/** A file that only the tests carry. */
export function fixture(path: string): Uint8Array {
  return unpacked(`tests/fixtures/${path}`);
}

export const registers = {
  municipalities: readMunicipalities(reference("geo/municipalities.csv")).rows,
  counties: readCounties(reference("geo/counties.csv")).rows,
};

/** Made text as the bytes of a file. */
export function bytes(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
}

function unpacked(path: string): Uint8Array {
  const file = readFileSync(new URL(path, ROOT));
  return new Uint8Array(path.endsWith(".gz") ? gunzipSync(file) : file);
}
