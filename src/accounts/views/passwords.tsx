import { headedPage, type Page } from "#access";
import { Form, HiddenUsername, TextField } from "#platform/web";
import type { PasswordFault } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { faultAt } from "./faults.ts";

export function forgottenPage({
  email,
  fault,
  token,
}: {
  readonly email: string;
  readonly fault?: "email" | undefined;
  readonly token: string;
}): Page {
  const text = sv.forgotten;
  return headedPage(
    text,
    { faults: faultAt("email", fault) },
    <>
      <p>{text.lead}</p>
      <Form action="/glomt-losenord" token={token}>
        <TextField
          id="email"
          name="email"
          type="email"
          label={sv.fields.email}
          value={email}
          autocomplete="username"
          fault={fault && sv.faults[fault]}
        />
        <button class="ds-button" type="submit">
          {text.button}
        </button>
      </Form>
      <p class="note">
        {text.backLead} <a href="/logga-in">{text.back}</a>
      </p>
    </>,
  );
}

/** Where no letters are sent nobody is asked for an address: nothing would come of it. */
export function noLettersPage(): Page {
  const text = sv.forgotten;
  return headedPage(
    text,
    {},
    <>
      <p>{text.noLetters}</p>
      <p>
        <a href="/logga-in">{text.back}</a>
      </p>
    </>,
  );
}

/** The same whether the address has an account or not. */
export function letterSentPage(email: string): Page {
  const text = sv.forgotten;
  return headedPage(
    { ...text, title: text.sentTitle },
    {},
    <>
      <p>{text.sent(email)}</p>
      <p>
        <a href="/logga-in">{text.back}</a>
      </p>
    </>,
  );
}

export function choosePage({
  action,
  email,
  fault,
  token,
}: {
  readonly action: string;
  /** Whose password it is. */
  readonly email: string;
  readonly fault?: PasswordFault | undefined;
  readonly token: string;
}): Page {
  const text = sv.choose;
  return headedPage(
    text,
    { faults: faultAt("password", fault) },
    <>
      <p>{text.lead(email)}</p>
      <Form action={action} token={token}>
        <HiddenUsername value={email} />
        <TextField
          id="password"
          name="password"
          type="password"
          label={sv.fields.newPassword}
          hint={sv.fields.passwordHint}
          autocomplete="new-password"
          fault={fault && sv.faults[fault]}
        />
        <button class="ds-button" type="submit">
          {text.button}
        </button>
      </Form>
    </>,
  );
}

export function linkEndedPage(): Page {
  const text = sv.choose;
  return headedPage(
    { ...text, title: text.endedTitle },
    {},
    <>
      <p>{text.ended}</p>
      <p>
        <a href="/glomt-losenord">{text.another}</a>
      </p>
    </>,
  );
}
