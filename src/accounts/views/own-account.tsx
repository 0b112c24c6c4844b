import { headedPage, type Page } from "#access";
import { dayOf } from "#ground/language";
import { Form, HiddenUsername, TextField } from "#platform/web";
import type { HeldAssignment, PasswordFault } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { faultAt } from "./faults.ts";

export interface OwnAccountView {
  readonly name: string;
  readonly email: string;
  readonly assignments: readonly HeldAssignment[];
  readonly fault?: PasswordFault | "wrong-current" | "too-many" | undefined;
  readonly token: string;
}

export function ownAccountPage({ name, email, assignments, fault, token }: OwnAccountView): Page {
  const text = sv.own;
  const isCurrent = fault === "wrong-current" || fault === "too-many";
  const message = fault && sv.faults[fault];
  return headedPage(
    text,
    { faults: faultAt(isCurrent ? "current" : "password", fault) },
    <>
      <p class="finding">
        {name}, {email}
      </p>
      <section aria-labelledby="assignments">
        <h2 id="assignments">{text.assignments}</h2>
        {assignments.length === 0 ? <p>{text.noAssignments}</p> : <Assignments assignments={assignments} />}
      </section>
      <section aria-labelledby="change">
        <h2 id="change">{text.changePassword}</h2>
        <p>{text.changePasswordLead}</p>
        <Form action="/mitt-konto/losenord" token={token}>
          <HiddenUsername value={email} />
          <TextField
            id="current"
            name="current"
            type="password"
            label={sv.fields.currentPassword}
            autocomplete="current-password"
            fault={isCurrent ? message : undefined}
          />
          <TextField
            id="password"
            name="password"
            type="password"
            label={sv.fields.newPassword}
            hint={sv.fields.passwordHint}
            autocomplete="new-password"
            fault={isCurrent ? undefined : message}
          />
          <button class="ds-button" type="submit">
            {text.changeButton}
          </button>
        </Form>
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{text.sessions}</h2>
        <p>{text.sessionsLead}</p>
        <Form action="/logga-ut-overallt" token={token}>
          <button class="ds-button" data-variant="secondary" type="submit">
            {text.everywhere}
          </button>
        </Form>
      </section>
    </>,
  );
}

function Assignments({ assignments }: { readonly assignments: readonly HeldAssignment[] }) {
  const { columns, stillHolds } = sv.own;
  return (
    <table class="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.organisation}</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.to}</th>
        </tr>
      </thead>
      <tbody>
        {assignments.map(({ role, organisation, unit, from, to }) => (
          <tr>
            <th scope="row">{sv.roles[role]}</th>
            <td data-label={columns.organisation}>{unit ? `${organisation.name}, ${unit}` : organisation.name}</td>
            <td data-label={columns.from}>{dayOf(from)}</td>
            <td data-label={columns.to}>{to ? dayOf(to) : stillHolds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
