import { isPrintable, quoted } from "#ground/reading";
import { isDay } from "#ground/time";
import type { AreaShape, ExposedCategory, NamedMunicipality } from "../model.ts";
import { type Bordered, overlapFinder } from "./inside.ts";
import { municipalityNamed, slug } from "./names.ts";
import { type Effort, TOO_MANY_POINTS } from "./rings.ts";

export interface AreaContext {
  readonly municipalities: readonly NamedMunicipality[];
  /** With these, an area without a municipality code is placed by where most of it lies. */
  readonly municipalityShapes?: readonly (Bordered & { readonly code: string })[];
  /** The municipality that a file of districts is about. */
  readonly municipality?: string;
  /** The day of Polisen's list; else the latest day on which an area of the file came to be. */
  readonly listDate?: string;
}

export type Properties = Readonly<Record<string, unknown>>;

/** What a feature's properties say, together with its borders, or what is wrong and with which property. */
type Recognised = { readonly shape: AreaShape } | { readonly column: string | null; readonly message: string };

type Recognise = (properties: Properties, borders: Bordered) => Recognised;

/** Chooses by the properties that only one publisher's form has. */
export function recogniser(context: AreaContext, features: readonly Properties[], effort: Effort): Recognise {
  const listDate = context.listDate ?? latestStart(features);
  const forms: readonly { readonly has: readonly string[]; readonly read: Recognise }[] = [
    { has: ["NAMN", "KATEGORI", "ORT"], read: exposedAreaAsPublished(context, listDate, effort) },
    { has: ["name", "kategori", "kommunkod"], read: exposedAreaWithCode(context, listDate) },
    { has: ["desokod"], read: smallArea(context) },
    { has: ["id", "kom_namn"], read: municipalityShape(context) },
    { has: ["name"], read: district(context) },
  ];
  return (properties, borders) => {
    const unkeepable = Object.entries(properties).find(([, value]) => typeof value === "string" && !isKeepable(value));
    if (unkeepable) return refuse(unkeepable[0], notText(String(unkeepable[1])));
    const form = forms.find(({ has }) => has.every((name) => name in properties));
    return form ? form.read(properties, borders) : refuse(null, "Området har inga egenskaper som känns igen.");
  };
}

/** Polisen's own file. It has no municipality code, and its ORT is a town that may lie in the next municipality. */
function exposedAreaAsPublished(context: AreaContext, listDate: string | undefined, effort: Effort): Recognise {
  const named = municipalityNamed(context.municipalities);
  const around = overlapFinder(context.municipalityShapes ?? [], effort);
  return (properties, borders) => {
    const place = text(properties, "ORT");
    const found = around(borders);
    if (found === "too-much") return refuse("geometry", TOO_MANY_POINTS);
    const municipalityCode = found?.code ?? named(place)?.code;
    if (municipalityCode === undefined) {
      return refuse("ORT", `${quoted(place)} är ingen kommun, och kommungränser saknas att jämföra med.`);
    }
    return exposedArea({
      name: { column: "NAMN", text: text(properties, "NAMN") },
      category: { column: "KATEGORI", text: text(properties, "KATEGORI") },
      municipalityCode,
      listDate,
      validFrom: { column: "AKTUALITET_START", text: text(properties, "AKTUALITET_START") },
      localPoliceAreaCode: text(properties, "OMRADESKOD"),
      borders,
    });
  };
}

/** The same list with the municipality worked out beforehand. */
function exposedAreaWithCode(context: AreaContext, listDate: string | undefined): Recognise {
  const codes = new Set(context.municipalities.map(({ code }) => code));
  return (properties, borders) => {
    const municipalityCode = text(properties, "kommunkod");
    if (!codes.has(municipalityCode)) return refuse("kommunkod", `Kommunkoden ${quoted(municipalityCode)} finns inte.`);
    return exposedArea({
      name: { column: "name", text: text(properties, "name") },
      category: { column: "kategori", text: text(properties, "kategori") },
      municipalityCode,
      listDate,
      validFrom: { column: "valid_from", text: text(properties, "valid_from") },
      localPoliceAreaCode: text(properties, "omradeskod"),
      borders,
    });
  };
}

const CATEGORIES: ReadonlyMap<string, ExposedCategory> = new Map([
  ["Utsatt område", "exposed"],
  ["Särskilt utsatt område", "specially-exposed"],
  ["Riskområde", "risk"],
]);

interface Property {
  readonly column: string;
  readonly text: string;
}

interface Exposed {
  readonly name: Property;
  readonly category: Property;
  readonly municipalityCode: string;
  readonly listDate: string | undefined;
  readonly validFrom: Property;
  readonly localPoliceAreaCode: string;
  readonly borders: Bordered;
}

function exposedArea({
  name,
  category,
  municipalityCode,
  listDate,
  validFrom,
  localPoliceAreaCode,
  borders,
}: Exposed): Recognised {
  const known = CATEGORIES.get(category.text);
  if (name.text === "") return refuse(name.column, "Området saknar namn.");
  if (!isPrintable(name.text)) return refuse(name.column, notText(name.text));
  if (known === undefined) return refuse(category.column, `Kategorin ${quoted(category.text)} känns inte igen.`);
  if (validFrom.text !== "" && dayIn(validFrom.text) === null) {
    return refuse(validFrom.column, `${quoted(validFrom.text)} är ingen dag som 2025-12-01.`);
  }
  if (listDate === undefined) return refuse(null, "Filen visar inte vilken dag listan gäller; ange listans dag.");
  return {
    shape: {
      kind: "exposed-area",
      code: `${municipalityCode}-${slug(name.text)}`,
      name: name.text,
      municipalityCode,
      listings: [{ listDate, category: known }],
      validFrom: dayIn(validFrom.text),
      localPoliceAreaCode: localPoliceAreaCode === "" ? null : localPoliceAreaCode,
      geometry: borders.geometry,
    },
  };
}

/** Every list has drawn some area anew, so the latest beginning of an area is the day of the list. */
function latestStart(features: readonly Properties[]): string | undefined {
  const days = features.map((properties) =>
    dayIn(text(properties, "AKTUALITET_START") || text(properties, "valid_from")),
  );
  return days
    .filter((day) => day !== null)
    .sort()
    .at(-1);
}

/** The code alone does not tell the divisions of 2018 and 2025 apart, so the version has to be there. */
function smallArea({ municipalities }: AreaContext): Recognise {
  const codes = new Set(municipalities.map(({ code }) => code));
  return (properties, borders) => {
    const code = text(properties, "desokod");
    const version = text(properties, "version");
    const municipalityCode = code.slice(0, 4);
    if (!/^\d{4}[ABC]\d{4}$/.test(code)) return refuse("desokod", `${quoted(code)} är ingen DeSO-kod.`);
    if (!codes.has(municipalityCode)) return refuse("desokod", `Kommunkoden ${municipalityCode} finns inte.`);
    if (version === "") return refuse("version", "DeSO finns i flera versioner, och filen säger inte vilken.");
    const regso = text(properties, "regsokod");
    return {
      shape: {
        kind: "small-area",
        code,
        name: code,
        municipalityCode,
        version,
        regsoCode: regso === "" ? null : regso,
        geometry: borders.geometry,
      },
    };
  };
}

function municipalityShape({ municipalities }: AreaContext): Recognise {
  const named = municipalityNamed(municipalities);
  return (properties, borders) => {
    const code = text(properties, "id");
    const name = text(properties, "kom_namn");
    const municipality = municipalities.find((one) => one.code === code);
    if (!municipality) return refuse("id", `Kommunkoden ${quoted(code)} finns inte.`);
    if (named(name) !== municipality)
      return refuse("kom_namn", `Kommunen ${code} heter ${municipality.shortName}, inte ${name}.`);
    return {
      shape: { kind: "municipality", code, name: municipality.shortName, outline: "legal", geometry: borders.geometry },
    };
  };
}

/** Districts have names only, so the municipality comes with the command. The name stays as the publisher writes it. */
function district({ municipalities, municipality }: AreaContext): Recognise {
  return (properties, borders) => {
    const name = text(properties, "name");
    if (municipality === undefined) return refuse(null, "Stadsdelarna har bara namn; ange vilken kommun filen gäller.");
    if (!municipalities.some(({ code }) => code === municipality)) {
      return refuse(null, `Kommunkoden ${quoted(municipality)} finns inte.`);
    }
    if (slug(name) === "") return refuse("name", "Området saknar namn.");
    if (!isPrintable(name)) return refuse("name", notText(name));
    return {
      shape: {
        kind: "district",
        code: `${municipality}-${slug(name)}`,
        name,
        municipalityCode: municipality,
        geometry: borders.geometry,
      },
    };
  };
}

/** A database keeps neither NUL nor half of a surrogate pair, and JSON can write both. */
function isKeepable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

function text(properties: Properties, name: string): string {
  const value = properties[name];
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** A day as "2025-12-01", also with a time of day after it. */
function dayIn(text: string): string | null {
  const day = text.slice(0, 10);
  return isDay(day) ? day : null;
}

function notText(text: string): string {
  return `${quoted(text)} har tecken som inte är text.`;
}

function refuse(column: string | null, message: string): Recognised {
  return { column, message };
}
