import { type AreaRef, county, municipality, NATION } from "#areas";
import { type Line, quoted, type Reading, readLines } from "#ground/reading";
import type { Figure } from "../../model.ts";
import { type FigureContext, markIn, places, rateIn, unknownCode } from "../context.ts";
import { type Entry, figuresFrom, subject } from "./intervals.ts";
import { meaningOf } from "./variables.ts";

type Column = "geografi" | "kommunkod" | "kalla" | "variabel" | "enhet" | "ar" | "varde";

/**
 * Brå's indicators for municipalities: reported offences, and the National Survey of Safety (NTU) whose values have
 * their 95 % interval on lines of their own; the three lines become one figure. The year is the one that the
 * figure is about: the questions about exposure look back on the year before the survey, and the file already
 * writes that year (2016–2024 where the others have 2017–2025).
 */
export function readBraIndicators(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const where = places(context);
  const reading = readLines(bytes, {
    columns: ["geografi", "kommunkod", "kalla", "variabel", "enhet", "ar", "varde"] as const,
    key: (entry: Entry) => `${subject(entry)}/${entry.part}`,
    content: ({ said }) => JSON.stringify(said),
    toRows: (line): Entry[] => {
      const area = areaIn(line, where);
      const year = line.year("ar");
      const meaning = meaningOf(line.text("kalla"), line.text("variabel"), line.text("enhet"));
      if ("unknown" in meaning) {
        line.refuse(meaning.unknown, `${quoted(line.text(meaning.unknown))} känns inte igen bland Brås indikatorer.`);
        return [];
      }
      return [
        { ...meaning, area, year, row: line.row, said: markIn(line.text("varde")) ?? numberIn(line, meaning.unit) },
      ];
    },
  });
  return figuresFrom(reading);
}

function areaIn(line: Line<Column>, where: ReturnType<typeof places>): AreaRef {
  const code = line.text("kommunkod");
  const name = line.text("geografi");
  if (code === "") {
    if (name === "Hela landet") return NATION;
    return county(line.find("geografi", (text) => where.countyNamed(text)?.code, unknownArea) ?? "");
  }
  const found = where.municipalityCoded(code);
  if (!found) line.refuse("kommunkod", unknownCode(code));
  else if (where.municipalityNamed(name) !== found) {
    line.refuse("geografi", `Kommunkoden ${code} är ${found.shortName}, inte ${quoted(name)}.`);
  }
  return municipality(code);
}

const unknownArea = (text: string) => `${quoted(text)} är varken ett län eller hela landet, och kommunkod saknas.`;

function numberIn(line: Line<Column>, unit: Figure["unit"]): number {
  if (unit === "count") return line.count("varde");
  if (unit === "per-100k") return rateIn(line, "varde");
  const percent = line.decimal("varde");
  if (percent < 0 || percent > 100) line.refuse("varde", `${quoted(line.text("varde"))} är ingen andel i procent.`);
  return percent;
}
