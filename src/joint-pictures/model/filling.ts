import type { PictureSource } from "./picture.ts";
import type { Question } from "./questions.ts";

/** What the official figures say in words: the part of their composition that a draft begins with. */
export interface FigureWords {
  readonly findings: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly paragraphs: readonly string[];
    readonly exhibits: readonly { readonly heading?: string; readonly caption: string }[];
    readonly points?: readonly string[];
  }[];
}

/** What a draft has before anybody has written in it. */
export interface Filling {
  readonly parts: ReadonlyMap<Question, string>;
  readonly sources: readonly Omit<PictureSource, "id">[];
}

const LONGEST_NAME = 200;
const LONGEST_LIMITS = 2_000;

/**
 * The sentences of the figures under the questions that they answer. Nothing is added: what the figures do not say is for
 * people to write. `periodLead` stands over the years of the sources.
 */
export function fillFrom({ findings, sections }: FigureWords, periodLead: string): Filling {
  const section = (id: string) => sections.find((each) => each.id === id);
  const paragraphs = (id: string) => section(id)?.paragraphs ?? [];
  const points = (id: string) => toList(section(id)?.points ?? []);
  const captions = (id: string) => [...new Set((section(id)?.exhibits ?? []).flatMap(toSentence))];
  const sources = section("sources")?.points ?? [];
  const answers: readonly [Question, readonly string[]][] = [
    ["extent", [...findings, ...paragraphs("totals"), ...captions("kinds"), toList(captions("safety"))]],
    ["deviations", captions("comparison")],
    ["place-and-time", [...captions("within-year"), ...paragraphs("place"), points("place")]],
    ["period", sources.length > 0 ? [periodLead, toList(sources)] : []],
    ["limits", [points("bears")]],
  ];
  return {
    parts: new Map(
      answers
        .map(([question, pieces]) => [question, pieces.filter(Boolean).join("\n\n")] as const)
        .filter(([, text]) => text),
    ),
    sources: sources.map(toSource),
  };
}

/** A caption that is a heading rather than a sentence says nothing alone. */
function toSentence({ heading, caption }: { readonly heading?: string; readonly caption: string }): string[] {
  if (!caption.endsWith(".")) return [];
  return [heading ? `${heading}: ${caption}` : caption];
}

function toList(points: readonly string[]): string {
  return points.map((point) => `- ${point}`).join("\n");
}

/** A line of the figures' own list: what comes before the first colon names the source. */
function toSource(line: string): Omit<PictureSource, "id"> {
  const colon = line.indexOf(": ");
  const [name, limits] = colon < 0 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 2)];
  return {
    name: name.slice(0, LONGEST_NAME),
    kind: "official-statistics",
    isUsed: true,
    limits: limits.slice(0, LONGEST_LIMITS),
  };
}
