import { dayOf, formatDate, joinWords, toBlocks } from "#ground/language";
import type { Composition, Exhibit, Passage, Section } from "#situation-pictures";
import { thaw } from "#situation-pictures";
import {
  type ContentPart,
  decidedOn,
  type FrozenPicture,
  type PictureContent,
  type PictureDecision,
  type Question,
  TEMPLATE,
} from "../model/index.ts";
import { reading as text } from "../text/reading.ts";
import { template } from "../text/template.ts";

/** A joint picture for one who is to read it: as its parties do, or as everybody does, without what is secret. */
export type Read =
  | { readonly by: "parties"; readonly picture: FrozenPicture }
  | {
      readonly by: "everybody";
      readonly picture: {
        readonly number: number;
        readonly publishedAt: Date;
        readonly content: PictureContent;
        readonly decisions: readonly PictureDecision[];
      };
    };

/**
 * The joint picture in the reading order: what the parties say, question by question, what it rests on, who decided it,
 * and the figures as they were. Page, PDF and document for word processors are made from it.
 */
export function composePicture(read: Read): Composition {
  const { content, decisions, number } = read.picture;
  const figures = content.figures && thaw(content.figures);
  const { name } = content.municipality;
  return {
    language: "sv",
    title: text.title(name),
    description: text.description(name),
    status: statusOf(read),
    place: [name, text.version(number)],
    findings: conclusionOf(content) ?? figures?.findings ?? [],
    sections: [
      ...TEMPLATE.map(({ part, questions }) => ({
        id: `del-${part}`,
        heading: template.parts[part],
        paragraphs: [],
        passages: questions.flatMap((question) => passagesOf(question, content, read.by)),
        exhibits: [],
      })),
      ...leftOutSection(content, read.by),
      sourcesSection(content),
      ...mergedSection(content),
      decisionsSection(decisions),
      figuresSection(content, figures),
      ...(figures?.sections ?? []),
    ],
  };
}

function statusOf(read: Read): string {
  const { decisions } = read.picture;
  const last = decidedOn(decisions);
  const parties = joinWords([...new Set(decisions.map(({ organisation }) => organisation))], "sv");
  const decided = last === undefined ? [] : [text.status.decided(inFull(last), parties)];
  if (read.by === "everybody")
    return [...decided, text.status.published(dayInFull(read.picture.publishedAt))].join(" ");
  const { state, proposedAt, waitsFor, publication } = read.picture;
  if (state === "proposed") {
    const waits = waitsFor.length > 0 ? [text.status.waits(joinWords(waitsFor, "sv"))] : [];
    return [text.status.proposed(dayInFull(proposedAt)), ...waits].join(" ");
  }
  if (!publication) return decided.join(" ");
  const { at, withdrawn } = publication;
  const shown = withdrawn
    ? text.status.withdrawn(dayInFull(withdrawn.at), withdrawn.because)
    : text.status.published(dayInFull(at));
  return [...decided, shown].join(" ");
}

/** Longer is no answer but a text. */
const LONGEST_FINDING = 400;

/** The answer first: what the parties conclude, when they have said it in a paragraph. A name over a text is no answer. */
function conclusionOf({ parts }: PictureContent): string[] | undefined {
  const said = parts.find(({ question, kind }) => question === "conclusions" && kind === "open");
  const blocks = said ? toBlocks(said.body) : [];
  const first = blocks.find((block) => !(block.kind === "paragraph" && block.text.endsWith(":")));
  return first?.kind === "paragraph" && first.text.length <= LONGEST_FINDING ? [first.text] : undefined;
}

function passagesOf(question: Question, { parts }: PictureContent, by: Read["by"]): Passage[] {
  const heading = template.questions[question];
  const of = (kind: ContentPart["kind"]) => parts.filter((part) => part.question === question && part.kind === kind);
  const open = of("open").flatMap(({ body }) => toBlocks(body));
  const others = [
    ...of("dissent").map(({ body }) => ({ mark: text.dissent, blocks: toBlocks(body) })),
    ...of("secret").map((part) => ({ mark: markOf(part, by), blocks: by === "parties" ? toBlocks(part.body) : [] })),
  ];
  const nothing = open.length === 0 && others.length === 0;
  return [{ heading, blocks: nothing ? [{ kind: "paragraph", text: text.unanswered }] : open }, ...others];
}

function markOf({ mark }: ContentPart, by: Read["by"]): string {
  const say = by === "parties" ? text.secret : text.secretLeftOut;
  return mark ? say(mark.provision, inFull(mark.on), mark.by) : "";
}

function leftOutSection({ parts }: PictureContent, by: Read["by"]): Section[] {
  const secret = parts.filter(({ kind }) => kind === "secret");
  if (by === "parties" || secret.length === 0) return [];
  const { columns, caption, heading, lead, count } = text.leftOut;
  const rows = secret.map(({ question, mark }) => [
    template.questions[question],
    mark?.provision ?? "",
    mark?.on ?? "",
    mark?.by ?? "",
  ]);
  const { question, provision, day, by: markedBy } = columns;
  const table = tabled("utelamnat", count(secret.length), caption, [question, provision, day, markedBy], rows);
  return [{ id: "utelamnat", heading, paragraphs: [lead], exhibits: [table] }];
}

function sourcesSection({ sources }: PictureContent): Section {
  const { heading, count, caption, columns, used, rejected, none, noLimit } = text.sources;
  if (sources.length === 0) return { id: "valda-kallor", heading, paragraphs: [none], exhibits: [] };
  const rows = sources.map(({ name, kind, isUsed, limits }) => [
    name,
    template.sourceKinds[kind],
    isUsed ? used : rejected,
    limits || noLimit,
  ]);
  const inUse = sources.filter(({ isUsed }) => isUsed).length;
  const heads = [columns.name, columns.kind, columns.used, columns.limits];
  const table = tabled("valda-kallor", count(inUse, sources.length - inUse), caption, heads, rows);
  return { id: "valda-kallor", heading, paragraphs: [], exhibits: [table] };
}

function mergedSection({ mergedFrom }: PictureContent): Section[] {
  if (mergedFrom.length === 0) return [];
  const points = mergedFrom.map(({ organisation, handedOverAt, class: documentClass }) =>
    text.merged.line(organisation, dayInFull(new Date(handedOverAt)), template.classes[documentClass].toLowerCase()),
  );
  return [{ id: "sammanfogad-av", heading: text.merged.heading, paragraphs: [], points, exhibits: [] }];
}

function decisionsSection(decisions: readonly PictureDecision[]): Section {
  const { heading, none, count, caption, columns } = text.decisions;
  if (decisions.length === 0) return { id: "beslut", heading, paragraphs: [none], exhibits: [] };
  const rows = decisions.map(({ organisation, organ, on, reference }) => [organisation, organ, on, reference]);
  const heads = [columns.party, columns.organ, columns.day, columns.reference];
  const table = tabled("beslut", count(decisions.length), caption, heads, rows);
  return { id: "beslut", heading, paragraphs: [], exhibits: [table] };
}

/** A table that is the exhibit itself: what it says in a sentence, then the rows. */
function tabled(
  id: string,
  says: string,
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Exhibit {
  return {
    id: `${id}-tabell`,
    caption: says,
    drawings: [],
    tableIs: "open",
    table: {
      caption,
      columns: heads.map((label) => ({ label, kind: "words" })),
      rows: rows.map((cells) => ({ cells: cells.map((said) => ({ text: said })) })),
    },
  };
}

function figuresSection({ proposedAt }: PictureContent, figures: Composition | undefined): Section {
  const { heading, lead, undated, none } = text.figures;
  const said = proposedAt === undefined ? undated : lead(dayInFull(new Date(proposedAt)));
  const paragraphs = figures ? [said, ...figures.findings] : [none];
  return { id: "siffrorna", heading, paragraphs, exhibits: [] };
}

function inFull(day: string): string {
  return formatDate(day, "sv");
}

export function dayInFull(instant: Date): string {
  return formatDate(dayOf(instant), "sv");
}
