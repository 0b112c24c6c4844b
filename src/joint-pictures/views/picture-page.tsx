import type { Page } from "#access";
import { paths } from "#cooperations";
import { Contents, phrasing, SectionView } from "#situation-pictures";
import { type FrozenPicture, readingPaths } from "../model/index.ts";
import { reading as text } from "../text/reading.ts";
import { composePicture } from "./composed.ts";

const words = phrasing("sv");

/** A version as its parties read it: everything that was laid forward, with what is secret. */
export function picturePage(
  picture: FrozenPicture,
  place: { readonly cooperation: string; readonly municipality: string },
): Page {
  const composition = composePicture({ by: "parties", picture });
  const here = readingPaths.version(place.cooperation, place.municipality, picture.number);
  const { publication } = picture;
  return {
    title: `${composition.title}, ${text.version(picture.number).toLowerCase()}`,
    description: composition.description,
    body: (
      <article class="page">
        <p class="note">
          <a href={paths.picture(place.cooperation, place.municipality)}>
            {text.back(picture.content.municipality.name)}
          </a>
        </p>
        <header>
          <h1>{composition.title}</h1>
          <p class="note">{composition.place.join(" · ")}</p>
          <p>
            <span class="status" data-status={picture.state === "proposed" ? "ongoing" : "done"}>
              {composition.status}
            </span>
          </p>
        </header>
        {composition.findings.map((finding) => (
          <p class="finding">{finding}</p>
        ))}
        <p class="actions">
          <a href={`${here}/lagesbild.pdf`}>{text.pdf}</a>
          <a href={`${here}/lagesbild.docx`}>{text.word}</a>
          <a href={`${readingPaths.comparison(place.cooperation, place.municipality)}?till=${picture.number}`}>
            {text.compare}
          </a>
          {publication && !publication.withdrawn && (
            <a href={readingPaths.published(place.municipality, picture.number)}>{text.publicPage}</a>
          )}
        </p>
        <Contents composition={composition} phrasing={words} />
        {composition.sections.map((section) => (
          <SectionView section={section} phrasing={words} />
        ))}
        <p class="hash note">{text.hash(picture.hash)}</p>
      </article>
    ),
  };
}
