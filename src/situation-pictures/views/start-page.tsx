import type { Page } from "#access";
import { Choropleth, classBreaks, classIndex, type MapClass, screen } from "#ground/drawing";
import { type Area, frameFor, projectShapes } from "#ground/geometry";
import { addressIn, formatDecimal, type Language } from "#ground/language";
import type { FigureValue } from "#indicators";
import { type Across, medianOf, type Overview } from "../model/index.ts";
import { SearchForm } from "./municipality-list.tsx";
import { phrasing } from "./phrasing.ts";

const CLASSES = 5;
/** As wide as a phone, so that the key can be read there; a desk shows it larger. */
const MAP_WIDTH = 360;

/** One question and one way in: find my municipality, by name or on the map. */
export function startPage(overview: Overview, borders: readonly Area[], language: Language): Page {
  const words = phrasing(language);
  const { start } = words.text;
  return {
    title: start.title,
    description: start.description,
    body: (
      <article class="page start">
        <h1>{start.heading}</h1>
        <p class="finding">{start.lead}</p>
        <SearchForm overview={overview} language={language} query="" />
        {overview.across && <NationalMap across={overview.across} borders={borders} language={language} />}
        <section aria-labelledby="about">
          <h2 id="about">{start.aboutHeading}</h2>
          <p>{start.about}</p>
        </section>
      </article>
    ),
  };
}

/** The classes in words. The limits are as fine as the finest of them, so that none looks more exact than another. */
export function keyLabels(breaks: readonly number[], language: Language): string[] {
  const { key } = phrasing(language).text.start;
  const decimals = Math.max(0, ...breaks.map((limit) => String(limit).split(".")[1]?.length ?? 0));
  const [lowest, ...others] = breaks.map((limit) => formatDecimal(limit, decimals, language));
  if (lowest === undefined) return [key.all];
  const from = [lowest, ...others];
  return [
    key.below(lowest),
    ...from.map((limit, index) => {
      const next = from[index + 1];
      return next === undefined ? key.atLeast(limit) : key.between(limit, next);
    }),
  ];
}

interface Country {
  readonly across: Across;
  readonly borders: readonly Area[];
  readonly language: Language;
}

function NationalMap({ across, borders, language }: Country) {
  const { text, figures, rate, about, value } = phrasing(language);
  const { start } = text;
  const { year, rates, source } = across;
  const known = [...rates.values()].flatMap(({ value: of }) => (of.kind === "known" ? [of.value] : []));
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const breaks = classBreaks(known, CLASSES);
  const classes = keyLabels(breaks, language);
  const classOf = (code: string) => classAmong(breaks, rates.get(code)?.value);
  const used = new Set(borders.map(({ code }) => classOf(code)));
  const frame = frameFor(borders, { width: MAP_WIDTH, padding: 4 });
  const shapes = projectShapes(borders, frame).map((shape) => ({
    ...shape,
    href: addressIn(language, `/kommuner/${shape.code}`),
  }));
  return (
    <figure aria-labelledby="map-caption">
      <figcaption id="map-caption">{start.mapCaption(about(medianOf(known) ?? 0), String(year))}</figcaption>
      <Choropleth
        id="sweden"
        palette={screen}
        width={frame.width}
        height={frame.height}
        title={start.mapTitle(String(year))}
        description={start.mapDescription(rate(lowest), rate(highest))}
        shapes={shapes}
        classOf={classOf}
        wordsOf={({ code, name }) => `${name}: ${value(rates.get(code)?.value, rate)}`}
        mapKey={{
          heading: start.keyTitle,
          classes,
          ...(used.has("unknown") && { unknown: start.unknown }),
          ...(used.has("withheld") && { withheld: start.withheld }),
          place: "upper-left",
        }}
      />
      <p class="source">
        {text.picture.source}: {figures.source[source]}, {year}.{" "}
        <a href={addressIn(language, "/kommuner")}>{start.mapTable}</a>
      </p>
    </figure>
  );
}

function classAmong(breaks: readonly number[], value: FigureValue | undefined): MapClass {
  if (!value) return "unknown";
  return value.kind === "withheld" ? "withheld" : (classIndex(value.value, breaks) as MapClass);
}
