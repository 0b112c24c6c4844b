import { headedPage, type Page } from "#access";
import { Form, TextField } from "#platform/web";
import { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { faultAt } from "./faults.ts";

/** What the page says over the form when somebody has come here by way of something else. */
export type SignInNotice = "changed" | "signedOut" | "needed";

export interface SignInView {
  readonly email: string;
  readonly fault?: "wrong" | "too-many" | undefined;
  readonly notice?: SignInNotice | undefined;
  /** Where to go afterwards. */
  readonly next: string;
  readonly token: string;
  /** In a demonstration everybody may try every role. */
  readonly demonstration: boolean;
}

export function signInPage({ email, fault, notice, next, token, demonstration }: SignInView): Page {
  const text = sv.signIn;
  return headedPage(
    text,
    { faults: faultAt("email", fault), notice: notice && text[notice] },
    <>
      <p>{text.lead}</p>
      <Form action="/logga-in" token={token}>
        <input type="hidden" name="next" value={next} />
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
                <Form action="/logga-in" token={token}>
                  <input type="hidden" name="next" value={next} />
                  <input type="hidden" name="email" value={account.email} />
                  <input type="hidden" name="password" value={EXAMPLE_PASSWORD} />
                  <button class="link-button" type="submit">
                    {text.asExample(account.title)}
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>,
  );
}
