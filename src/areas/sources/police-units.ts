import { type Line, quoted, type Reading, readLines } from "#ground/reading";
import { type County, identityOf, type Municipality, type PoliceUnit, type PoliceUnitRef } from "../model.ts";
import { municipalityNamed } from "./names.ts";
import { wordsIn } from "./registers.ts";

export interface PoliceContext {
  readonly municipalities: readonly Pick<Municipality, "code" | "name" | "shortName" | "countyCode">[];
  readonly counties: readonly Pick<County, "code" | "name">[];
}

/** The regions have been the same since twenty-one police authorities became one. */
const ONE_AUTHORITY_SINCE = "2015-01-01";

/** The seven police regions, each of whole counties. */
export function readPoliceRegions(bytes: Uint8Array, { municipalities, counties }: PoliceContext): Reading<PoliceUnit> {
  const known = new Map(counties.map(({ code, name }) => [code, name]));
  return readLines(bytes, {
    columns: ["police_region", "region_code_polisen", "counties", "county_codes", "municipalities"],
    key: ({ name }) => name,
    toRows: (line) => {
      const countyCodes = listIn(line, "county_codes");
      const unknown = countyCodes.find((code) => !known.has(code));
      if (unknown !== undefined) line.refuse("county_codes", `Länskoden ${quoted(unknown)} finns inte.`);
      const names = countyCodes.map((code) => known.get(code) ?? "");
      if (!sameSet(names, listIn(line, "counties")))
        line.refuse("counties", "Länens namn stämmer inte med länskoderna.");
      const within = municipalities
        .filter(({ countyCode }) => countyCodes.includes(countyCode))
        .map(({ code }) => code);
      if (within.length !== line.count("municipalities")) {
        line.refuse("municipalities", `Länen har ${within.length} kommuner i kommunregistret.`);
      }
      return [
        {
          kind: "region",
          code: policeCode(line, "region_code_polisen"),
          name: wordsIn(line, "police_region"),
          parent: null,
          validFrom: ONE_AUTHORITY_SINCE,
          validTo: null,
          observedFrom: null,
          observedTo: null,
          municipalityCodes: within,
          municipalitiesComplete: true,
        },
      ];
    },
  });
}

/** Where the lines come from, and which years the source covers. */
const OBSERVED: ReadonlyMap<string, { readonly from: number; readonly to: number }> = new Map([
  ["uso_2025", { from: 2025, to: 2025 }],
  ["dalarna_brottsplats", { from: 2022, to: 2024 }],
  ["uso_2025+dalarna_brottsplats", { from: 2022, to: 2025 }],
]);

/** Local police areas, and with them the police areas they are parts of. A unit's code may be unknown. */
export function readLocalPoliceAreas(bytes: Uint8Array, { municipalities }: PoliceContext): Reading<PoliceUnit> {
  const named = municipalityNamed(municipalities);
  const reading = readLines(bytes, {
    columns: [
      "omradeskod",
      "lokalpolisomrade",
      "polisomradeskod",
      "polisomrade",
      "regionkod",
      "polisregion",
      "known_kommuner",
      "known_kommunkoder",
      "source",
      "kommun_list_complete",
    ],
    mayHave: ["observed_from", "observed_to"],
    key: identityOf,
    toRows: (line): LocalPoliceArea[] => {
      const code = policeCode(line, "omradeskod");
      const areaCode = policeCode(line, "polisomradeskod");
      if (code !== null && areaCode !== null && !code.startsWith(areaCode)) {
        line.refuse("omradeskod", `Koden ${code} hör inte till polisområdet ${areaCode}.`);
      }
      const codes = listIn(line, "known_kommunkoder");
      const byName = listIn(line, "known_kommuner").map((name) => {
        const found = named(name);
        if (!found) line.refuse("known_kommuner", `Kommunen ${quoted(name)} finns inte.`);
        return found?.code ?? "";
      });
      if (!sameSet(codes, byName)) line.refuse("known_kommunkoder", "Kommunkoderna stämmer inte med kommunernas namn.");

      const observed = OBSERVED.get(line.text("source"));
      return [
        {
          kind: "local",
          code,
          name: wordsIn(line, "lokalpolisomrade"),
          parent: {
            kind: "area",
            code: areaCode,
            name: wordsIn(line, "polisomrade"),
            parent: { kind: "region", code: policeCode(line, "regionkod"), name: wordsIn(line, "polisregion") },
          },
          validFrom: null,
          validTo: null,
          observedFrom: line.text("observed_from") === "" ? (observed?.from ?? null) : line.year("observed_from"),
          observedTo: line.text("observed_to") === "" ? (observed?.to ?? null) : line.year("observed_to"),
          municipalityCodes: codes,
          municipalitiesComplete: line.flag("kommun_list_complete", { yes: "yes", no: "no" }),
        },
      ];
    },
  });
  return { ...reading, rows: [...areasOf(reading.rows, municipalities), ...reading.rows.map(withPlainParent)] };
}

interface LocalPoliceArea extends PoliceUnit {
  readonly parent: PoliceUnitRef & { readonly parent: PoliceUnitRef };
}

function withPlainParent(local: LocalPoliceArea): PoliceUnit {
  const { kind, code, name } = local.parent;
  return { ...local, parent: { kind, code, name } };
}

function areasOf(locals: readonly LocalPoliceArea[], municipalities: PoliceContext["municipalities"]): PoliceUnit[] {
  const areas = new Map<string, LocalPoliceArea[]>();
  for (const local of locals) areas.set(local.parent.name, [...(areas.get(local.parent.name) ?? []), local]);
  return [...areas.values()].flatMap((parts) => {
    const parent = parts[0]?.parent;
    if (!parent) return [];
    const municipalityCodes = [...new Set(parts.flatMap((part) => part.municipalityCodes))].sort();
    return {
      ...parent,
      validFrom: null,
      validTo: null,
      observedFrom: least(parts.map((part) => part.observedFrom)),
      observedTo: greatest(parts.map((part) => part.observedTo)),
      municipalityCodes,
      municipalitiesComplete:
        parts.every((part) => part.municipalitiesComplete) && fillWholeCounties(municipalityCodes, municipalities),
    };
  });
}

/** Police areas follow county borders, so that parts which fill whole counties are all the parts there are. */
function fillWholeCounties(codes: readonly string[], municipalities: PoliceContext["municipalities"]): boolean {
  const counties = new Set(codes.map((code) => code.slice(0, 2)));
  return municipalities.filter(({ countyCode }) => counties.has(countyCode)).every(({ code }) => codes.includes(code));
}

/**
 * One unit out of what several files know of it: a code where any has one, the complete list of municipalities
 * rather than a part of it, and all the years in which it has been seen.
 */
export function joinPoliceUnits(units: readonly PoliceUnit[]): PoliceUnit[] {
  const joined = new Map<string, PoliceUnit>();
  for (const unit of units) {
    const before = joined.get(identityOf(unit));
    joined.set(identityOf(unit), before ? join(before, unit) : unit);
  }
  return [...joined.values()];
}

function join(one: PoliceUnit, other: PoliceUnit): PoliceUnit {
  const complete = [one, other].filter((unit) => unit.municipalitiesComplete);
  const trusted = complete.length > 0 ? complete : [one, other];
  return {
    ...one,
    code: one.code ?? other.code,
    validFrom: one.validFrom ?? other.validFrom,
    validTo: one.validTo ?? other.validTo,
    observedFrom: least([one.observedFrom, other.observedFrom]),
    observedTo: greatest([one.observedTo, other.observedTo]),
    municipalityCodes: [...new Set(trusted.flatMap((unit) => unit.municipalityCodes))].sort(),
    municipalitiesComplete: complete.length > 0,
  };
}

function least(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function greatest(years: readonly (number | null)[]): number | null {
  const known = years.filter((year) => year !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function policeCode<Column extends string>(line: Line<Column>, column: Column): string | null {
  const text = line.text(column);
  if (text !== "" && !/^\d{4}(\d{2})?$/.test(text))
    line.refuse(column, `${quoted(text)} är ingen av Polisens områdeskoder.`);
  return text === "" ? null : text;
}

function listIn<Column extends string>(line: Line<Column>, column: Column): readonly string[] {
  return wordsIn(line, column)
    .split(";")
    .map((part) => part.trim());
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part) => other.includes(part));
}
