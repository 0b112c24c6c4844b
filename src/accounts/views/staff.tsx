import type { Page } from "#access";
import { type Choice, FaultSummary, Form, SelectField, TextField } from "#platform/web";
import { type Colleague, holds, type Organisation, type OrganisationUnit, ROLES_WITHIN } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { dayOf } from "./days.ts";

export interface StaffView {
  readonly staff: readonly {
    readonly organisation: Organisation;
    readonly people: readonly Colleague[];
    readonly units: readonly OrganisationUnit[];
  }[];
  readonly now: Date;
  readonly token: string;
  readonly notice?: StaffNotice | undefined;
  /** What was posted and did not go: it stands in its form again. */
  readonly refused?: RefusedForm | undefined;
}

export type StaffNotice = "invited" | "appointed" | "ended" | "unitAdded";

export interface RefusedForm {
  readonly form: "invite" | "appoint" | "end" | "unit";
  /** By the name of the field; "form" when no field alone is at fault. */
  readonly faults: Readonly<Record<string, keyof typeof sv.faults>>;
  readonly values: Readonly<Record<string, string>>;
}

export function staffPage(view: StaffView): Page {
  const text = sv.staff;
  return {
    title: text.title,
    description: text.description,
    body: (
      <article class="page">
        <h1>{text.title}</h1>
        {view.refused && <Refusal refused={view.refused} />}
        {view.notice && (
          <p class="notice" role="status">
            {text[view.notice]}
          </p>
        )}
        {view.staff.map((staff) => (
          <OfOrganisation {...staff} view={view} />
        ))}
      </article>
    ),
  };
}

function Refusal({ refused: { form, faults, values } }: { readonly refused: RefusedForm }) {
  const found = Object.entries(faults).map(([field, fault]) => ({
    field: fieldId(form, values.organisation ?? "", field === "form" ? FIRST_FIELD[form] : field),
    message: sv.faults[fault],
  }));
  return <FaultSummary heading={sv.errorSummary(found.length)} faults={found} />;
}

const FIRST_FIELD = { invite: "name", appoint: "account", end: "people", unit: "name" } as const;

function fieldId(form: RefusedForm["form"], organisation: string, field: string): string {
  return `${form}-${field}-${organisation}`;
}

interface Section {
  readonly organisation: Organisation;
  readonly people: readonly Colleague[];
  readonly units: readonly OrganisationUnit[];
  readonly view: StaffView;
}

function OfOrganisation(section: Section) {
  const { organisation, people } = section;
  return (
    <section aria-labelledby={`of-${organisation.id}`}>
      <h2 id={`of-${organisation.id}`}>{organisation.name}</h2>
      <p>{sv.staff.lead(people.length, organisation.name)}</p>
      <People {...section} />
      <Invite {...section} />
      {people.length > 0 && <Appoint {...section} />}
      <Units {...section} />
    </section>
  );
}

function People({ organisation, people, view: { now, token } }: Section) {
  const { columns, none } = sv.staff;
  return (
    <section class="scroll" tabindex={0} aria-labelledby={`of-${organisation.id}`}>
      <table class="ds-table" id={fieldId("end", organisation.id, "people")}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.since}</th>
            <th scope="col">{columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {people.flatMap(({ account, assignments }) => {
            const open = assignments.filter((assignment) => holds(assignment, now));
            const name = (
              <th scope="row">
                {account.name}
                <br />
                <small>{account.email}</small>
              </th>
            );
            if (open.length === 0) {
              return [
                <tr>
                  {name}
                  <td>{none}</td>
                  <td />
                  <td />
                </tr>,
              ];
            }
            return open.map(({ id, role, unit, from }) => (
              <tr>
                {name}
                <td>{unit ? `${sv.roles[role]}, ${unit}` : sv.roles[role]}</td>
                <td>{dayOf(from)}</td>
                <td>
                  <Form action="/personer/avsluta" token={token}>
                    <input type="hidden" name="assignment" value={id} />
                    <input type="hidden" name="organisation" value={organisation.id} />
                    <button
                      class="ds-button"
                      data-variant="tertiary"
                      data-size="sm"
                      type="submit"
                      aria-label={sv.staff.endLabel(sv.roles[role], account.name)}
                    >
                      {sv.staff.end}
                    </button>
                  </Form>
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What was posted to this form for this organisation, if it was refused. */
function refusedIn({ organisation, view: { refused } }: Section, form: RefusedForm["form"]): RefusedForm | undefined {
  return refused?.form === form && refused.values.organisation === organisation.id ? refused : undefined;
}

function propsOf(section: Section, form: RefusedForm["form"], name: string) {
  const refused = refusedIn(section, form);
  const fault = refused?.faults[name] ?? (name === FIRST_FIELD[form] ? refused?.faults.form : undefined);
  return {
    id: fieldId(form, section.organisation.id, name),
    name,
    value: refused?.values[name] ?? "",
    fault: fault && sv.faults[fault],
  };
}

function Invite(section: Section) {
  const { organisation, view } = section;
  return (
    <>
      <h3>{sv.staff.invite}</h3>
      <p>{sv.staff.inviteLead}</p>
      <Form action="/personer" token={view.token}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <TextField {...propsOf(section, "invite", "name")} label={sv.fields.name} autocomplete="off" />
        <TextField {...propsOf(section, "invite", "email")} type="email" label={sv.fields.email} autocomplete="off" />
        <SelectField
          {...propsOf(section, "invite", "role")}
          label={sv.fields.role}
          choices={roleChoices(organisation)}
        />
        <UnitField {...section} form="invite" />
        <button class="ds-button" type="submit">
          {sv.staff.inviteButton}
        </button>
      </Form>
    </>
  );
}

function Appoint(section: Section) {
  const { organisation, people, view } = section;
  const choices = people.map(({ account }) => ({ value: account.id, label: account.name }));
  return (
    <>
      <h3>{sv.staff.appoint}</h3>
      <p>{sv.staff.appointLead}</p>
      <Form action="/personer/uppdrag" token={view.token}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <SelectField {...propsOf(section, "appoint", "account")} label={sv.fields.person} choices={choices} />
        <SelectField
          {...propsOf(section, "appoint", "role")}
          label={sv.fields.role}
          choices={roleChoices(organisation)}
        />
        <UnitField {...section} form="appoint" />
        <button class="ds-button" type="submit">
          {sv.staff.appointButton}
        </button>
      </Form>
    </>
  );
}

function UnitField({ form, ...section }: Section & { readonly form: "invite" | "appoint" }) {
  const none = { value: "", label: sv.fields.noUnit };
  const choices = section.units.map(({ id, name }) => ({ value: id, label: name }));
  if (choices.length === 0) return null;
  return <SelectField {...propsOf(section, form, "unit")} label={sv.fields.unit} choices={[none, ...choices]} />;
}

function roleChoices({ kind }: Organisation): Choice[] {
  return ROLES_WITHIN[kind].map((role) => ({ value: role, label: sv.roles[role] }));
}

function Units(section: Section) {
  const { organisation, units, view } = section;
  const kinds = Object.entries(sv.unitKinds).map(([value, label]) => ({ value, label }));
  return (
    <>
      <h3>{sv.staff.units}</h3>
      {units.length === 0 ? (
        <p>{sv.staff.noUnits}</p>
      ) : (
        <ul>
          {units.map(({ name, kind }) => (
            <li>
              {name} ({sv.unitKinds[kind].toLowerCase()})
            </li>
          ))}
        </ul>
      )}
      <Form action="/personer/enheter" token={view.token}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <TextField {...propsOf(section, "unit", "name")} label={sv.fields.unitName} autocomplete="off" />
        <SelectField {...propsOf(section, "unit", "kind")} label={sv.fields.unitKind} choices={kinds} />
        <button class="ds-button" data-variant="secondary" type="submit">
          {sv.staff.addUnit}
        </button>
      </Form>
    </>
  );
}
