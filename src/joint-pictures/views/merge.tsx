import type { Page } from "#access";
import { dayOf } from "#ground/language";
import { Form } from "#platform/web";
import { type Question, type ReadHandOver, TEMPLATE, type WrittenPart, type WrittenPicture } from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { template } from "../text/template.ts";
import { PartText } from "./content.tsx";
import { type FlowView, flowPage } from "./flow-page.tsx";
import { placesOf } from "./flow-places.ts";
import { WrittenText } from "./written-text.tsx";

export interface MergeView extends FlowView {
  readonly joint: WrittenPicture;
  readonly parts: readonly WrittenPart[];
  readonly handedOver: readonly ReadHandOver[];
}

/** The parties' texts beside the joint one, question by question. */
export function mergePage(view: MergeView): Page {
  const { joint, handedOver } = view;
  const newer = handedOver.filter(({ at }) => at > joint.startedAt);
  return flowPage(
    view,
    flow.merge,
    <>
      <p>{flow.merge.lead}</p>
      {newer.map(({ organisation, at }) => (
        <p class="status" data-status="ongoing">
          {flow.merge.since(organisation.name, flow.date(dayOf(at)))}
        </p>
      ))}
      {TEMPLATE.map(({ part, questions }) => (
        <section aria-labelledby={part}>
          <h2 id={part}>{template.parts[part]}</h2>
          {questions.map((question) => (
            <SideBySide question={question} view={view} />
          ))}
        </section>
      ))}
      <div class="way-on">
        <p>{flow.merge.ready}</p>
        <p class="actions">
          <a class="ds-button" href={placesOf(view.setting).propose}>
            {flow.overview.propose}
          </a>
          <a href={placesOf(view.setting).joint}>{flow.overview.readDraft}</a>
        </p>
      </div>
    </>,
  );
}

function SideBySide({ question, view }: { readonly question: Question; readonly view: MergeView }) {
  const { setting, handedOver, joint, token } = view;
  const parts = view.parts.filter((part) => part.question === question && part.body.trim() !== "");
  const hasOpen = parts.some(({ kind }) => kind === "open");
  const isThere = handedOver.some(({ content }) =>
    content.parts.some((part) => part.question === question && part.kind === "open"),
  );
  const words = template.questions[question];
  return (
    <div class="merge" id={question} tabindex={-1}>
      <h3>{words}</h3>
      <div class="side-by-side">
        <div>
          {handedOver.map((handOver) => (
            <Theirs handOver={handOver} question={question} />
          ))}
        </div>
        <div>
          <h4>{flow.merge.joint}</h4>
          {parts.length === 0 ? (
            <p class="note">{flow.merge.jointEmpty}</p>
          ) : (
            parts.map((part) => (part.kind === "open" ? <WrittenText text={part.body} /> : <PartText part={part} />))
          )}
          {joint.state === "draft" && (
            <div class="actions">
              {!hasOpen && isThere && (
                <Form action={placesOf(setting).merge} token={token}>
                  <input type="hidden" name="question" value={question} />
                  <button class="link-button" type="submit" aria-label={flow.merge.takeInOn(words)}>
                    {flow.merge.takeIn}
                  </button>
                </Form>
              )}
              <a href={placesOf(setting).jointQuestion(question)} aria-label={flow.merge.writeOn(words)}>
                {flow.merge.write}
              </a>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Theirs({ handOver, question }: { readonly handOver: ReadHandOver; readonly question: Question }) {
  const parts = handOver.content.parts.filter((part) => part.question === question);
  return (
    <>
      <h4>{handOver.organisation.name}</h4>
      {parts.length === 0 ? <p class="note">{flow.merge.nothing}</p> : parts.map((part) => <PartText part={part} />)}
      {parts.some(({ kind }) => kind === "secret") && <p class="note">{flow.merge.secretHere}</p>}
    </>
  );
}
