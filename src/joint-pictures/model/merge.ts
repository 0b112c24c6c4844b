import type { ContentPart, PictureContent } from "./content.ts";
import type { HandOver } from "./hand-over.ts";
import type { PictureSource } from "./picture.ts";
import type { Question } from "./questions.ts";

/** What a new joint picture begins with. */
export interface Beginning {
  readonly parts: readonly ContentPart[];
  readonly sources: readonly Omit<PictureSource, "id">[];
}

/**
 * From what was last decided, if anything was: its texts and sources. What the parties did not agree on then they say
 * anew. Otherwise it is empty, with the sources that the parties have handed over.
 */
export function beginningFrom(decided: PictureContent | undefined, handedOver: readonly PictureContent[]): Beginning {
  const sources = [...(decided?.sources ?? []), ...handedOver.flatMap((content) => content.sources)];
  return {
    parts: decided?.parts.filter(({ kind }) => kind !== "dissent") ?? [],
    sources: sources.filter(({ name }, place) => sources.findIndex((other) => other.name === name) === place),
  };
}

/** A text, and those who have written it. */
export interface TextOf {
  readonly parties: readonly string[];
  readonly body: string;
}

/**
 * What the parties have written under a question, open to all; those that have written nothing are not there. Words that
 * stand alike with several, as those that the figures began with, are there once.
 */
export function textsUnder(
  question: Question,
  handOvers: readonly (Pick<HandOver, "organisation"> & { readonly content: PictureContent })[],
): readonly TextOf[] {
  const written = handOvers.flatMap(({ organisation, content }) =>
    content.parts
      .filter((part) => part.question === question && part.kind === "open")
      .map(({ body }) => ({ party: organisation.name, body: body.trim() })),
  );
  return [...new Set(written.map(({ body }) => body))].map((body) => ({
    parties: written.filter((each) => each.body === body).map(({ party }) => party),
    body,
  }));
}
