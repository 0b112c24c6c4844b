import type { Page } from "#access";
import type { Party, PartyOrganisation } from "#cooperations";
import { dayOf, possessive } from "#ground/language";
import { CheckField, Form, SelectField, TextField } from "#platform/web";
import { LEGAL_GROUNDS, type PictureContent, type ReadHandOver } from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { template } from "../text/template.ts";
import { ContentText } from "./content.tsx";
import { type FlowView, flowField, flowPage } from "./flow-page.tsx";
import { placesOf } from "./flow-places.ts";

export interface HandOverView extends FlowView {
  readonly preview: {
    readonly party: PartyOrganisation;
    readonly content: PictureContent;
    readonly hash: string;
    readonly recipients: readonly Party[];
  };
}

/** Exactly what is handed over, and the form that does it. */
export function handOverPage(view: HandOverView): Page {
  const { setting, token, refused } = view;
  const { party, content, hash, recipients } = view.preview;
  const text = flow.handOver;
  const names = recipients.map(({ organisation }) => organisation.name);
  const classes = Object.entries(template.classes).map(([value, label]) => ({ value, label }));
  const grounds = LEGAL_GROUNDS.map((value) => ({ value, label: flow.grounds[value] }));
  const choose = { value: "", label: flow.choose };
  return flowPage(
    view,
    text,
    <>
      <p>{text.lead(possessive(party.name))}</p>
      <p>{names.length > 0 ? text.toWhom(flow.names(names)) : text.toNobody}</p>
      <section aria-labelledby="what">
        <h2 id="what">{text.what}</h2>
        {content.parts.length > 0 ? <ContentText content={content} /> : <p>{text.nothing}</p>}
        <p>
          <a href={placesOf(setting).own}>{flow.overview.write}</a>
        </p>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{text.how}</h2>
        <Form action={placesOf(setting).handOver} token={token}>
          <input type="hidden" name="hash" value={hash} />
          <SelectField
            {...flowField(view, "class")}
            label={text.class}
            hint={text.classHint}
            choices={[choose, ...classes]}
          />
          <SelectField
            {...flowField(view, "ground")}
            label={text.ground}
            hint={text.groundHint}
            choices={[choose, ...grounds]}
          />
          <TextField
            {...flowField(view, "groundWords")}
            label={text.groundWords}
            hint={text.groundWordsHint}
            autocomplete="off"
          />
          <CheckField
            id="agreed"
            name="agreed"
            label={text.agreed}
            checked={refused?.values.agreed === "ja" && !refused.faults.hash}
            fault={refused?.faults.agreed}
          />
          <button class="ds-button" type="submit" id="hash">
            {text.button}
          </button>
        </Form>
      </section>
    </>,
  );
}

/** What somebody has handed over, as it was then. */
export function handedOverPage(view: FlowView & { readonly handOver: ReadHandOver }): Page {
  const { organisation, at, by, ground, content, hash } = view.handOver;
  const text = flow.handedOver;
  return flowPage(
    view,
    { title: text.title(organisation.name), description: text.description },
    <>
      <p>{text.facts(flow.date(dayOf(at)), by.name)}</p>
      <dl class="facts">
        <div>
          <dt>{text.class}</dt>
          <dd>{template.classes[view.handOver.class]}</dd>
        </div>
        <div>
          <dt>{text.ground}</dt>
          <dd>{ground}</dd>
        </div>
      </dl>
      <section aria-labelledby="what">
        <h2 id="what">{text.what}</h2>
        <ContentText content={content} />
      </section>
      <p class="note">
        {text.hash}: <code class="link">{hash}</code>
      </p>
    </>,
  );
}
