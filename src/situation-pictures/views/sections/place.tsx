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
  const { listedAreas: listed } = picture;
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

/** Unknown is unknown: only what a source shows is said, police area by police area, with the years it shows them. */
function policeSentence(picture: Picture, { text, language }: Phrasing): string {
  const { policeUnits, county, municipality } = picture.place;
  const local = policeUnits.filter(({ kind }) => kind === "local");
  if (local.length === 0) return text.place.policeRegion(county.policeRegion);
  const areas = [...new Set(local.map(({ parent }) => parent?.name ?? ""))];
  const isPart = local.length > 1 || BIG_CITIES.has(municipality.code);
  const sentences = areas.map((area) => {
    const within = local.filter(({ parent }) => (parent?.name ?? "") === area).map(({ name }) => name);
    const names = joinWords(within, language);
    return isPart
      ? text.place.policePart(names, area, county.policeRegion)
      : text.place.police(names, area, county.policeRegion);
  });
  const years = local.flatMap(({ observedFrom, observedTo }) => [observedFrom ?? [], observedTo ?? []].flat());
  const observed = years.length > 0 ? text.place.observed(String(Math.min(...years)), String(Math.max(...years))) : "";
  return [...sentences, ...(isPart ? [text.place.policePartOnly] : []), observed].filter(Boolean).join(" ");
}
