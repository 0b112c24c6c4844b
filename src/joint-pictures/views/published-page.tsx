import type { Page } from "#access";
import { addressIn, dayOf, formatDate, type Language } from "#ground/language";
import { Contents, phrasing, SectionView } from "#situation-pictures";
import { decidedOn, type PublishedPicture, readingPaths } from "../model/index.ts";
import { publicText } from "../text/reading.ts";
import { composePicture } from "./composed.ts";

type Published = Extract<PublishedPicture, { kind: "published" }>;
type Withdrawn = Extract<PublishedPicture, { kind: "withdrawn" }>;

/** What everybody may read. The frame is in the language asked for; the picture is in Swedish, as it was decided. */
export function publishedPage(picture: Published, municipality: string, language: Language): Page {
  const text = publicText[language];
  const composition = composePicture({ by: "everybody", picture: toRead(picture) });
  const here = readingPaths.published(municipality, picture.number);
  const { name } = picture.content.municipality;
  const decided = decidedOn(picture.content.decisions) ?? dayOf(picture.publishedAt);
  const foreign = language === "sv" ? {} : ({ hreflang: "sv" } as const);
  return {
    title: text.title(name),
    description: text.decided(formatDate(decided, language)),
    body: (
      <article class="page">
        <header>
          <h1>{text.title(name)}</h1>
          {text.inSwedish && <p class="note">{text.decided(formatDate(decided, language))}</p>}
          <p lang="sv">
            <span class="status" data-status="done">
              {composition.status}
            </span>
          </p>
        </header>
        {text.inSwedish && <p>{text.inSwedish}</p>}
        {composition.findings.map((finding) => (
          <p class="finding" lang="sv">
            {finding}
          </p>
        ))}
        <p class="actions">
          <a href={`${here}/lagesbild.pdf`} {...foreign}>
            {text.pdf}
          </a>
          <a href={`${here}/lagesbild.docx`} {...foreign}>
            {text.word}
          </a>
          {picture.number > 1 && (
            <a href={addressIn(language, `${readingPaths.publishedComparison(municipality)}?till=${picture.number}`)}>
              {text.compare}
            </a>
          )}
          <a href={addressIn(language, `/kommuner/${municipality}`)}>{text.municipality(name)}</a>
        </p>
        <div class="decided" lang="sv">
          <Contents composition={composition} phrasing={phrasing("sv")} />
          {composition.sections.map((section) => (
            <SectionView section={section} phrasing={phrasing("sv")} />
          ))}
        </div>
      </article>
    ),
  };
}

/** What a published picture is composed from. */
export function toRead({ number, publishedAt, content }: Published) {
  return { number, publishedAt, content, decisions: content.decisions };
}

/** Whoever has the link is told that it has been taken back, and why. */
export function withdrawnPage(
  { number, publishedAt, withdrawnAt, because }: Withdrawn,
  municipality: { readonly code: string; readonly name: string },
  language: Language,
): Page {
  const text = publicText[language];
  const inFull = (instant: Date) => formatDate(dayOf(instant), language);
  return {
    title: text.withdrawnTitle(municipality.name, number),
    description: text.was(inFull(publishedAt)),
    body: (
      <article class="page">
        <h1>{text.withdrawnTitle(municipality.name, number)}</h1>
        <p class="finding">{text.withdrawn(inFull(withdrawnAt), because)}</p>
        <p>{text.was(inFull(publishedAt))}</p>
        <p class="actions">
          <a href={addressIn(language, `/kommuner/${municipality.code}`)}>{text.municipality(municipality.name)}</a>
        </p>
      </article>
    ),
  };
}
