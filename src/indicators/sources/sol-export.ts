import { municipality } from "#areas";
import {
  decodeText,
  eachOnce,
  type Fault,
  nothingRead,
  type Placed,
  parseCount,
  quoted,
  type Reading,
} from "#ground/reading";
import { year } from "#ground/time";
import type { Figure, IndicatorKey, Unit } from "../model.ts";
import { eachFigureOnce, type FigureContext, markIn, places, unknownName } from "./context.ts";

const OFFENCES: ReadonlyMap<string, IndicatorKey> = new Map([
  ["Totalt antal brott", "reported-offences"],
  ["3-7 kap. Brott mot person", "offences-against-person"],
  ["3 kap. Brott mot liv och hälsa", "offences-against-life"],
]);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["/100 000 inv", "per-100k"],
  ["Antal", "count"],
]);

const PAGE_TITLE = "Anmälda brott";

/** What the lines above a line have told of it. */
interface Above {
  readonly year?: number | "several";
  readonly unit?: Unit;
  readonly municipality?: string;
}

type Said =
  | { readonly kind: "nothing" }
  | { readonly kind: "above"; readonly above: Above }
  | { readonly kind: "offence"; readonly offence: string; readonly figure: string };

/**
 * The export of Brå's database as it is saved from the page: Latin-1, HTML blanks, and the head repeated wherever a page
 * broke, even within a municipality. A line of an offence belongs to the last municipality above it; `..` is no figure.
 */
export function readSolExport(bytes: Uint8Array, context: FigureContext): Reading<Figure> {
  const decoded = decodeText(bytes, "utf-8-or-windows-1252");
  if (!decoded.ok) return nothingRead(decoded.fault);
  const { municipalityNamed } = places(context);
  const lines = decoded.text.split(/\r\n|\n|\r/);

  const rows: Placed<Figure>[] = [];
  const faults: Fault[] = [];
  let read = 0;
  let above: Above = {};
  for (const [index, text] of lines.entries()) {
    const row = index + 1;
    if (row === lines.length && text !== "") {
      read++;
      faults.push({
        row,
        column: null,
        message: "Sista raden saknar radbrytning och kan vara avbruten; hämta filen på nytt.",
      });
      continue;
    }
    const said = listen(text);
    if (said.kind === "above") above = { ...above, ...said.above };
    if (said.kind !== "offence") continue;
    read++;
    const result = figureFrom(said, above, row, (name) => municipalityNamed(name)?.code);
    if (typeof result === "string") faults.push({ row, column: null, message: result });
    else for (const figure of result) rows.push({ line: row, row: figure });
  }
  if (read === 0)
    return nothingRead({
      row: 1,
      column: null,
      message: "Filen innehåller inga uppgifter i den form som Brå exporterar.",
    });
  return eachOnce({ read, rows, faults }, eachFigureOnce);
}

function listen(line: string): Said {
  const [name = "", ...others] = line
    .replaceAll("&nbsp;", " ")
    .split(";")
    .map((cell) => cell.replace(/\s+/g, " ").trim());
  const cells = others.filter((cell) => cell !== "");
  const [only = ""] = cells;
  if (name === PAGE_TITLE) return { kind: "nothing" };
  if (name !== "") {
    return cells.length === 0
      ? { kind: "above", above: { municipality: name } }
      : { kind: "offence", offence: name, figure: cells.join(";") };
  }
  if (cells.every((cell) => /^\d{4}$/.test(cell)) && cells.length > 0) {
    return { kind: "above", above: { year: cells.length === 1 ? Number(only) : "several" } };
  }
  const unit = UNITS.get(only);
  return unit ? { kind: "above", above: { unit } } : { kind: "nothing" };
}

/** The figure of a line, none for `..`, or the sentence that refuses it. */
function figureFrom(
  { offence, figure }: Extract<Said, { kind: "offence" }>,
  above: Above,
  row: number,
  codeNamed: (name: string) => string | undefined,
): readonly Figure[] | string {
  const indicator = OFFENCES.get(offence);
  if (indicator === undefined) return `Brottstypen ${quoted(offence)} känns inte igen.`;
  if (above.municipality === undefined) return "Ingen kommun står ovanför raden.";
  const code = codeNamed(above.municipality);
  if (code === undefined) return unknownName(above.municipality);
  if (above.year === "several") return "Exporten har flera årskolumner; exportera ett år i taget.";
  if (above.year === undefined || above.unit === undefined) return "Året eller enheten står inte ovanför raden.";

  const mark = markIn(figure);
  if (mark === "none") return [];
  const value = parseCount(figure);
  if (mark === undefined && (value === undefined || value > 1_000_000))
    return `${quoted(figure)} är inte ett rimligt tal.`;
  return [
    {
      indicator,
      unit: above.unit,
      area: municipality(code),
      period: year(above.year),
      status: "unstated",
      value: value === undefined ? { kind: "withheld" } : { kind: "known", value },
      source: "bra-sol",
      rows: [row],
    },
  ];
}
