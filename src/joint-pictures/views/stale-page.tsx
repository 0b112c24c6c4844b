import type { JSX } from "hono/jsx/jsx-runtime";
import { headedPage, type Page } from "#access";
import { Form } from "#platform/web";
import { differencesBetween, KIND_IN_ADDRESS, type PartOf, type WrittenPart, writingPaths } from "../model/index.ts";
import { template, writing } from "../text/index.ts";
import { type PlaceView, WhereAbove } from "./heading.tsx";
import { momentOf } from "./moments.ts";
import { WrittenText } from "./written-text.tsx";

export interface StaleView extends PlaceView, PartOf {
  /** What was posted: it goes with every way on. */
  readonly values: Readonly<Record<string, string>>;
  /** What another has saved. */
  readonly theirs: WrittenPart;
}

/** Two have written at once: both texts, what differs, and three ways on. Nothing is lost. */
export function stalePage(view: StaleView): Page {
  const { theirs, question } = view;
  const text = writing.stale;
  const mine = view.values.text ?? "";
  const { name } = theirs.changedBy;
  return headedPage(
    { title: text.title, description: writing.part.description, above: <WhereAbove view={view} isUnder /> },
    {},
    <>
      <p class="finding">{template.questions[question]}</p>
      <p role="status">{text.lead(name, momentOf(theirs.changedAt))}</p>
      <Ways {...view} />
      <div class="side-by-side">
        <section aria-labelledby="mine">
          <h2 id="mine">{text.mine}</h2>
          <WrittenText text={mine} />
        </section>
        <section aria-labelledby="theirs">
          <h2 id="theirs">{text.theirs(name)}</h2>
          <WrittenText text={theirs.body} />
        </section>
      </div>
      <section aria-labelledby="differences">
        <h2 id="differences">{text.differences}</h2>
        <p class="note">{text.differencesHint}</p>
        <Differences theirs={theirs.body} mine={mine} />
      </section>
    </>,
  );
}

const WAYS = ["min", "deras", "ihop"] as const;
const HINTS = { min: "minHint", deras: "derasHint", ihop: "ihopHint" } as const;
const CARRIED = ["text", "granskat", "provision", "day", "authority"] as const;

function Ways({ place, question, kind, token, values, theirs }: StaleView): JSX.Element {
  const text = writing.stale;
  return (
    <Form action={writingPaths.question({ ...place, question, kind })} token={token}>
      <h2>{text.choose}</h2>
      <input type="hidden" name="del" value={KIND_IN_ADDRESS[kind]} />
      <input type="hidden" name="version" value={String(theirs.version)} />
      {CARRIED.flatMap((name) => {
        const value = values[name];
        return value === undefined ? [] : [<input type="hidden" name={name} value={value} />];
      })}
      {WAYS.map((way) => (
        <div class="way">
          <button
            class="ds-button"
            data-variant={way === "ihop" ? "primary" : "secondary"}
            type="submit"
            name="val"
            value={way}
            aria-describedby={`${way}-hint`}
          >
            {text[way]}
          </button>
          <p class="note" id={`${way}-hint`}>
            {text[HINTS[way]]}
          </p>
        </div>
      ))}
    </Form>
  );
}

/** Said in words too: not everybody sees a line through or under. */
function Differences({ theirs, mine }: { readonly theirs: string; readonly mine: string }): JSX.Element {
  const text = writing.stale;
  return (
    <p class="differences" lang="sv">
      {differencesBetween(theirs, mine).map(({ kind, text: words }) =>
        kind === "same" ? (
          words
        ) : kind === "second" ? (
          <ins>
            <span class="only-heard">{` ${text.onlyMine} `}</span>
            {words}
            <span class="only-heard">{` ${text.end} `}</span>
          </ins>
        ) : (
          <del>
            <span class="only-heard">{` ${text.onlyTheirs} `}</span>
            {words}
            <span class="only-heard">{` ${text.end} `}</span>
          </del>
        ),
      )}
    </p>
  );
}
