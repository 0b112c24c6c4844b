import type { Page } from "#access";
import type { Party } from "#cooperations";
import { DayField, Form, TextArea, TextField } from "#platform/web";
import type { PictureContent, RecordedDecision } from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { ContentText } from "./content.tsx";
import { type FlowView, flowField, flowPage } from "./flow-page.tsx";
import { placesOf } from "./flow-places.ts";

/** What happens when it is laid forward, and to whom. */
export function proposePage(view: FlowView & { readonly deciders: readonly Party[] }): Page {
  const names = view.deciders.map(({ organisation }) => organisation.name);
  return flowPage(
    view,
    flow.propose,
    <>
      {names.length > 0 && <p>{flow.propose.lead(flow.names(names))}</p>}
      <div class="actions">
        <Form action={placesOf(view.setting).propose} token={view.token}>
          <button class="ds-button" type="submit" id="propose">
            {flow.propose.button}
          </button>
        </Form>
        <a href={placesOf(view.setting).joint}>{flow.overview.readDraft}</a>
        <a href={placesOf(view.setting).merge}>{flow.overview.merge}</a>
      </div>
    </>,
  );
}

export interface DecideView extends FlowView {
  readonly content: PictureContent;
  readonly hash: string;
  readonly decisions: readonly RecordedDecision[];
  /** Undefined when the party has decided. */
  readonly party: string | undefined;
  readonly number: number;
}

/** The whole text, and then the form: nobody decides what they have not had before them. */
export function decidePage(view: DecideView): Page {
  const { setting, token, hash, content, decisions, party, number } = view;
  const text = flow.decide;
  return flowPage(
    view,
    text,
    <>
      <p>{text.lead}</p>
      <p>
        <a href={placesOf(setting).version(number)}>{flow.decide.whole(number)}</a>
      </p>
      {decisions.map(({ organisation, organ, on }) => (
        <p class="status" data-status="done">
          {flow.overview.decidedBy(organisation, organ, flow.date(on))}
        </p>
      ))}
      <section aria-labelledby="what">
        <h2 id="what">{flow.of(setting.municipality.name)}</h2>
        <ContentText content={content} />
        <p class="note">
          {text.hash}: <code class="link">{hash}</code>
        </p>
      </section>
      <section aria-labelledby="decide">
        <h2 id="decide">{text.form}</h2>
        {party ? (
          <Form action={placesOf(setting).decide} token={token}>
            <input type="hidden" name="hash" value={hash} />
            <TextField {...flowField(view, "organ")} label={text.organ} hint={text.organHint} autocomplete="off" />
            <DayField {...flowField(view, "on")} label={text.on} />
            <TextField {...flowField(view, "reference")} label={text.reference} autocomplete="off" />
            <button class="ds-button" type="submit" id="hash">
              {text.button}
            </button>
          </Form>
        ) : (
          <p>{text.already}</p>
        )}
      </section>
      <section aria-labelledby="return">
        <h2 id="return">{text.return}</h2>
        <p>{text.returnLead}</p>
        <Form action={placesOf(setting).giveBack} token={token}>
          <input type="hidden" name="hash" value={hash} />
          <TextArea {...flowField(view, "reason")} label={text.reason} rows={4} />
          <button class="ds-button" data-variant="secondary" type="submit">
            {text.returnButton}
          </button>
        </Form>
      </section>
    </>,
  );
}
