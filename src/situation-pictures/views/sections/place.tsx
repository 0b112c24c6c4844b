import { LocatorMap } from "#ground/drawing";
import { formatDate } from "#ground/language";
import { frameFor, projectShapes } from "#ground/geometry";
import type { Picture } from "../../model/index.ts";
import { cell, type Drawing, type Section, words } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";

const MAP_WIDTH = 480;

/** The municipality in its county, who polices it, and the areas on the police's list. */
export function placeSection(picture: Picture, phrasing: Phrasing): Section {
  const { text, language } = phrasing;
  const { municipality, county, exposedAreas } = picture.place;
  const listed = exposedAreas.flatMap((area) => {
    const latest = area.listings[0];
    return latest ? [{ ...area, ...latest }] : [];
  });
  const date = picture.exposedListDate && formatDate(picture.exposedListDate, language);
  return {
    id: "place",
    heading: text.sections.place,
    paragraphs: [
      policeSentence(picture, phrasing),
      ...(date ? [listed.length > 0 ? text.place.exposed(listed.length, date) : text.place.notListed(date)] : []),
    ],
    points: listed.map(({ name, category }) => `${name} – ${text.place.category[category]}`),
    exhibits: [
      {
        id: "place-map",
        caption: text.place.caption(municipality.shortName, county.name),
        drawings: [map(picture, phrasing)],
        ...(listed.length > 0 && {
          table: {
            caption: text.place.mapTitle(municipality.shortName, county.name),
            columns: [words(text.place.columns.area), words(text.place.columns.category), words(text.place.columns.list)],
            rows: listed.map((area) => ({ cells: [cell(area.name), cell(text.place.category[area.category]), cell(area.listDate)] })),
          },
        }),
        source: text.place.shapeSource,
      },
    ],
  };
}

function map(picture: Picture, { text }: Phrasing): Drawing {
  const { municipality, county } = picture.place;
  const names = picture.borders.exposed.map(({ name }) => name).join(", ");
  return {
    width: MAP_WIDTH,
    draw(at) {
      const frame = frameFor(picture.borders.county, { width: at.width, padding: 8 });
      return (
        <LocatorMap
          {...at}
          height={frame.height}
          title={text.place.mapTitle(municipality.shortName, county.name)}
          description={text.place.mapDescription(municipality.shortName, county.name, names)}
          shapes={projectShapes(picture.borders.county, frame)}
          ours={municipality.code}
          overlays={projectShapes(picture.borders.exposed, frame, picture.borders.county)}
        />
      );
    },
  };
}

/** In the three big cities a local police area is a part of the municipality, and our sources do not show all parts. */
const BIG_CITIES = new Set(["0180", "1280", "1480"]);

/** Unknown is unknown: only what a source shows is said, with the year it shows it. */
export function policeSentence(picture: Picture, { text }: Phrasing): string {
  const { policeUnits, county, municipality } = picture.place;
  const local = policeUnits.filter(({ kind }) => kind === "local");
  const [one] = local;
  if (!one) return text.place.policeRegion(county.policeRegion);
  const area = one.parent?.name ?? "";
  const names = local.map(({ name }) => name).join(", ");
  const isPart = local.length > 1 || BIG_CITIES.has(municipality.code);
  const sentence = isPart ? text.place.policePart(names, area, county.policeRegion) : text.place.police(names, area, county.policeRegion);
  if (one.observedFrom === null || one.observedTo === null) return sentence;
  return `${sentence} ${text.place.observed(String(one.observedFrom), String(one.observedTo))}`;
}
