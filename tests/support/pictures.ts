import type { County, Municipality } from "#areas";
import { municipality as municipalityRef } from "#areas";
import { year } from "#ground/time";
import type { FigureStatus, FigureValue, Series } from "#indicators";
import type { Material } from "../../src/situation-pictures/model/index.ts";

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
