import type { County, Municipality } from "#areas";
import { municipality as municipalityRef } from "#areas";
import type { Area } from "#ground/geometry";
import { year } from "#ground/time";
import type { FigureStatus, FigureValue, IndicatorKey, Series } from "#indicators";
import { type Material, type Picture, toPicture } from "../../src/situation-pictures/model/index.ts";

/** Factories that say only what matters. Everything here is made up: "Exempel". */
export function aMunicipality(given: Partial<Municipality> = {}): Municipality {
  const code = given.code ?? "9901";
  const shortName = given.shortName ?? `Exempel ${code}`;
  return {
    code,
    name: `${shortName} kommun`,
    shortName,
    countyCode: code.slice(0, 2),
    skrGroup: { code: "1", name: "Exempelgrupp" },
    labelPoint: { lon: 15, lat: 60 },
    validFrom: null,
    validTo: null,
    ...given,
  };
}

export const exampleCounty: County = {
  code: "99",
  name: "Exempels län",
  shortName: "Exempel",
  letter: "Ö",
  policeRegion: "Exempelregionen",
};

/** What the picture of a municipality is made of: the place among three others, and no figures but those given. */
export function aMaterial(given: Partial<Material> = {}, name = "Exempelby"): Material {
  const municipality = aMunicipality({ code: "9901", shortName: name });
  const others = ["9902", "9903", "9904"].map((code) => aMunicipality({ code }));
  return {
    place: {
      municipality,
      county: exampleCounty,
      countyMunicipalities: [municipality, ...others],
      policeUnits: [],
      exposedAreas: [],
      peers: { grouping: "Exempel", municipalities: others },
      skrGroup: [municipality, ...others],
    },
    own: [],
    county: [],
    nation: [],
    across: undefined,
    borders: { county: [], exposed: [] },
    exposedListDate: undefined,
    ...given,
  };
}

interface Given extends Partial<Omit<Series, "figures">> {
  /** Year to number, "withheld", or a value with its interval. */
  readonly years: Readonly<Record<number, number | "withheld" | { value: number; lower: number; upper: number }>>;
  readonly status?: FigureStatus;
}

export function aSeries({ years, status = "final", ...given }: Given): Series {
  return {
    indicator: "reported-offences",
    unit: "count",
    area: municipalityRef("9901"),
    source: "bra-indicators",
    retrievedOn: undefined,
    qualityNote: undefined,
    ...given,
    figures: Object.entries(years).map(([of, value]) => ({ period: year(Number(of)), status, value: toValue(value) })),
  };
}

function toValue(given: Given["years"][number]): FigureValue {
  if (given === "withheld") return { kind: "withheld" };
  return typeof given === "number" ? { kind: "known", value: given } : { kind: "known", ...given };
}

function square(code: string, name: string, [west, south]: [number, number]): Area {
  const [east, north] = [west + 0.5, south + 0.3];
  const ring = [[west, south], [west, north], [east, north], [east, south], [west, south]]; // biome-ignore format: a ring
  return { code, name, geometry: { type: "Polygon", coordinates: [ring] } };
}

export function aPicture(given: Partial<Material> = {}, name = "Exempelby"): Picture {
  const county = [square("9901", name, [15, 60]), square("9902", "Exempel 9902", [15.5, 60])];
  return toPicture(aMaterial({ borders: { county, exposed: [] }, ...given }, name));
}

const KINDS: readonly IndicatorKey[] = [
  "vandalism",
  "drug-offences",
  "robbery-young",
  "theft",
  "dwelling-burglary",
  "burglary",
  "traffic-offences",
];

/** Everything that a picture may hold: a long curve, kinds, what people answered, and figures that are withheld. */
export function aFullPicture(): Picture {
  const years = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [1996 + index, 5000 + index * 10]));
  const felt = { 2023: { value: 31, lower: 27, upper: 36 }, 2024: { value: 33, lower: 29, upper: 38 } };
  const own = [
    aSeries({ years, retrievedOn: "2026-02-01", qualityNote: "Avskrivna tal." }),
    aSeries({ source: "bra-municipality", status: "preliminary", years: { 2021: 4999, 2022: 4998 } }),
    aSeries({ indicator: "theft", source: "bra-sol", years: { 2025: 13 } }),
    aSeries({ unit: "per-100k", years, retrievedOn: "2026-03-12" }),
    ...KINDS.map((indicator) => aSeries({ indicator, years: { 2023: 40, 2024: "withheld", 2025: 12 } })),
    aSeries({ indicator: "unsafe-late-evening", unit: "percent", years: felt }),
    aSeries({ indicator: "worry-assault", unit: "percent", years: felt }),
  ];
  const across = new Map(
    ["9901", "9902", "9903", "9904"].map(
      (code, index) => [code, { value: { kind: "known", value: 9000 + index * 500 }, status: "final" }] as const,
    ),
  );
  return aPicture({ own, across: { year: 2025, source: "kolada", rates: across } });
}
