import type { JSX } from "hono/jsx/jsx-runtime";
import { CheckField, Form, TextArea } from "#platform/web";
import { type PictureComment, QUESTION_IN_ADDRESS, type Question, writingPaths } from "../model/index.ts";
import { template, writing } from "../text/index.ts";
import { asksForReview, type RefusedText, sayFault } from "./faults.ts";
import type { PlaceView } from "./heading.tsx";
import { momentOf } from "./moments.ts";
import { WrittenText } from "./written-text.tsx";

export interface CommentsView extends PlaceView {
  readonly comments: readonly PictureComment[];
  readonly mayComment: boolean;
  /** The question that the page is about; null for all of the picture, with what is said of each question. */
  readonly question: Question | null;
  readonly refusedComment?: RefusedText | undefined;
}

/** What the parties say to each other about the joint picture: what waits first, then what is settled. */
export function Comments(view: CommentsView): JSX.Element {
  const { comments, question, mayComment } = view;
  const text = writing.comments;
  const about = question === null ? comments : comments.filter((comment) => comment.question === question);
  const ordered = [...about.filter(({ settled }) => !settled), ...about.filter(({ settled }) => settled)];
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{text.title}</h2>
      {ordered.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ol class="comments">
          {ordered.map((comment) => (
            <li id={`kommentar-${comment.id}`}>
              <Said comment={comment} view={view} />
            </li>
          ))}
        </ol>
      )}
      {mayComment && <Say {...view} />}
    </section>
  );
}

function Said({ comment, view }: { readonly comment: PictureComment; readonly view: CommentsView }): JSX.Element {
  const { id, question, body, by, organisation, at, settled } = comment;
  const text = writing.comments;
  return (
    <>
      <p class="note">
        <span class="status" data-status={settled ? "done" : "ongoing"}>
          {settled ? text.settled : text.waits}
        </span>{" "}
        {text.by(by, organisation, momentOf(at))}
      </p>
      {view.question === null && question && (
        <p class="note">
          <a href={writingPaths.question({ ...view.place, question })}>{text.about(template.questions[question])}</a>
        </p>
      )}
      <WrittenText text={body} />
      {settled && <p class="note">{text.settledBy(settled.by, momentOf(settled.at))}</p>}
      {view.mayComment && (
        <Form action={`${writingPaths.comments(view.place)}/${id}`} token={view.token}>
          <input type="hidden" name="settled" value={settled ? "nej" : "ja"} />
          {view.question && <input type="hidden" name="question" value={QUESTION_IN_ADDRESS[view.question]} />}
          <button class="link-button" type="submit">
            {settled ? text.open : text.settle}
            <span class="only-heard">{text.ofWhom(by)}</span>
          </button>
        </Form>
      )}
    </>
  );
}

function Say(view: CommentsView): JSX.Element {
  const { place, token, question, refusedComment: refused } = view;
  const text = writing.comments;
  const value = refused?.values.text ?? "";
  const fault = refused?.faults.comment;
  return (
    <Form action={writingPaths.comments(place)} token={token}>
      {question && <input type="hidden" name="question" value={QUESTION_IN_ADDRESS[question]} />}
      <TextArea
        id="comment"
        name="text"
        label={text.label}
        hint={text.hint}
        rows={4}
        value={value}
        fault={fault && sayFault(fault, value)}
      />
      {refused && asksForReview(refused) && (
        <CheckField id="comment-reviewed" name="granskat" label={writing.part.reviewed} />
      )}
      <button class="ds-button" data-variant="secondary" type="submit">
        {text.write}
      </button>
    </Form>
  );
}
