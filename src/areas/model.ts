import type { MultiPolygon, Polygon } from "geojson";

/** What a figure or a document can be about. Codes are strings: leading zeros count. */
export type AreaKind = "municipality" | "county" | "nation" | "small-area" | "district" | "exposed-area";

export interface AreaRef {
  readonly kind: AreaKind;
  readonly code: string;
}

/** SCB's code for the whole country. */
export const NATION: AreaRef = { kind: "nation", code: "00" };

export function municipality(code: string): AreaRef {
  return { kind: "municipality", code };
}

export function county(code: string): AreaRef {
  return { kind: "county", code };
}

/** Degrees in WGS84. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

export interface Municipality {
  readonly code: string;
  /** "Ale kommun", "Arjeplogs kommun". */
  readonly name: string;
  /** "Ale", "Arjeplog". */
  readonly shortName: string;
  readonly countyCode: string;
  /** SKR:s kommungruppsindelning 2017. */
  readonly skrGroup: { readonly code: string; readonly name: string };
  /** A point within the borders where the name can stand. */
  readonly labelPoint: LonLat;
  /** Null is not known, for both: municipalities have been split and moved, and no file here says when. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** What it takes to recognise a municipality by what others call it. */
export type NamedMunicipality = Pick<Municipality, "code" | "name" | "shortName">;

export interface County {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** The letter of the county: "AB", "W". */
  readonly letter: string;
  /** The police region that the county lies in, by name. */
  readonly policeRegion: string;
}

export type NamedCounty = Pick<County, "code" | "name" | "shortName">;

/** The police from 2015: seven regions, their police areas, and in these the local police areas. */
export type PoliceUnitKind = "region" | "area" | "local";

export interface PoliceUnitRef {
  readonly kind: PoliceUnitKind;
  /** Polisen's own code; not known for every unit. */
  readonly code: string | null;
  readonly name: string;
}

export interface PoliceUnit extends PoliceUnitRef {
  readonly parent: PoliceUnitRef | null;
  /** Days; null is not known. Local police areas change by decision, and the decisions are not in the files. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The first and last year in which some source shows the unit; it may well be older and younger than that. */
  readonly observedFrom: number | null;
  readonly observedTo: number | null;
  readonly municipalityCodes: readonly string[];
  /** False: these municipalities are known to be within, and there may be more. */
  readonly municipalitiesComplete: boolean;
}

/** What tells a unit from others: its name within the parent, since codes are not always known. */
export function identityOf({ kind, name, parent }: PoliceUnit): string {
  return [kind, parent?.name ?? "", name].join("/");
}

/** `risk` was a category of its own until the list of December 2025. */
export type ExposedCategory = "exposed" | "specially-exposed" | "risk";

/**
 * Utsatt område: on Polisen's list, made every second year. The category belongs to the list and not to the area,
 * and an area that is not on the list has not been found to be safe.
 */
export interface ExposedArea {
  readonly name: string;
  readonly municipalityCode: string;
  readonly listings: readonly { readonly listDate: string; readonly category: ExposedCategory }[];
}

/** An area with its borders, in WGS84 with seven decimals (about a centimetre). */
export type AreaShape = MunicipalityShape | SmallAreaShape | DistrictShape | ExposedAreaShape;

interface Shape {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

export interface MunicipalityShape extends Shape {
  readonly kind: "municipality";
  /** "legal" borders run out in the sea and tell where a point belongs; "land" follows the coast and is what people know. */
  readonly outline: Outline;
}

export type Outline = "legal" | "land";

/** DeSO: SCB's small areas, of which there are two divisions with the same look. */
export interface SmallAreaShape extends Shape {
  readonly kind: "small-area";
  readonly municipalityCode: string;
  /** As the file writes it, "2025_v1". */
  readonly version: string;
  /** The regional statistical area (RegSO) that it is a part of. */
  readonly regsoCode: string | null;
}

/** A district that the municipality itself has drawn: stadsdel. */
export interface DistrictShape extends Shape {
  readonly kind: "district";
  readonly municipalityCode: string;
}

export interface ExposedAreaShape extends Shape, ExposedArea {
  readonly kind: "exposed-area";
  /** The day from which Polisen has these borders. */
  readonly validFrom: string | null;
  readonly localPoliceAreaCode: string | null;
}

/** What a named grouping says of two municipalities: that the one is similar to the other. */
export interface SimilarMunicipality {
  readonly grouping: string;
  readonly municipalityCode: string;
  readonly memberCode: string;
  /** The place in the publisher's list, which is by code and not by likeness. */
  readonly rank: number;
}

/** Municipalities that a named grouping calls similar to one, in the order of the publisher's list: not of likeness. */
export interface Peers {
  readonly grouping: string;
  readonly codes: readonly string[];
}
