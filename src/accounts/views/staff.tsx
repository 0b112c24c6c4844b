import { headedPage, type Page } from "#access";
import { dayOf } from "#ground/language";
import { Form } from "#platform/web";
import { type Colleague, type HeldAssignment, holds, type Organisation } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { faultAt } from "./faults.ts";

export interface StaffView {
  readonly staff: readonly { readonly organisation: Organisation; readonly people: readonly Colleague[] }[];
  readonly now: Date;
  readonly token: string;
  readonly notice?: StaffNotice | undefined;
  /** An assignment that was not ended, and why. */
  readonly kept?: { readonly assignment: string; readonly fault: "last-administrator" } | undefined;
}

export type StaffNotice = "invited" | "appointed" | "ended";

/** Who works for the organisations that somebody administers, and as what. */
export function staffPage(view: StaffView): Page {
  const text = sv.staff;
  const { notice, kept } = view;
  return headedPage(
    text,
    { faults: kept ? faultAt(buttonId(kept.assignment), kept.fault) : [], notice: notice && text[notice] },
    view.staff.map(({ organisation, people }) => (
      <OfOrganisation organisation={organisation} people={people} view={view} />
    )),
  );
}

function buttonId(assignment: string): string {
  return `end-${assignment}`;
}

interface Section {
  readonly organisation: Organisation;
  readonly people: readonly Colleague[];
  readonly view: StaffView;
}

function OfOrganisation({ organisation, people, view }: Section) {
  const headingId = `of-${organisation.id}`;
  const about = `organisation=${organisation.id}`;
  const text = sv.staff;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{organisation.name}</h2>
      <p>{text.lead(people.length, organisation.name)}</p>
      <p class="actions">
        <a class="ds-button" href={`/personer/bjud-in?${about}`}>
          {text.invite}
        </a>
        <a href={`/personer/uppdrag?${about}`}>{text.appoint}</a>
        <a href={`/personer/enheter?${about}`}>{text.units}</a>
      </p>
      {people.length > 0 && <People organisation={organisation} people={people} view={view} />}
    </section>
  );
}

function People({ organisation, people, view }: Section) {
  const { columns } = sv.staff;
  return (
    <table class="table people" data-cards aria-labelledby={`of-${organisation.id}`}>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.action}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ account, assignments }) => {
          const open = assignments.filter((assignment) => holds(assignment, view.now));
          if (open.length === 0) return <Row account={account} view={view} />;
          return open.map((assignment) => <Row account={account} assignment={assignment} view={view} />);
        })}
      </tbody>
    </table>
  );
}

function Row({
  account,
  assignment,
  view,
}: Pick<Colleague, "account"> & { readonly assignment?: HeldAssignment; readonly view: StaffView }) {
  const { columns, none } = sv.staff;
  return (
    <tr>
      <th scope="row">
        <span>
          {account.name} <small>{account.email}</small>
        </span>
      </th>
      {assignment ? (
        <>
          <td data-label={columns.role}>{inWords(assignment)}</td>
          <td data-label={columns.since}>{dayOf(assignment.from)}</td>
          <td>
            <End name={account.name} assignment={assignment} token={view.token} />
          </td>
        </>
      ) : (
        <td colspan={3}>{none}</td>
      )}
    </tr>
  );
}

function inWords({ role, unit }: HeldAssignment): string {
  return unit ? `${sv.roles[role]}, ${unit}` : sv.roles[role];
}

function End({ name, assignment, token }: { name: string; assignment: HeldAssignment; token: string }) {
  return (
    <Form action="/personer/avsluta" token={token}>
      <input type="hidden" name="assignment" value={assignment.id} />
      <button
        class="link-button"
        id={buttonId(assignment.id)}
        type="submit"
        aria-label={sv.staff.endLabel(sv.roles[assignment.role], name)}
      >
        {sv.staff.end}
      </button>
    </Form>
  );
}
