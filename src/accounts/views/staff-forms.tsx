import type { JSX } from "hono/jsx/jsx-runtime";
import { headedPage, type Page } from "#access";
import { type Choice, Form, SelectField, TextField } from "#platform/web";
import { type Colleague, type Organisation, type OrganisationUnit, ROLES_WITHIN } from "../model/index.ts";
import { sv } from "../text/index.ts";

/** A page with one form, about one organisation. */
export interface StaffFormView {
  readonly organisation: Organisation;
  readonly units: readonly OrganisationUnit[];
  readonly token: string;
  /** What was posted and did not go: it stands in the form again. */
  readonly refused?: RefusedForm | undefined;
}

export interface RefusedForm {
  /** By the name of the field. */
  readonly faults: Readonly<Record<string, keyof typeof sv.faults>>;
  readonly values: Readonly<Record<string, string>>;
}

export function invitePage({ sendsLetters, ...view }: StaffFormView & { readonly sendsLetters: boolean }): Page {
  const { organisation, token } = view;
  const text = sv.staff;
  return formPage(view, {
    title: text.invite,
    description: text.inviteDescription,
    body: (
      <>
        <p>{sendsLetters ? text.inviteLead(organisation.name) : text.inviteByHand(organisation.name)}</p>
        <Form action="/personer/bjud-in" token={token}>
          <input type="hidden" name="organisation" value={organisation.id} />
          <TextField {...fieldOf(view, "name")} label={sv.fields.name} autocomplete="off" />
          <TextField {...fieldOf(view, "email")} type="email" label={sv.fields.email} autocomplete="off" />
          <RoleField {...view} />
          <UnitField {...view} />
          <button class="ds-button" type="submit">
            {text.inviteButton}
          </button>
        </Form>
      </>
    ),
  });
}

/** Where no letters are sent, the one who invites hands the link over. It is shown once. */
export function handOverPage({ name, link }: { readonly name: string; readonly link: string }): Page {
  const text = sv.staff;
  return headedPage(
    { title: text.handOver, description: text.inviteDescription },
    {},
    <>
      <p>{text.handOverLead(name)}</p>
      <p>
        <code class="link">{link}</code>
      </p>
      <p>
        <a href="/personer">{text.back}</a>
      </p>
    </>,
  );
}

export function appointPage({ people, ...view }: StaffFormView & { readonly people: readonly Colleague[] }): Page {
  const { organisation, token } = view;
  const text = sv.staff;
  const choices = people.map(({ account }) => ({ value: account.id, label: account.name }));
  return formPage(view, {
    title: text.appoint,
    description: text.appointDescription,
    body: (
      <>
        <p>{text.appointLead(organisation.name)}</p>
        <Form action="/personer/uppdrag" token={token}>
          <input type="hidden" name="organisation" value={organisation.id} />
          <SelectField {...fieldOf(view, "account")} label={sv.fields.person} choices={[notYet, ...choices]} />
          <RoleField {...view} />
          <UnitField {...view} />
          <button class="ds-button" type="submit">
            {text.appointButton}
          </button>
        </Form>
      </>
    ),
  });
}

export function unitsPage({ isAdded, ...view }: StaffFormView & { readonly isAdded: boolean }): Page {
  const { organisation, units, token } = view;
  const text = sv.staff;
  const kinds = Object.entries(sv.unitKinds).map(([value, label]) => ({ value, label }));
  return formPage(view, {
    title: text.units,
    description: text.unitsDescription,
    body: (
      <>
        {isAdded && (
          <p class="notice" role="status">
            {text.unitAdded}
          </p>
        )}
        <p>{text.unitsOf(organisation.name)}</p>
        {units.length === 0 ? (
          <p>{text.noUnits}</p>
        ) : (
          <ul>
            {units.map(({ name, kind }) => (
              <li>
                {name} ({sv.unitKinds[kind].toLowerCase()})
              </li>
            ))}
          </ul>
        )}
        <section aria-labelledby="new-unit">
          <h2 id="new-unit">{text.newUnit}</h2>
          <Form action="/personer/enheter" token={token}>
            <input type="hidden" name="organisation" value={organisation.id} />
            <TextField {...fieldOf(view, "name")} label={sv.fields.unitName} autocomplete="off" />
            <SelectField {...fieldOf(view, "kind")} label={sv.fields.unitKind} choices={[notYet, ...kinds]} />
            <button class="ds-button" type="submit">
              {text.addUnit}
            </button>
          </Form>
        </section>
      </>
    ),
  });
}

function formPage({ refused }: StaffFormView, { body, ...head }: Page): Page {
  const faults = Object.entries(refused?.faults ?? {}).map(([field, fault]) => ({ field, message: sv.faults[fault] }));
  return headedPage(
    head,
    { faults },
    <>
      {body}
      <p class="note">
        <a href="/personer">{sv.staff.back}</a>
      </p>
    </>,
  );
}

function fieldOf({ refused }: StaffFormView, name: string) {
  const fault = refused?.faults[name];
  return { id: name, name, value: refused?.values[name] ?? "", fault: fault && sv.faults[fault] };
}

/** Nobody is given a role that nobody chose. */
const notYet: Choice = { value: "", label: sv.fields.choose };

function RoleField(view: StaffFormView): JSX.Element {
  const roles = ROLES_WITHIN[view.organisation.kind].map((role) => ({ value: role, label: sv.roles[role] }));
  return <SelectField {...fieldOf(view, "role")} label={sv.fields.role} choices={[notYet, ...roles]} />;
}

function UnitField(view: StaffFormView): JSX.Element | null {
  const none = { value: "", label: sv.fields.noUnit };
  const choices = view.units.map(({ id, name }) => ({ value: id, label: name }));
  if (choices.length === 0) return null;
  return <SelectField {...fieldOf(view, "unit")} label={sv.fields.unit} choices={[none, ...choices]} />;
}
