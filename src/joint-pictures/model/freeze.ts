import type { ContentPart, MergedHandOver, PictureContent } from "./content.ts";
import type { PartKind, PictureSource, WrittenPart } from "./picture.ts";
import { QUESTIONS, type Question, TEMPLATE } from "./questions.ts";
import type { PictureSetting } from "./setting.ts";
import type { StepNeed } from "./steps.ts";

/** What a picture is frozen from. */
export interface Written {
  readonly parts: readonly WrittenPart[];
  readonly sources: readonly PictureSource[];
  readonly mergedFrom?: readonly MergedHandOver[];
  readonly figures?: PictureContent["figures"];
  readonly proposedAt?: string;
}

/** The content of a picture as it is now: what is written, in the order of the template, without empty texts. */
export function toContent({ municipality }: PictureSetting, written: Written): PictureContent {
  const { figures, proposedAt } = written;
  return {
    form: "picture-content/1",
    municipality,
    parts: written.parts.filter(isWritten).toSorted(inOrder).map(toPart),
    sources: written.sources.map(({ id: _, ...source }) => source),
    mergedFrom: written.mergedFrom ?? [],
    ...(figures && { figures }),
    ...(proposedAt && { proposedAt }),
  };
}

function isWritten({ body }: Pick<ContentPart, "body">): boolean {
  return body.trim() !== "";
}

const KINDS: readonly PartKind[] = ["open", "secret", "dissent"];

function inOrder(one: WrittenPart, other: WrittenPart): number {
  const byQuestion = QUESTIONS.indexOf(one.question) - QUESTIONS.indexOf(other.question);
  return byQuestion || KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
}

function toPart({ question, kind, body, mark }: WrittenPart): ContentPart {
  return { question, kind, body, ...(mark && { mark }) };
}

/** The three parts that lag 2023:196 § 4 demands: each must have something under one of its questions. */
const DEMANDED = ["survey", "other-information", "analysis"] as const;

/** Which of the demanded parts have something in them. What the parties do not agree on alone is not enough. */
export function writtenNeeds(parts: readonly ContentPart[]): readonly StepNeed[] {
  const answered = new Set<Question>(
    parts.filter((part) => part.kind !== "dissent" && isWritten(part)).map(({ question }) => question),
  );
  return DEMANDED.filter((demanded) =>
    TEMPLATE.some(({ part, questions }) => part === demanded && questions.some((question) => answered.has(question))),
  ).map((part): StepNeed => `${part}-written`);
}

export function hasSecrets({ parts }: Pick<PictureContent, "parts">): boolean {
  return parts.some(({ kind }) => kind === "secret");
}
