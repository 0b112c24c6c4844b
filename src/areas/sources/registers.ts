import { isPrintable, type Line, quoted, type Reading, readLines } from "#ground/reading";
import type { County, Municipality, SimilarMunicipality } from "../model.ts";

/** The register of municipalities, one line each. */
export function readMunicipalities(bytes: Uint8Array): Reading<Municipality> {
  return readLines(bytes, {
    columns: [
      "municipality_code",
      "municipality_name",
      "municipality_name_short",
      "county_code",
      "skr_group_2017_code",
      "skr_group_2017",
      "label_lon",
      "label_lat",
    ],
    key: ({ code }) => code,
    toRows: (line) => {
      const code = codeIn(line, "municipality_code", 4);
      const countyCode = codeIn(line, "county_code", 2);
      if (!code.startsWith(countyCode))
        line.refuse("county_code", `Kommunkoden ${code} hör inte till länet ${countyCode}.`);
      return [
        {
          code,
          name: wordsIn(line, "municipality_name"),
          shortName: wordsIn(line, "municipality_name_short"),
          countyCode,
          skrGroup: { code: wordsIn(line, "skr_group_2017_code"), name: wordsIn(line, "skr_group_2017") },
          labelPoint: {
            lon: degreesIn(line, "label_lon", { from: 10, to: 25 }),
            lat: degreesIn(line, "label_lat", { from: 54, to: 70 }),
          },
          validFrom: null,
          validTo: null,
        },
      ];
    },
  });
}

/** The register of counties, one line each. */
export function readCounties(bytes: Uint8Array): Reading<County> {
  return readLines(bytes, {
    columns: ["county_code", "county_name", "county_name_short", "county_letter", "police_region"],
    key: ({ code }) => code,
    toRows: (line) => [
      {
        code: codeIn(line, "county_code", 2),
        name: wordsIn(line, "county_name"),
        shortName: wordsIn(line, "county_name_short"),
        letter: wordsIn(line, "county_letter"),
        policeRegion: wordsIn(line, "police_region"),
      },
    ],
  });
}

/** Seven municipalities that Kolada finds most like one, in general terms. */
export function readSimilarMunicipalities(bytes: Uint8Array): Reading<SimilarMunicipality> {
  return readLines(bytes, {
    columns: ["group_id", "title", "municipality_code", "member_code", "rank"],
    key: ({ municipalityCode, memberCode }) => `${municipalityCode}/${memberCode}`,
    toRows: (line) => [
      {
        grouping: withoutMunicipality(wordsIn(line, "title")),
        municipalityCode: codeIn(line, "municipality_code", 4),
        memberCode: codeIn(line, "member_code", 4),
        rank: line.count("rank"),
      },
    ],
  });
}

/** "Liknande kommuner, övergripande, Ale, 2025" is one group of "Liknande kommuner, övergripande, 2025". */
function withoutMunicipality(title: string): string {
  return title.replace(/, [^,]+, (?=\d{4}$)/, ", ");
}

/** A code of so many digits, kept as text for its leading zeros. */
function codeIn<Column extends string>(line: Line<Column>, column: Column, digits: number): string {
  const text = line.text(column);
  if (!/^\d+$/.test(text) || text.length !== digits) line.refuse(column, `Koden ska ha ${digits} siffror.`);
  return text;
}

export function wordsIn<Column extends string>(line: Line<Column>, column: Column): string {
  const text = line.text(column);
  if (text === "") line.refuse(column, "Cellen är tom.");
  else if (!isPrintable(text)) line.refuse(column, `${quoted(text)} har tecken som inte är text.`);
  return text;
}

function degreesIn<Column extends string>(
  line: Line<Column>,
  column: Column,
  { from, to }: { from: number; to: number },
): number {
  const value = line.decimal(column);
  if (value < from || value > to) line.refuse(column, `Koordinaten ska ligga mellan ${from} och ${to} grader.`);
  return value;
}
