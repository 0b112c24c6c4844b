import { LocatorMap } from "#ground/drawing";
import { frameFor, projectShapes } from "#ground/geometry";
import { formatDate, joinWords } from "#ground/language";
import type { Picture } from "../../model/index.ts";
import type { Drawing, Exhibit, Section } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";

/** Between a phone and a desk: the names stay readable on both. */
const MAP_WIDTH = 400;

/** The municipality in its county, who polices it, and the areas on the police's list. */
export function placeSection(picture: Picture, phrasing: Phrasing): Section {
  const { text, language } = phrasing;
  const { exposedAreas } = picture.place;
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
    exhibits: picture.borders.county.length === 0 ? [] : [mapExhibit(picture, phrasing)],
  };
}

function mapExhibit(picture: Picture, phrasing: Phrasing): Exhibit {
  const { text } = phrasing;
  const { municipality, county } = picture.place;
  return {
    id: "place-map",
    caption: text.place.caption(municipality.shortName, text.picture.county(county)),
    drawings: [map(picture, phrasing)],
    source: text.place.shapeSource,
  };
}

function map(picture: Picture, { text, language }: Phrasing): Drawing {
  const { municipality } = picture.place;
  const county = text.picture.county(picture.place.county);
  const listed = picture.borders.exposed.map(({ name }) => name);
  const marked = listed.length > 0 ? joinWords(listed, language) : undefined;
  return {
    width: MAP_WIDTH,
    draw(at) {
      const frame = frameFor(picture.borders.county, { width: at.width, padding: 8 });
      return (
        <LocatorMap
          {...at}
          height={frame.height}
          title={text.place.mapTitle(municipality.shortName, county)}
          description={text.place.mapDescription(municipality.shortName, county, marked)}
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
function policeSentence(picture: Picture, { text, language }: Phrasing): string {
  const { policeUnits, county, municipality } = picture.place;
  const local = policeUnits.filter(({ kind }) => kind === "local");
  const [one] = local;
  if (!one) return text.place.policeRegion(county.policeRegion);
  const area = one.parent?.name ?? "";
  const names = joinWords(
    local.map(({ name }) => name),
    language,
  );
  const isPart = local.length > 1 || BIG_CITIES.has(municipality.code);
  const sentence = isPart
    ? text.place.policePart(names, area, county.policeRegion)
    : text.place.police(names, area, county.policeRegion);
  if (one.observedFrom === null || one.observedTo === null) return sentence;
  return `${sentence} ${text.place.observed(String(one.observedFrom), String(one.observedTo))}`;
}
