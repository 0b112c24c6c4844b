import type { Page } from "#access";
import { possessive } from "#ground/language";
import { CheckField, Form, TextArea } from "#platform/web";
import { type Registration, RegistrationFields } from "#records";
import { type PictureContent, withoutSecrets } from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { ContentText } from "./content.tsx";
import { type FlowView, flowField, flowPage } from "./flow-page.tsx";
import { placesOf } from "./flow-places.ts";

export interface VersionView extends FlowView {
  readonly number: number;
  readonly content: PictureContent;
  readonly registration: Registration | undefined;
}

/** The register of the authority that takes the document as its own. */
export function registerPage(view: VersionView & { readonly party: string }): Page {
  const { setting, token, number, refused, registration, party } = view;
  const text = flow.register;
  return flowPage(
    view,
    { title: text.title(number), description: text.description },
    registration ? (
      <p>{text.done(registration.organisation.name, registration.number)}</p>
    ) : (
      <>
        <p>{text.lead(possessive(party))}</p>
        <Form action={placesOf(setting).register(number)} token={token}>
          <RegistrationFields
            values={refused?.values ?? { matter: `${flow.of(setting.municipality.name)}, version ${number}` }}
            faults={refused?.faults ?? {}}
          />
          <button class="ds-button" type="submit">
            {text.button}
          </button>
        </Form>
      </>
    ),
  );
}

/** What everybody will read, and the button. */
export function publishPage(view: VersionView): Page {
  const { setting, token, number, content, refused, registration } = view;
  const text = flow.publish;
  const secrets = content.parts.filter(({ kind }) => kind === "secret").length;
  return flowPage(
    view,
    { title: text.title(number), description: text.description },
    <>
      <p>
        {text.lead} {secrets > 0 && text.secrets(secrets)}
      </p>
      {!registration && (
        <p>
          {text.needsRegistration} <a href={placesOf(setting).register(number)}>{text.registerLink}</a>
        </p>
      )}
      <section aria-labelledby="what">
        <h2 id="what">{text.what}</h2>
        <ContentText content={withoutSecrets(content)} />
      </section>
      <Form action={placesOf(setting).publish(number)} token={token}>
        <CheckField
          id="reviewed"
          name="reviewed"
          label={text.reviewed}
          checked={refused?.values.reviewed === "ja"}
          fault={refused?.faults.reviewed}
        />
        <button class="ds-button" type="submit" id="publish">
          {text.button}
        </button>
      </Form>
    </>,
  );
}

export function withdrawPage(view: FlowView & { readonly number: number }): Page {
  const { setting, token, number } = view;
  const text = flow.withdraw;
  return flowPage(
    view,
    { title: text.title(number), description: text.description },
    <>
      <p>{text.lead}</p>
      <Form action={placesOf(setting).withdraw(number)} token={token}>
        <TextArea {...flowField(view, "because")} label={text.because} rows={4} />
        <button class="ds-button" type="submit" id="withdraw">
          {text.button}
        </button>
      </Form>
    </>,
  );
}
