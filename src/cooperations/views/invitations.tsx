import { headedPage, type Page } from "#access";
import { accountText } from "#accounts";
import { joinWords } from "#ground/language";
import { Form } from "#platform/web";
import { type Cooperation, type Invitee, joinedParties, type Party, paths } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { type FormView, faultsOf } from "./fields.ts";
import { OrganisationField } from "./organisation-field.tsx";
import { DecisionFields } from "./parties.tsx";
import { WayBack } from "./way-back.tsx";

export interface InviteView extends FormView {
  readonly cooperation: Cooperation;
  readonly suggested: readonly Invitee[];
  readonly found: readonly Invitee[];
  readonly more: boolean;
  readonly words: string;
}

/** Whom to ask: those of the same place first, the others by a search. A button for each. */
export function invitePage(view: InviteView): Page {
  const { cooperation, suggested, found, more, words } = view;
  const text = sv.invite;
  const { id } = cooperation;
  return headedPage(
    { ...text, above: <WayBack href={paths.parties(id)}>{sv.parties.title}</WayBack> },
    { faults: faultsOf(view) },
    <>
      <p>{text.lead}</p>
      <form class="search" method="get" action={paths.inviteParty(id)}>
        <label class="ds-label" for="organisation">
          {sv.fields.search}
        </label>
        <div class="search-row">
          <input class="ds-input" id="organisation" name="q" type="search" value={words} autocomplete="off" />
          <button class="ds-button" data-variant="secondary" type="submit">
            {text.search}
          </button>
        </div>
      </form>
      {words !== "" && (
        <section aria-labelledby="found">
          <h2 id="found">{text.found(found.length, words)}</h2>
          {found.length > 0 && <Invitees invitees={found} view={view} />}
          {more && <p class="note">{text.more}</p>}
        </section>
      )}
      {words === "" && suggested.length > 0 && (
        <section aria-labelledby="suggested">
          <h2 id="suggested">{text.suggested}</h2>
          <Invitees invitees={suggested} view={view} />
        </section>
      )}
    </>,
  );
}

function Invitees({ invitees, view }: { readonly invitees: readonly Invitee[]; readonly view: InviteView }) {
  return (
    <ul class="entries">
      {invitees.map(({ id, name, kind }) => (
        <li>
          <Form action={paths.inviteParty(view.cooperation.id)} token={view.token}>
            <input type="hidden" name="organisation" value={id} />
            <button class="link-button" type="submit">
              {sv.invite.button(name)}
            </button>
          </Form>
          <p>{accountText.organisationKinds[kind]}</p>
        </li>
      ))}
    </ul>
  );
}

export interface InvitationView extends FormView {
  readonly cooperation: Cooperation;
  readonly invited: readonly Party[];
}

/** What it means to join, and the two answers. */
export function invitationPage(view: InvitationView): Page {
  const { cooperation, invited, token } = view;
  const text = sv.invitation;
  const organisations = invited.map(({ organisation }) => organisation);
  const names = (list: readonly { readonly name: string }[]) =>
    joinWords(
      list.map(({ name }) => name),
      "sv",
    );
  const parties = names(joinedParties(cooperation).map(({ organisation }) => organisation));
  const action = paths.invitation(cooperation.id);
  return headedPage(
    {
      title: text.title(cooperation.name),
      description: text.description,
      above: <WayBack href={paths.cooperations}>{sv.list.title}</WayBack>,
    },
    { faults: faultsOf(view) },
    <>
      <p class="finding">{text.lead(names(organisations), parties)}</p>
      <h2>{text.meaningHeading}</h2>
      <ul>
        {text.meaning.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <section aria-labelledby="join">
        <h2 id="join">{text.joinHeading}</h2>
        <p>{text.joinLead}</p>
        <Form action={action} token={token}>
          <OrganisationField organisations={organisations} view={view} />
          <DecisionFields view={view} />
          <button class="ds-button" type="submit">
            {text.join}
          </button>
        </Form>
      </section>
      <section aria-labelledby="decline">
        <h2 id="decline">{text.declineHeading}</h2>
        <p>{text.declineLead}</p>
        {organisations.map(({ id, name }) => (
          <Form action={`${action}/nej`} token={token}>
            <input type="hidden" name="organisation" value={id} />
            <button class="ds-button" data-variant="secondary" type="submit">
              {organisations.length > 1 ? `${text.decline}: ${name}` : text.decline}
            </button>
          </Form>
        ))}
      </section>
    </>,
  );
}
