import type { NamedCounty, NamedMunicipality } from "../model.ts";

/**
 * Finds a municipality by whatever a publisher calls it: "Ale", "Ale kommun", "Arjeplogs kommun", "Göteborgs stad",
 * with any dash and any blanks. A name that two municipalities could answer to finds neither.
 */
export function municipalityNamed<Found extends NamedMunicipality>(
  municipalities: readonly Found[],
): (name: string) => Found | undefined {
  const byName = new Map<string, Found | "several">();
  for (const municipality of municipalities) {
    const names = [municipality.shortName, municipality.name, `${municipality.shortName}s`].map(bareName);
    for (const name of new Set(names)) byName.set(name, byName.has(name) ? "several" : municipality);
  }
  return (name) => {
    const found = byName.get(bareName(name));
    return found === "several" ? undefined : found;
  };
}

/** Finds a county by "Dalarnas län" or "Dalarna". */
export function countyNamed<Found extends NamedCounty>(
  counties: readonly Found[],
): (name: string) => Found | undefined {
  const byName = new Map(
    counties.flatMap((county) => [county.name, county.shortName].map((name) => [plain(name), county])),
  );
  return (name) => byName.get(plain(name));
}

function bareName(name: string): string {
  return plain(name).replace(/ (kommun|stad)$/, "");
}

/** Dots and rings over letters stay: Habo and Håbo are two municipalities. */
function plain(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[-\u00ad\u2010-\u2015\u2212\s]+/g, " ")
    .trim();
}

/** A name as part of a code: "1280-sodra-sofielund-seved". */
export function slug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
