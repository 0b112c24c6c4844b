import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytes } from "../../../tests/support/reference.ts";
import {
  accepted,
  cell,
  decodeText,
  eachOnce,
  parseCount,
  parseDecimal,
  parseYear,
  quoted,
  readLines,
  readTable,
  refused,
} from "./index.ts";

const refusal = (file: Uint8Array, encoding?: "utf-8-or-windows-1252") => {
  const decoded = decodeText(file, encoding);
  return decoded.ok ? undefined : decoded.fault;
};

describe("the text of a file", () => {
  test("is UTF-8, with or without a byte order mark", () => {
    expect(decodeText(bytes("Älvdalen"))).toEqual({ ok: true, text: "Älvdalen\n" });
    expect(decodeText(bytes("\ufeffÄlvdalen"))).toEqual({ ok: true, text: "Älvdalen\n" });
  });

  test("is windows-1252 only when the form may be", () => {
    const file = new Uint8Array([0x41, 0x0a, 0xc4, 0x6c, 0x65, 0x20, 0x96, 0x0a]);
    expect(decodeText(file, "utf-8-or-windows-1252")).toEqual({ ok: true, text: "A\nÄle –\n" });
    expect(refusal(file)).toMatchObject({ row: 2, message: expect.stringContaining("UTF-8") });
  });

  test("is neither when a byte belongs to neither, and the line is named", () => {
    expect(refusal(new Uint8Array([0x41, 0x0a, 0x42, 0x0a, 0x81]), "utf-8-or-windows-1252")?.row).toBe(3);
  });

  test.each([
    ["an empty file", [], "tom"],
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], ".xls"],
    ["a workbook or an archive", [0x50, 0x4b, 3, 4], ".xlsx"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "PDF"],
    ["a packed file", [0x1f, 0x8b, 8], "gzip"],
    ["UTF-16", [0xff, 0xfe, 0x41, 0], "UTF-16"],
    ["NUL bytes", [0x41, 0x0a, 0], "nolltecken"],
  ])("is not %s", (_, file, word) => {
    expect(refusal(new Uint8Array(file))?.message).toContain(word);
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (file) => typeof decodeText(file, "utf-8-or-windows-1252").ok === "boolean"),
    );
  });
});

describe("numbers", () => {
  test.each(["1234", "1 234", "1\u00a0234", "1\u202f234", " 1234 "])("%j is a count", (text) => {
    expect(parseCount(text)).toBe(1234);
  });

  test.each(["", "12x", "-1", "1,5", "1.234", "12 34", "1 2345", "9".repeat(400), "1e3", "0x10"])(
    "%j is no count",
    (text) => {
      expect(parseCount(text)).toBeUndefined();
    },
  );

  test("decimals stand after a comma or a point", () => {
    expect(parseDecimal("12,5")).toBe(12.5);
    expect(parseDecimal("1 234.5")).toBe(1234.5);
    expect(parseDecimal("-3")).toBe(-3);
    for (const text of ["", "1,2,3", "1e308", "NaN", "Infinity", "9".repeat(400)])
      expect(parseDecimal(text)).toBeUndefined();
  });

  test("a year has four digits and has been or is near", () => {
    expect(parseYear("2021")).toBe(2021);
    for (const text of ["21", "0021", "9999", "2021,0"]) expect(parseYear(text)).toBeUndefined();
  });

  test("what is written out in Swedish is read back", () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(parseCount(new Intl.NumberFormat("sv-SE").format(count))).toBe(count);
      }),
    );
  });
});

describe("a table", () => {
  const form = { columns: ["Kommun", "Antal"] } as const;

  test.each([";", ",", "\t"])("is separated by %j, found out from the first line", (separator) => {
    const table = readTable(`Antal${separator}Kommun\n12${separator}Exempel\n`, form);
    expect(table.faults).toEqual([]);
    expect(table.rows.map((row) => [row.row, cell(row, "Kommun"), cell(row, "Antal")])).toEqual([[2, "Exempel", "12"]]);
  });

  test("has quoted cells, blank lines, other columns, any line break and Excel's own first line", () => {
    const table = readTable(
      'sep=;\r\nKommun;Not;Antal\r\n"Exempel; norra";"a ""b""";1\r\n\r\n;;\r\nExempel;;2\r\n',
      form,
    );
    expect(table).toMatchObject({ read: 2, faults: [] });
    expect(table.rows.map((row) => [row.row, cell(row, "Kommun")])).toEqual([
      [3, "Exempel; norra"],
      [6, "Exempel"],
    ]);
  });

  test("without a column is not read at all, and the column is named", () => {
    expect(readTable("Kommun;Tal\nExempel;1\n", form)).toMatchObject({
      read: 0,
      rows: [],
      faults: [{ row: 1, column: "Antal" }],
    });
  });

  test("names the line and the column where cells are missing or too many", () => {
    const table = readTable("Kommun;Antal\nExempel\nExempel;1;2\nExempel;3\n", form);
    expect(table.faults).toMatchObject([
      { row: 2, column: "Antal" },
      { row: 3, column: "Antal" },
    ]);
    expect(table).toMatchObject({ read: 3, rows: [{ row: 4 }] });
  });

  test("of more lines than can be held is refused before they are looked at", () => {
    const heap = process.memoryUsage().heapUsed;
    for (const lineBreak of ["\n", "\r", "\r\n"]) {
      expect(readTable(`Kommun;Antal${lineBreak.repeat(2_000_000)}`, form)).toEqual({
        read: 0,
        rows: [],
        faults: [{ row: 400_001, column: null, message: "Filen har fler än 400000 rader; dela den i flera." }],
        called: new Map(),
      });
    }
    expect(process.memoryUsage().heapUsed - heap).toBeLessThan(100_000_000);
  });

  test("loses one line, and not all the following, to a stray quotation mark", () => {
    const table = readTable('Kommun;Antal\n"Exempel;1\nExempel;2\n', form);
    expect(table).toMatchObject({ read: 2, rows: [{ row: 3 }], faults: [{ row: 2 }] });
  });

  test("that is cut off in its last number is not believed", () => {
    const table = readTable("Kommun;Antal\nExempel;1234\nExempel;123", form);
    expect(table).toMatchObject({ read: 2, rows: [{ row: 2 }], faults: [{ row: 3, column: "Antal" }] });
  });

  test("with a header and nothing more says so", () => {
    expect(readTable("Kommun;Antal\n", form)).toMatchObject({ read: 0, faults: [{ row: 1 }] });
  });
});

test("a control character out of a file is not passed on in a message", () => {
  expect(quoted("Ale\u001b[2J\u009b1m\u202e\r")).toBe("”Ale\ufffd[2J\ufffd1m\ufffd\ufffd”");
  expect(quoted("Älvdalen 👋")).toBe("”Älvdalen 👋”");
});

describe("a line", () => {
  const read = (...lines: readonly string[]) =>
    readLines(bytes("vad;antal", ...lines), {
      columns: ["vad", "antal"],
      key: ({ what }: { what: string; count: number }) => what,
      toRows: (line) => (line.text("antal") === ".." ? [] : [{ what: line.text("vad"), count: line.count("antal") }]),
    });

  test("that cannot be understood is refused with its row, its column and a sentence", () => {
    expect(read("stolar;1", "bord;12x").faults).toEqual([
      { row: 3, column: "antal", message: "”12x” är inte ett heltal." },
    ]);
  });

  test("may be accepted and give no figure", () => {
    const reading = read("stolar;1", "bord;..");
    expect([reading.read, reading.rows.length, accepted(reading), refused(reading)]).toEqual([2, 1, 2, 0]);
  });

  test("that says the same again is refused, the first one standing", () => {
    const reading = read("stolar;1", "bord;2", "stolar;1");
    expect(reading).toMatchObject({ read: 3, rows: [{ what: "stolar" }, { what: "bord" }], faults: [{ row: 4 }] });
  });

  test("that says otherwise takes the first one with it", () => {
    const reading = read("stolar;1", "bord;2", "stolar;3");
    expect(reading).toMatchObject({ rows: [{ what: "bord" }], faults: [{ row: 2 }, { row: 4 }] });
  });

  test("takes everything it says with it", () => {
    const rows = [
      { line: 2, row: "a=1" },
      { line: 2, row: "b=1" },
      { line: 3, row: "a=2" },
    ];
    const reading = eachOnce({ read: 2, rows, faults: [] }, { key: (said) => said.slice(0, 1) });
    expect(reading.rows).toEqual([]);
    expect(refused(reading)).toBe(2);
  });
});
