import { headedPage, type Page } from "#access";
import { accountText } from "#accounts";
import { compareSwedish, dayOf, formatDate } from "#ground/language";
import { DayField, Form, SelectField, TextField } from "#platform/web";
import { type Cooperation, joinedParties, type Official, type Party, paths } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { type FormView, faultsOf, fieldOf } from "./fields.ts";
import { WayBack } from "./way-back.tsx";

export type PartiesNotice = "started" | "invited" | "joined" | "changed";

export interface PartiesView {
  readonly cooperation: Cooperation;
  readonly officials: readonly Official[];
  readonly own: readonly Party[];
  readonly notice?: PartiesNotice | undefined;
}

/** The parties, what each has decided, who coordinates, and who works with it where. */
export function partiesPage({ cooperation, officials, own, notice }: PartiesView): Page {
  const text = sv.parties;
  const { id, name, parties } = cooperation;
  const joined = joinedParties(cooperation);
  return headedPage(
    { ...text, above: <WayBack href={paths.cooperation(id)}>{name}</WayBack> },
    { notice: notice && text[notice] },
    <>
      <p class="finding">{text.lead(joined.length)}</p>
      <PartyTable parties={parties} />
      {own.length > 0 && (
        <p class="actions">
          <a class="ds-button" href={paths.inviteParty(id)}>
            {text.invite}
          </a>
          {own.map(({ organisation }) => (
            <a href={paths.ownParty(id, organisation.id)}>{text.change(organisation.name)}</a>
          ))}
        </p>
      )}
      <section aria-labelledby="people">
        <h2 id="people">{text.people}</h2>
        {joined.map((party) => (
          <People party={party} officials={officials} />
        ))}
      </section>
      {own.length > 0 && (
        <p class="note more">
          {own.map(({ organisation }) => (
            <a href={paths.leave(id, organisation.id)}>{text.leave(organisation.name)}</a>
          ))}
        </p>
      )}
    </>,
  );
}

export function PartyTable({ parties }: { readonly parties: readonly Party[] }) {
  const { columns, decision: words, noDecision, noCoordinator, waiting } = sv.parties;
  return (
    <table class="table parties" data-cards>
      <thead>
        <tr>
          <th scope="col">{columns.party}</th>
          <th scope="col">{columns.decision}</th>
          <th scope="col">{columns.coordinator}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map(({ organisation, decision, coordinator, joinedAt, invitedAt }) => (
          <tr>
            <th scope="row">{organisation.name}</th>
            {joinedAt === null ? (
              <td colspan={2}>{waiting(formatDate(dayOf(invitedAt), "sv"))}</td>
            ) : (
              <>
                <td data-label={columns.decision}>
                  {decision ? (
                    words(decision.organ, formatDate(decision.on, "sv"), decision.reference)
                  ) : (
                    <Missing>{noDecision}</Missing>
                  )}
                </td>
                <td data-label={columns.coordinator}>{coordinator?.name ?? <Missing>{noCoordinator}</Missing>}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing({ children }: { readonly children?: string }) {
  return (
    <span class="status" data-status="missing">
      {children}
    </span>
  );
}

function People({ party, officials }: { readonly party: Party; readonly officials: readonly Official[] }) {
  const { id, name } = party.organisation;
  const theirs = officials
    .filter(({ organisation }) => organisation === id)
    .toSorted((one, other) => compareSwedish(one.name, other.name));
  return (
    <>
      <h3>{name}</h3>
      {theirs.length === 0 ? (
        <p>{sv.parties.nobody}</p>
      ) : (
        <dl class="people-list">
          {theirs.map((official) => (
            <div>
              <dt>{official.name}</dt>
              <dd>{official.roles.map((role) => accountText.roles[role]).join(", ")}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

export interface OwnPartyView extends FormView {
  readonly cooperation: Cooperation;
  readonly party: Party;
  readonly officials: readonly Official[];
}

/** What a party says of itself. */
export function ownPartyPage(view: OwnPartyView): Page {
  const { cooperation, party, officials, token } = view;
  const text = sv.own;
  const { organisation, decision, coordinator } = party;
  const people = officials.map(({ account, name }) => ({ value: account, label: name }));
  return headedPage(
    {
      title: text.title(organisation.name),
      description: text.description,
      above: <WayBack href={paths.parties(cooperation.id)}>{sv.parties.title}</WayBack>,
    },
    { faults: faultsOf(view) },
    <Form action={`/samverkan/${cooperation.id}/parter/egna-uppgifter`} token={token}>
      <input type="hidden" name="organisation" value={organisation.id} />
      <SelectField
        {...fieldOf(view, "coordinator", coordinator?.account)}
        label={sv.fields.coordinator}
        hint={sv.fields.coordinatorHint}
        choices={[{ value: "", label: sv.fields.nobody }, ...people]}
      />
      <h2>{text.decisionHeading}</h2>
      <p>{text.decisionLead}</p>
      <DecisionFields view={view} known={decision} />
      <button class="ds-button" type="submit">
        {text.button}
      </button>
    </Form>,
  );
}

/** Who decided, when, and where it is registered. */
export function DecisionFields({ view, known }: { readonly view: FormView; readonly known?: Party["decision"] }) {
  const { fields } = sv;
  return (
    <>
      <TextField
        {...fieldOf(view, "organ", known?.organ)}
        label={fields.organ}
        hint={fields.organHint}
        autocomplete="off"
      />
      <DayField {...fieldOf(view, "on", known?.on)} label={fields.on} />
      <TextField {...fieldOf(view, "reference", known?.reference)} label={fields.reference} autocomplete="off" />
    </>
  );
}

export interface LeaveView extends FormView {
  readonly cooperation: Cooperation;
  readonly party: Party;
  readonly isLast: boolean;
}

/** What leaving means, and the button. */
export function leavePage({ cooperation, party, isLast, token }: LeaveView): Page {
  const text = sv.leave;
  const { organisation } = party;
  return headedPage(
    {
      title: text.title(cooperation.name),
      description: text.description,
      above: <WayBack href={paths.parties(cooperation.id)}>{sv.parties.title}</WayBack>,
    },
    {},
    <>
      <p>{text.lead(organisation.name)}</p>
      {isLast && <p>{text.last}</p>}
      <Form action={`/samverkan/${cooperation.id}/parter/lamna`} token={token}>
        <input type="hidden" name="organisation" value={organisation.id} />
        <button class="ds-button" data-variant="secondary" type="submit">
          {text.button}
        </button>
      </Form>
    </>,
  );
}
