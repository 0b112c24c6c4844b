import type { Page } from "#access";
import { Choropleth, classBreaks, classIndex, type MapClass, screen } from "#ground/drawing";
import type { Shape } from "#ground/geometry";
import { formatDecimal, type Language } from "#ground/language";
import { type Across, medianOf, type Overview } from "../model/index.ts";
import { SearchForm } from "./municipality-list.tsx";
import { linkTo, phrasing } from "./phrasing.ts";

const CLASSES = 5;

/** Paths of the whole country, projected once: drawing them is then a matter of joining strings. */
export interface NationalMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** One question and one way in: find my municipality, by name or on the map. */
export function startPage(overview: Overview, map: NationalMap, language: Language): Page {
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
        {overview.across && <NationalMapView across={overview.across} map={map} language={language} />}
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

function NationalMapView({ across, map, language }: { across: Across; map: NationalMap; language: Language }) {
  const { text, figures, rate, about, value } = phrasing(language);
  const { start } = text;
  const { year, rates, source } = across;
  const known = [...rates.values()].flatMap(({ value: of }) => (of.kind === "known" ? [of.value] : []));
  const breaks = classBreaks(known, CLASSES);
  const classOf = (code: string): MapClass => {
    const found = rates.get(code)?.value;
    if (!found) return "unknown";
    return found.kind === "withheld" ? "withheld" : (classIndex(found.value, breaks) as MapClass);
  };
  const classes = keyLabels(breaks, language);
  const used = new Set(map.shapes.map(({ code }) => classOf(code)));
  const shapes = map.shapes.map((shape) => ({ ...shape, href: linkTo(language, `/kommuner/${shape.code}`) }));
  return (
    <figure aria-labelledby="map-caption">
      <figcaption id="map-caption">{start.mapCaption(about(medianOf(known) ?? 0), String(year))}</figcaption>
      <Choropleth
        id="sweden"
        palette={screen}
        width={map.width}
        height={map.height}
        title={start.mapTitle(String(year))}
        description={start.mapDescription(rate(Math.min(...known)), rate(Math.max(...known)))}
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
        <a href={linkTo(language, "/kommuner")}>{start.mapTable}</a>
      </p>
    </figure>
  );
}
