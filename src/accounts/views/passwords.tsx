import type { Page } from "#access";
import { FaultSummary, Form, HiddenUsername, TextField } from "#platform/web";
import type { PasswordFault } from "../model/index.ts";
import { sv } from "../text/index.ts";

export function forgottenPage({
  email,
  fault,
  token,
}: {
  email: string;
  fault?: "email" | undefined;
  token: string;
}): Page {
  const text = sv.forgotten;
  return {
    title: fault ? sv.toMend(text.title) : text.title,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.title}</h1>
        {fault && (
          <FaultSummary heading={sv.errorSummary(1)} faults={[{ field: "email", message: sv.faults[fault] }]} />
        )}
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
      </article>
    ),
  };
}

/** The same whether the address has an account or not. */
export function letterSentPage(email: string): Page {
  const text = sv.forgotten;
  return {
    title: text.sentTitle,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.sentTitle}</h1>
        <p>{text.sent(email)}</p>
        <p>
          <a href="/logga-in">{text.back}</a>
        </p>
      </article>
    ),
  };
}

export function choosePage({
  action,
  email,
  fault,
  token,
}: {
  action: string;
  /** Whose password it is. */
  email: string;
  fault?: PasswordFault | undefined;
  token: string;
}): Page {
  const text = sv.choose;
  return {
    title: fault ? sv.toMend(text.title) : text.title,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.title}</h1>
        {fault && (
          <FaultSummary heading={sv.errorSummary(1)} faults={[{ field: "password", message: sv.faults[fault] }]} />
        )}
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
      </article>
    ),
  };
}

export function linkEndedPage(): Page {
  const text = sv.choose;
  return {
    title: text.endedTitle,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.endedTitle}</h1>
        <p>{text.ended}</p>
        <p>
          <a href="/glomt-losenord">{text.another}</a>
        </p>
      </article>
    ),
  };
}
