import type { JSX } from "hono/jsx/jsx-runtime";
import { headedPage, type Page } from "#access";
import { paths } from "#cooperations";
import {
  type KeptDraft,
  KIND_IN_ADDRESS,
  lacksOf,
  type PartKind,
  type PictureSource,
  QUESTION_IN_ADDRESS,
  QUESTIONS,
  type Question,
  TEMPLATE,
  type WrittenPart,
  type WrittenPicture,
  writingPaths,
} from "../model/index.ts";
import { template, writing } from "../text/index.ts";
import { Comments, type CommentsView } from "./comments.tsx";
import { sayFault } from "./faults.ts";
import { type DoneView, sayDone, WhereAbove } from "./heading.tsx";
import { PartText } from "./part-text.tsx";
import { SourceLists } from "./source-lists.tsx";

export interface OutlineView extends Omit<CommentsView, "question"> {
  readonly picture: WrittenPicture;
  readonly parts: readonly WrittenPart[];
  readonly drafts: readonly KeptDraft[];
  readonly sources: readonly PictureSource[];
  /** The party that one writes for; empty for somebody who only reads. */
  readonly party: string;
  readonly mayWrite: boolean;
  readonly done?: DoneView | undefined;
}

const KINDS = Object.keys(KIND_IN_ADDRESS) as readonly PartKind[];

/** All of a picture while it is written: what is asked, what is written, what is missing. */
export function outlinePage(view: OutlineView): Page {
  const { place, municipality, parts, mayWrite, picture } = view;
  const text = writing.outline;
  const answered = QUESTIONS.filter((question) => isAnswered(question, parts)).length;
  const fault = view.refusedComment?.faults.comment;
  const faults = fault ? [{ field: "comment", message: sayFault(fault, view.refusedComment?.values.text ?? "") }] : [];
  return headedPage(
    {
      title: writing.title[place.which](municipality),
      description: writing.description,
      above: <WhereAbove view={view} />,
    },
    { faults, notice: sayDone(view.done) },
    <>
      <p class="finding">{text.answered(answered, QUESTIONS.length)}</p>
      <p>{picture.state === "draft" ? text.seenBy[place.which](view.party) : text.closed}</p>
      {place.which === "own" && mayWrite && (
        <p class="actions">
          <a class="ds-button" href={`${paths.picture(place.cooperation, place.municipality)}/lamna-over`}>
            {text.handOver}
          </a>
        </p>
      )}
      <Contents {...view} />
      {TEMPLATE.map(({ part, questions }) => (
        <section aria-labelledby={part}>
          <h2 id={part}>{template.parts[part]}</h2>
          {questions.map((question) => (
            <Answer question={question} view={view} />
          ))}
        </section>
      ))}
      <section aria-labelledby="sources">
        <h2 id="sources">{writing.sources.title}</h2>
        <SourceLists sources={view.sources} lacks={mayWrite ? lacksOf(view.sources) : []} heading="h3" />
        {mayWrite && (
          <p>
            <a href={writingPaths.sources(place)}>{writing.sources.edit}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures">{text.figures}</h2>
        <p>
          {text.figuresLead(municipality)}{" "}
          <a href={`/kommuner/${place.municipality}`}>{text.figuresLink(municipality)}</a>.
        </p>
      </section>
      {place.which === "joint" && <Comments {...view} question={null} />}
    </>,
  );
}

function isAnswered(question: Question, parts: readonly WrittenPart[]): boolean {
  return parts.some((part) => part.question === question && part.body.trim() !== "");
}

/** The questions with where they stand: a word and a shape. */
function Contents({ parts, drafts }: OutlineView): JSX.Element {
  const text = writing.outline;
  return (
    <nav class="outline" aria-labelledby="outline">
      <h2 id="outline">{text.contents}</h2>
      <ol>
        {QUESTIONS.map((question) => (
          <li>
            <a href={`#${QUESTION_IN_ADDRESS[question]}`}>{template.questions[question]}</a>{" "}
            {isAnswered(question, parts) ? (
              <span class="status" data-status="done">
                {text.written}
              </span>
            ) : (
              <span class="status" data-status="missing">
                {text.missing}
              </span>
            )}
            {drafts.some((draft) => draft.question === question) && <span class="note"> {text.notSaved}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Answer({ question, view }: { readonly question: Question; readonly view: OutlineView }): JSX.Element {
  const { parts, picture, place, mayWrite } = view;
  const text = writing.outline;
  const asked = template.questions[question];
  const written = KINDS.flatMap(
    (kind) => parts.find((part) => part.question === question && part.kind === kind && part.body.trim() !== "") ?? [],
  );
  const label = !mayWrite ? text.read : written.length > 0 ? text.change : text.write;
  return (
    <div class="answer" id={QUESTION_IN_ADDRESS[question]}>
      <h3>{asked}</h3>
      {written.length === 0 ? (
        <p class="note">{text.empty}</p>
      ) : (
        written.map((part) => <PartText part={part} picture={picture} />)
      )}
      {(mayWrite || place.which === "joint") && (
        <p>
          <a href={writingPaths.question({ ...place, question })}>
            {label}
            <span class="only-heard">{text.about(asked)}</span>
          </a>
        </p>
      )}
    </div>
  );
}
