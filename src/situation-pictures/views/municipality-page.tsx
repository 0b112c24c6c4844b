import type { Page } from "#access";
import { addressIn, formatDate, type Language } from "#ground/language";
import type { Picture } from "../model/index.ts";
import { compose } from "./compose.ts";
import { Contents, SectionView } from "./exhibits.tsx";
import { phrasing } from "./phrasing.ts";

/** The public page of a municipality: the answer first, then what it rests on. */
export function municipalityPage(
  picture: Picture,
  language: Language,
  decided?: { readonly path: string; readonly decidedOn: string },
): Page {
  const words = phrasing(language);
  const composition = compose(picture, language);
  const { code } = picture.place.municipality;
  return {
    title: composition.title,
    description: composition.description,
    body: (
      <article class="page">
        <header>
          <h1>{composition.title}</h1>
          <p class="note">{composition.place.join(" · ")}</p>
          <p>
            <span class="status" data-status="ongoing">
              {composition.status}
            </span>
          </p>
        </header>
        {decided && (
          <p class="decided-picture">
            <a href={addressIn(language, decided.path)}>
              {words.text.picture.decided(formatDate(decided.decidedOn, language))}
            </a>
          </p>
        )}
        {composition.findings.map((finding) => (
          <p class="finding">{finding}</p>
        ))}
        <p class="actions">
          <a href={`/kommuner/${code}/lagesbild.pdf`} {...(language === "sv" ? {} : { hreflang: "sv" })}>
            {words.text.picture.pdf}
          </a>
          <a href={`/kommuner/${code}/lagesbild.docx`} {...(language === "sv" ? {} : { hreflang: "sv" })}>
            {words.text.picture.word}
          </a>
        </p>
        <Contents composition={composition} phrasing={words} />
        {composition.sections.map((section) => (
          <SectionView section={section} phrasing={words} />
        ))}
        <p class="note">
          <a href={addressIn(language, "/kallor")}>{words.text.sourcesPage.heading}</a>
        </p>
      </article>
    ),
  };
}
