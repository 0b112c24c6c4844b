import { LocatorMap, NumberedMap } from "#ground/drawing";
import { type Area, frameFor, projectShapes } from "#ground/geometry";
import { formatDate, joinWords } from "#ground/language";
import type { Picture } from "../../model/index.ts";
import type { Drawing, Exhibit, Section } from "../composition.ts";
import type { Phrasing } from "../phrasing.ts";

/** Between a phone and a desk: the names stay readable on both. */
const MAP_WIDTH = 400;
/** A third of the page: with the list above it, a map still fits on the same one. One map alone may be larger. */
const TALLEST_ON_PAPER = { alone: 400, ofTwo: 300 };

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
    ...(isCrowded(picture) && { pointsAre: "numbered" as const }),
    exhibits: [
      ...(isCrowded(picture) ? [areasExhibit(picture, phrasing)] : []),
      ...(picture.borders.county.length === 0 ? [] : [mapExhibit(picture, phrasing)]),
    ],
  };
}

/** Marks on the map of the county are so wide; areas nearer than this have names in each other's way. */
const MARK_WIDTH = 20;

/** Whether the areas lie too close to be told apart on the map of the county: they then have a map of their own. */
function isCrowded({ borders }: Picture): boolean {
  if (borders.exposed.length < 2 || borders.county.length === 0) return false;
  const frame = frameFor(borders.county, { width: MAP_WIDTH, padding: 8 });
  const centres = projectShapes(borders.exposed, frame, borders.county).map(({ centre }) => centre);
  return centres.some(([x, y], index) =>
    centres.slice(index + 1).some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < MARK_WIDTH),
  );
}

/** The municipality alone, with the areas numbered as in the list above. */
function areasExhibit(picture: Picture, { text, language }: Phrasing): Exhibit {
  const name = picture.place.municipality.shortName;
  const numbers = new Map(picture.listedAreas.map(({ code }, index) => [code, index + 1]));
  const numbered = picture.listedAreas.map((area, index) => `${index + 1} ${area.name}`);
  return {
    id: "place-areas",
    caption: text.place.areasCaption(name),
    drawings: [
      {
        width: MAP_WIDTH,
        tallestOnPaper: TALLEST_ON_PAPER.ofTwo,
        draw(at) {
          const ours = picture.borders.county.filter(({ code }) => code === picture.place.municipality.code);
          const all: readonly Area[] = [...ours, ...picture.borders.exposed];
          const frame = frameFor(all, { width: at.width, padding: 14 });
          return (
            <NumberedMap
              {...at}
              height={frame.height}
              title={text.place.areasTitle(name)}
              description={text.place.areasDescription(joinWords(numbered, language))}
              land={projectShapes(ours, frame, all)}
              places={projectShapes(picture.borders.exposed, frame, all).flatMap((shape) => {
                const number = numbers.get(shape.code);
                return number === undefined ? [] : [{ ...shape, number }];
              })}
            />
          );
        },
      },
    ],
    source: text.place.shapeSource,
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
  const overlays = isCrowded(picture) ? [] : picture.borders.exposed;
  const listed = overlays.map(({ name }) => name);
  const marked = listed.length > 0 ? joinWords(listed, language) : undefined;
  return {
    width: MAP_WIDTH,
    tallestOnPaper: isCrowded(picture) ? TALLEST_ON_PAPER.ofTwo : TALLEST_ON_PAPER.alone,
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
          overlays={projectShapes(overlays, frame, picture.borders.county)}
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
