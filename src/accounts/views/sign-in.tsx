import { headedPage, type Page } from "#access";
import { Form, TextField } from "#platform/web";
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD, type Kept, toFields } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { faultAt } from "./faults.ts";

/** What the page says over the form when somebody has come here by way of something else. */
export type SignInNotice = "changed" | "signedOut" | "needed" | "kept";

export interface SignInView {
  readonly email: string;
  readonly fault?: "wrong" | "too-many" | undefined;
  readonly notice?: SignInNotice | undefined;
  /** Where to go afterwards. */
  readonly next: string;
  /** What was being sent, and comes along. */
  readonly kept?: Kept | undefined;
  readonly token: string;
  /** In a demonstration everybody may try every role. */
  readonly demonstration: boolean;
}

const FORM = "sign-in";

export function signInPage({ email, fault, notice, next, kept, token, demonstration }: SignInView): Page {
  const text = sv.signIn;
  return headedPage(
    text,
    { faults: faultAt("email", fault), notice: notice && text[notice] },
    <>
      <p>{text.lead}</p>
      <Form id={FORM} action="/logga-in" token={token}>
        <input type="hidden" name="next" value={next} />
        {kept && <Hidden fields={toFields(kept)} />}
        <TextField
          id="email"
          name="email"
          type="email"
          label={sv.fields.email}
          value={email}
          autocomplete="username"
          fault={fault && sv.faults[fault]}
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={sv.fields.password}
          autocomplete="current-password"
        />
        <button class="ds-button" type="submit">
          {text.button}
        </button>
      </Form>
      <p class="note">
        {text.forgottenLead} <a href="/glomt-losenord">{text.forgotten}</a>
      </p>
      {demonstration && (
        <section aria-labelledby="examples">
          <h2 id="examples">{text.demonstration}</h2>
          <p>
            {text.demonstrationLead} <code>{EXAMPLE_PASSWORD}</code>
          </p>
          <ul class="choices">
            {EXAMPLE_ACCOUNTS.map((account) => (
              <li>
                <button class="link-button" type="submit" form={FORM} name="example" value={account.email}>
                  {text.asExample(account.title)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}

/** What somebody had written, to be sent once more: it is their own press that sends it. */
export function resendPage({
  kept,
  why,
  token,
}: {
  readonly kept: Kept;
  readonly why: "lead" | "older";
  readonly token: string;
}): Page {
  const text = sv.resend;
  const long = Object.entries(kept.fields).filter(([, value]) => value.length > 40 || value.includes("\n"));
  return headedPage(
    text,
    {},
    <>
      <p>{text[why]}</p>
      <Form action={kept.to} token={token}>
        <Hidden fields={Object.entries(kept.fields)} />
        <button class="ds-button" type="submit">
          {text.button}
        </button>
      </Form>
      {long.map(([name, value]) => (
        <section aria-labelledby={`written-${name}`}>
          <h2 id={`written-${name}`}>{text.written}</h2>
          <pre class="written">{value}</pre>
        </section>
      ))}
    </>,
  );
}

function Hidden({ fields }: { readonly fields: readonly (readonly [string, string])[] }) {
  return (
    <>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
