import type { JSX } from "hono/jsx/jsx-runtime";
import { headedPage, type Page } from "#access";
import { CheckField, DayField, Form, TextArea, TextField } from "#platform/web";
import {
  type KeptDraft,
  KIND_IN_ADDRESS,
  type PartKind,
  type PartOf,
  QUESTION_IN_ADDRESS,
  QUESTIONS,
  type Question,
  type WrittenPart,
  type WrittenPicture,
  writingPaths,
} from "../model/index.ts";
import { template, writing } from "../text/index.ts";
import { Comments, type CommentsView } from "./comments.tsx";
import { asksForReview, type RefusedText, sayFault } from "./faults.ts";
import { type DoneView, sayDone, WhereAbove } from "./heading.tsx";
import { momentOf, timeOf } from "./moments.ts";
import { PartText } from "./part-text.tsx";

export interface PartView extends Omit<CommentsView, "question">, PartOf {
  readonly picture: WrittenPicture;
  /** All texts of the picture: the page shows those of its question. */
  readonly parts: readonly WrittenPart[];
  readonly draft: KeptDraft | undefined;
  readonly party: string;
  readonly mayWrite: boolean;
  readonly today: string;
  /** Whose drafts a browser may keep while the network is away. */
  readonly account: string;
  readonly done?: DoneView | undefined;
  readonly refused?: RefusedText | undefined;
}

const ROWS = { open: 14, secret: 8, dissent: 8 } as const satisfies Record<PartKind, number>;

/** One text under one question: where it is written, or read by those who do not write it. */
export function partPage(view: PartView): Page {
  const { question, kind, place, refused, refusedComment } = view;
  const current = currentOf(view);
  const faults = [
    ...Object.entries(refused?.faults ?? {}).map(([field, fault]) => ({
      field,
      message: sayFault(fault, refused?.values.text ?? ""),
    })),
    ...Object.values(refusedComment?.faults ?? {}).map((fault) => ({
      field: "comment",
      message: sayFault(fault, refusedComment?.values.text ?? ""),
    })),
  ];
  const page = headedPage(
    {
      title: template.questions[question],
      description: writing.part.description,
      above: <WhereAbove view={view} isUnder />,
    },
    { faults },
    <>
      {kind !== "open" && <p class="part-kind">{writing.kinds[kind]}</p>}
      <Done {...view} />
      {view.mayWrite || refused ? <Write {...view} /> : <Read {...view} />}
      <Beside {...view} hasVersions={current !== undefined} />
      {place.which === "joint" && kind === "open" && <Comments {...view} />}
      <Neighbours {...view} />
    </>,
  );
  const title = page.title.replace(template.questions[question], writing.short[question]);
  return { ...page, title, ...(view.mayWrite && { scripts: ["drafts.js"] }) };
}

function currentOf({ parts, question, kind }: PartView): WrittenPart | undefined {
  return parts.find((part) => part.question === question && part.kind === kind);
}

/** What was done just now, and the way back from it. */
function Done(view: PartView): JSX.Element | null {
  const { done, place, question, kind, token, mayWrite } = view;
  const current = currentOf(view);
  const said = sayDone(done);
  if (!said || view.refused) return null;
  return (
    <div class="notice" role="status">
      <p>{said}</p>
      {done?.did === "sparat" && current && mayWrite && (
        <Form action={writingPaths.restore({ ...place, question })} token={token}>
          <input type="hidden" name="del" value={KIND_IN_ADDRESS[kind]} />
          <input type="hidden" name="till" value={String(current.version - 1)} />
          <input type="hidden" name="version" value={String(current.version)} />
          <button class="link-button" type="submit">
            {writing.undo}
          </button>
        </Form>
      )}
    </div>
  );
}

function Read(view: PartView): JSX.Element {
  const current = currentOf(view);
  return (
    <>
      <p class="note">{writing.part.readOnly}</p>
      {current && current.body !== "" ? (
        <PartText part={current} picture={view.picture} />
      ) : (
        <p>{writing.outline.empty}</p>
      )}
    </>
  );
}

function Write(view: PartView): JSX.Element {
  const { place, question, kind, token, refused, draft, account } = view;
  const text = writing.part;
  const current = currentOf(view);
  const shown = refused?.values.text ?? draft?.body ?? current?.body ?? "";
  const base = refused?.values.version ?? String(draft?.base ?? current?.version ?? 0);
  const fault = refused?.faults.text;
  return (
    <>
      {kind === "secret" && <p>{text.secretLead}</p>}
      {kind === "dissent" && <p>{text.dissentLead}</p>}
      {!refused && draft && <Draft view={view} draft={draft} version={current?.version ?? 0} />}
      <div
        class="writing"
        data-drafts={writingPaths.drafts({ ...place, question })}
        data-keep={kind === "secret" ? undefined : `${account} ${view.picture.id} ${question} ${kind}`}
        data-saved={view.done?.did === "sparat" ? "ja" : undefined}
        {...saidByScript()}
      >
        <Form action={writingPaths.question({ ...place, question })} token={token}>
          <input type="hidden" name="del" value={KIND_IN_ADDRESS[kind]} />
          <input type="hidden" name="version" value={base} />
          <TextArea
            id="text"
            name="text"
            label={text.label[kind]}
            hint={kind === "open" ? `${template.hints[question]} ${text.help}` : text.help}
            rows={ROWS[kind]}
            value={shown}
            fault={fault && sayFault(fault, shown)}
          />
          {refused && asksForReview(refused) && <CheckField id="granskat" name="granskat" label={text.reviewed} />}
          {kind === "secret" && <Mark {...view} />}
          <div class="actions">
            <button class="ds-button" type="submit">
              {text.save}
            </button>
            {/* A draft has no mark, so a secret text is kept by the script alone, which stays on the page. */}
            {kind !== "secret" && (
              <button
                class="link-button"
                type="submit"
                name="gor"
                value="spara"
                formaction={writingPaths.drafts({ ...place, question })}
              >
                {text.keep}
              </button>
            )}
          </div>
          <p class="note" data-draft-status role="status" />
        </Form>
      </div>
      {current && !refused && (
        <p class="note">{writing.outline.by(current.changedBy.name, momentOf(current.changedAt))}</p>
      )}
    </>
  );
}

function saidByScript(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(writing.script).map(([name, said]) => [`data-say-${name.toLowerCase()}`, said]),
  );
}

function Draft({
  view,
  draft,
  version,
}: {
  readonly view: PartView;
  readonly draft: KeptDraft;
  readonly version: number;
}): JSX.Element {
  const { place, question, kind, token } = view;
  return (
    <div class="notice">
      <p>
        {writing.draft.shown(timeOf(draft.savedAt))} {draft.base < version && writing.draft.stale}
      </p>
      <Form action={writingPaths.drafts({ ...place, question })} token={token}>
        <input type="hidden" name="del" value={KIND_IN_ADDRESS[kind]} />
        <input type="hidden" name="version" value={String(draft.base)} />
        <button class="link-button" type="submit" name="gor" value="kasta">
          {writing.draft.throwAway}
        </button>
      </Form>
    </div>
  );
}

/** Provision, day and authority of a secret text: as it is marked, or as it is most likely to be. */
function Mark(view: PartView): JSX.Element {
  const { refused, party, today } = view;
  const mark = currentOf(view)?.mark;
  const text = writing.part;
  const faultOf = (field: string) => {
    const fault = refused?.faults[field];
    return fault && sayFault(fault, "");
  };
  return (
    <>
      <TextField
        id="provision"
        name="provision"
        label={text.provision}
        hint={text.provisionHint}
        value={refused?.values.provision ?? mark?.provision ?? ""}
        fault={faultOf("provision")}
      />
      <DayField
        id="day"
        name="day"
        label={text.day}
        value={refused?.values.day ?? mark?.on ?? today}
        fault={faultOf("day")}
      />
      <TextField
        id="authority"
        name="authority"
        label={text.authority}
        value={refused?.values.authority ?? mark?.by ?? party}
        fault={faultOf("authority")}
      />
    </>
  );
}

/** What else there is under the question, and the figures. */
function Beside(view: PartView & { readonly hasVersions: boolean }): JSX.Element {
  const { place, question, kind, mayWrite, hasVersions, municipality } = view;
  const text = writing.part;
  const has = (other: PartKind) =>
    view.parts.some((part) => part.question === question && part.kind === other && part.body !== "");
  const others = [
    ...(kind === "open" ? [] : [{ to: "open" as const, label: text.open }]),
    ...(kind !== "secret" && (mayWrite || has("secret"))
      ? [{ to: "secret" as const, label: has("secret") ? text.changeSecret : text.addSecret }]
      : []),
    ...(place.which === "joint" && kind !== "dissent" && (mayWrite || has("dissent"))
      ? [{ to: "dissent" as const, label: has("dissent") ? text.changeDissent : text.addDissent }]
      : []),
  ];
  return (
    <nav class="beside" aria-labelledby="beside">
      <h2 id="beside">{text.alsoHere}</h2>
      <ul>
        {others.map(({ to, label }) => (
          <li>
            <a href={writingPaths.question({ ...place, question, kind: to })}>{label}</a>
          </li>
        ))}
        {hasVersions && (
          <li>
            <a href={writingPaths.history({ ...place, question, kind })}>{text.history}</a>
          </li>
        )}
        <li>
          <a href={`/kommuner/${place.municipality}`}>{text.figures(municipality)}</a>
        </li>
      </ul>
    </nav>
  );
}

function Neighbours({ place, question }: PartView): JSX.Element {
  const text = writing.part;
  const at = QUESTIONS.indexOf(question);
  const to = (other: Question | undefined, say: (asked: string) => string) =>
    other && (
      <li>
        <a href={writingPaths.question({ ...place, question: other })}>{say(template.questions[other])}</a>
      </li>
    );
  return (
    <nav class="neighbours" aria-label={writing.outline.contents}>
      <ul>
        {to(QUESTIONS[at + 1], text.next)}
        {to(QUESTIONS[at - 1], text.before)}
        <li>
          <a href={`${writingPaths.outline(place)}#${QUESTION_IN_ADDRESS[question]}`}>{text.back}</a>
        </li>
      </ul>
    </nav>
  );
}
