import type { JSX } from "hono/jsx/jsx-runtime";
import type { Page } from "#access";
import { paths } from "#cooperations";
import { addressIn, type Language } from "#ground/language";
import { type ComparedPart, readingPaths, type VersionComparison, type WordRun } from "../model/index.ts";
import { publicText, reading, comparison as text } from "../text/reading.ts";
import { template } from "../text/template.ts";

export interface ComparisonView {
  readonly municipality: string;
  /** The newest first. */
  readonly numbers: readonly number[];
  readonly compared: { readonly from: number; readonly to: number; readonly comparison: VersionComparison } | undefined;
}

/** Two versions for their parties. */
export function comparisonPage(
  view: ComparisonView,
  place: { readonly cooperation: string; readonly municipality: string },
): Page {
  const back = { href: paths.picture(place.cooperation, place.municipality), words: reading.back(view.municipality) };
  return pageOf(view, readingPaths.comparison(place.cooperation, place.municipality), back);
}

/** Two published versions for everybody. They are in Swedish, and so is what is said of them. */
export function publicComparisonPage(view: ComparisonView, code: string, language: Language): Page {
  const back = {
    href: addressIn(language, `/kommuner/${code}`),
    words: publicText[language].municipality(view.municipality),
  };
  const page = pageOf(view, addressIn(language, readingPaths.publishedComparison(code)), back);
  return language === "sv" ? page : { ...page, body: <div lang="sv">{page.body}</div> };
}

function pageOf(view: ComparisonView, action: string, back: { href: string; words: string }): Page {
  const { municipality, numbers, compared } = view;
  return {
    title: text.title(municipality),
    description: text.description,
    body: (
      <article class="page">
        <p class="note">
          <a href={back.href}>{back.words}</a>
        </p>
        <h1>{text.title(municipality)}</h1>
        {numbers.length > 1 ? (
          <Choice numbers={numbers} compared={compared} action={action} />
        ) : (
          <p class="finding">{numbers.length === 0 ? text.noVersion : text.onlyOne}</p>
        )}
        {compared && <Differences {...compared} />}
      </article>
    ),
  };
}

/** Which two: a form that asks, so that the answer has an address that can be sent. */
function Choice({ numbers, compared, action }: Omit<ComparisonView, "municipality"> & { readonly action: string }) {
  const select = (name: string, label: string, chosen: number | undefined) => (
    <div class="ds-field">
      <label class="ds-label" for={name} data-weight="medium">
        {label}
      </label>
      <select class="ds-input" id={name} name={name}>
        {numbers.map((number) => (
          <option value={String(number)} selected={number === chosen}>
            {reading.version(number)}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form class="versions" method="get" action={action}>
      {select("fran", text.from, compared?.from)}
      {select("till", text.to, compared?.to)}
      <button class="ds-button" type="submit">
        {text.compare}
      </button>
    </form>
  );
}

function Differences({
  from,
  to,
  comparison,
}: {
  from: number;
  to: number;
  comparison: VersionComparison;
}): JSX.Element {
  const { parts, sources } = comparison;
  const isSame = parts.length + sources.added.length + sources.dropped.length === 0;
  if (isSame) return <p class="finding">{text.same(from, to)}</p>;
  return (
    <>
      <p class="finding">{text.lead(parts.length, from, to)}</p>
      {parts.length > 0 && <p class="note">{text.key}</p>}
      {parts.map((part) => (
        <PartDifference part={part} />
      ))}
      {sources.added.length + sources.dropped.length > 0 && (
        <section aria-labelledby="kallor">
          <h2 id="kallor">{text.sources}</h2>
          <Names heading={text.sourcesAdded} names={sources.added} />
          <Names heading={text.sourcesDropped} names={sources.dropped} />
        </section>
      )}
    </>
  );
}

function PartDifference({ part }: { part: ComparedPart }): JSX.Element {
  const id = `${part.question}-${part.kind}`;
  const kind = text.kinds[part.kind];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{template.questions[part.question]}</h2>
      <p class="note">{[kind, text.changes[part.change]].filter(Boolean).join(". ").replace(/\.\./g, ".")}</p>
      <div class="difference">
        {part.runs.map((run) => (
          <Run run={run} />
        ))}
      </div>
    </section>
  );
}

/** Strokes are not read aloud: the words before and after are for those who listen. */
function Run({ run: { kind, text: words } }: { run: WordRun }): JSX.Element {
  if (kind === "same") return <>{words}</>;
  const isNew = kind === "second";
  const said = (
    <>
      <span class="unseen">{isNew ? text.added : text.takenAway} </span>
      {words}
      <span class="unseen"> {text.end} </span>
    </>
  );
  return isNew ? <ins>{said}</ins> : <del>{said}</del>;
}

function Names({ heading, names }: { heading: string; names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </>
  );
}
