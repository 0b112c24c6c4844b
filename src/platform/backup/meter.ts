import { createHash } from "node:crypto";
import type { StoredTable } from "./format.ts";

export type Measured = Pick<StoredTable, "rows" | "bytes" | "sha256">;

/** Lets rows pass, and says when they have passed how many they were, how long, and their hash. */
export interface Meter {
  pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
  result(): Measured;
}

const LINE_BREAK = 10;

export function createMeter(): Meter {
  const hash = createHash("sha256");
  let rows = 0;
  let bytes = 0;
  return {
    async *pass(source) {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        rows += countLines(chunk);
        yield chunk;
      }
    },
    result: () => ({ rows, bytes, sha256: hash.digest("hex") }),
  };
}

/** In COPY's text form a line break within a value is written with a backslash, so each one ends a row. */
function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(LINE_BREAK); at !== -1; at = chunk.indexOf(LINE_BREAK, at + 1)) lines += 1;
  return lines;
}
