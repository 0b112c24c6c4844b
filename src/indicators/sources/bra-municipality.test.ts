import { describe, expect, test } from "vitest";
import { bytes, reference, registers } from "../../../tests/support/reference.ts";
import { readBraMunicipality } from "./bra-municipality.ts";

const context = { ...registers, year: 2023, status: "final" } as const;
const read = (...lines: readonly string[]) => readBraMunicipality(bytes(...lines), context);

describe("Brå's yearly file", () => {
  test("of 2023 and later has a byte order mark, line breaks of two characters and a header", () => {
    const reading = read(
      "\ufeffKommun;Antal;Per 100 000 inv.\r",
      "Ale;2 731;8532\r",
      "Malung-Sälen;1\u00a0000;9999,5\r",
    );
    expect(reading).toMatchObject({ read: 2, faults: [] });
    expect(
      reading.rows.map(({ area, unit, value }) => [area.code, unit, value.kind === "known" && value.value]),
    ).toEqual([
      ["1440", "count", 2731],
      ["1440", "per-100k", 8532],
      ["2023", "count", 1000],
      ["2023", "per-100k", 9999.5],
    ]);
    expect(reading.rows.every(({ status, period }) => status === "final" && period.year === 2023)).toBe(true);
  });

  test("of 2021 had no header at all", () => {
    const lines = new TextDecoder()
      .decode(reference("crime/bra_kommun_total_2021_prel_raw.csv"))
      .split("\n")
      .slice(1, -1);
    expect(read(...lines)).toMatchObject({ read: 290, faults: [] });
    expect(read(...lines).rows.length).toBe(580);
  });

  test("may be saved in Windows' own encoding", () => {
    const latin1 = new Uint8Array(Buffer.from("Kommun;Antal;Per 100 000 inv.\nÄlvdalens kommun;1;2\n", "latin1"));
    expect(readBraMunicipality(latin1, context).rows[0]?.area.code).toBe("2039");
  });

  test("withholds with XX, which is a value and not zero", () => {
    expect(read("Kommun;Antal;Per 100 000 inv.", "Ale;XX;XX").rows).toMatchObject([
      { unit: "count", value: { kind: "withheld" } },
      { unit: "per-100k", value: { kind: "withheld" } },
    ]);
  });

  test("has no figure where it writes two points, and the line is accepted", () => {
    expect(read("Kommun;Antal;Per 100 000 inv.", "Ale;..;..", "Mora;5;..")).toMatchObject({
      read: 2,
      rows: [{ unit: "count", area: { code: "2062" } }],
      faults: [],
    });
  });

  test("names the row and the column of what is wrong, and goes on", () => {
    const reading = read("Kommun;Antal;Per 100 000 inv.", "Exempelköping;1;2", "Ale;12x;-1", "Mora;1;2");
    expect(reading).toMatchObject({
      read: 3,
      faults: [
        { row: 2, column: "Kommun", message: "Kommunen ”Exempelköping” finns inte i kommunregistret." },
        { row: 3, column: "Antal", message: "”12x” är inte ett heltal." },
        { row: 3, column: "Per 100 000 inv." },
      ],
    });
    expect(reading.rows.map(({ area }) => area.code)).toEqual(["2062", "2062"]);
  });

  test("that says two things of a municipality is believed in neither", () => {
    const reading = read("Kommun;Antal;Per 100 000 inv.", "Ale;1;2", "Ale kommun;3;2", "Mora;1;2");
    expect(reading).toMatchObject({ read: 3, faults: [{ row: 2 }, { row: 3 }] });
    expect(reading.rows.length).toBe(2);
  });

  test("is not read without its year and status, which it does not carry", () => {
    const reading = readBraMunicipality(bytes("Ale;1;2"), registers);
    expect(reading).toMatchObject({ read: 0, rows: [], faults: [{ row: 1 }] });
  });
});
