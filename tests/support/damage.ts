import fc from "fast-check";
import { expect } from "vitest";
import { accepted, type Reading, refused } from "#ground/reading";

/** What happens to files on their way: cut off, bytes turned, lines lost, doubled and moved, saved in another way. */
export function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: Math.max(0, file.length - 1) });
  const lines = splitLines(file);
  const line = fc.nat({ max: Math.max(0, lines.length - 1) });
  return fc.oneof(
    at.map((end) => file.slice(0, end)),
    at.map((start) => file.slice(start)),
    fc
      .array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 })
      .map((turned) => withBytes(file, turned)),
    fc
      .array(line, { minLength: 1, maxLength: 10 })
      .map((gone) => joined(lines.filter((_, index) => !gone.includes(index)))),
    fc.tuple(line, line).map(([from, to]) => joined([...lines.slice(0, to), lines[from] ?? [], ...lines.slice(to)])),
    fc
      .tuple(line, line)
      .map(([one, other]) =>
        joined(lines.map((_, index) => lines[index === one ? other : index === other ? one : index] ?? [])),
      ),
    fc
      .tuple(at, fc.constantFrom(...STRANGE))
      .map(([place, text]) => inserted(file, place, new TextEncoder().encode(text))),
    fc
      .constantFrom("utf16le", "latin1")
      .map((encoding) => new Uint8Array(Buffer.from(new TextDecoder().decode(file), encoding as BufferEncoding))),
    fc.uint8Array({ maxLength: 2000 }),
    fc.string({ unit: "grapheme", maxLength: 500 }).map((text) => new TextEncoder().encode(text)),
  );
}

const STRANGE = [
  "\0",
  '"',
  "'",
  ";",
  ",",
  "\t",
  "\n",
  "\r",
  "\ufeff",
  "9".repeat(400),
  "1e308",
  "-1",
  "NaN",
  "XX",
  "..",
  "å",
  "=cmd()",
  "[",
  "{",
  "}",
  "null",
  "__proto__",
  "constructor",
];

/** Which lines a row was made of, and whether every line of the form has to be a part of some row. */
interface Trace<Row> {
  readonly linesOf: (row: Row) => readonly number[];
  readonly everyLine: boolean;
}

/** What must hold of any reading, however damaged the file. */
export function expectHonest<Row>(reading: Reading<Row>, trace?: Trace<Row>): void {
  for (const { row, message } of reading.faults) {
    expect(Number.isInteger(row) && row >= 1, `row ${row}`).toBe(true);
    expect(message).toMatch(/\.$/);
  }
  expect(accepted(reading) + refused(reading)).toBe(reading.read);
  if (reading.read === 0) {
    expect(reading.rows).toEqual([]);
    expect(reading.faults.length).toBeGreaterThan(0);
    return;
  }
  if (trace === undefined) return;
  const good = new Set(reading.rows.flatMap(trace.linesOf));
  const bad = new Set(reading.faults.map(({ row }) => row));
  expect([...good].filter((line) => bad.has(line))).toEqual([]);
  if (trace.everyLine) expect(good.size).toBe(accepted(reading));
  else expect(good.size).toBeLessThanOrEqual(accepted(reading));
}

/** Reads, and fails when that takes longer than anyone should wait. */
export function timely<Row>(read: () => Reading<Row>): Reading<Row> {
  const start = performance.now();
  const reading = read();
  expect(performance.now() - start).toBeLessThan(5000);
  return reading;
}

/** The first lines of a file, for tests that read it very many times. */
export function firstLines(file: Uint8Array, count: number): Uint8Array {
  return joined(splitLines(file).slice(0, count));
}

type Bytes = ArrayLike<number>;

function splitLines(file: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < file.length; ) {
    const feed = file.indexOf(0x0a, start);
    const end = feed < 0 ? file.length : feed + 1;
    lines.push(file.slice(start, end));
    start = end;
  }
  return lines;
}

function joined(lines: readonly Bytes[]): Uint8Array {
  const whole = new Uint8Array(lines.reduce((length, line) => length + line.length, 0));
  let at = 0;
  for (const line of lines) {
    whole.set(line, at);
    at += line.length;
  }
  return whole;
}

function inserted(file: Uint8Array, place: number, extra: Uint8Array): Uint8Array {
  return joined([file.slice(0, place), extra, file.slice(place)]);
}

function withBytes(file: Uint8Array, turned: readonly (readonly [number, number])[]): Uint8Array {
  const copy = file.slice();
  for (const [place, byte] of turned) copy[place] = byte;
  return copy;
}
