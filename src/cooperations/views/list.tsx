import { headedPage, type Page } from "#access";
import { joinWords } from "#ground/language";
import { Form, TextField } from "#platform/web";
import { type Cooperation, joinedParties, type PartyOrganisation, paths } from "../model/index.ts";
import { sv } from "../text/index.ts";
import { type FormView, faultsOf, fieldOf } from "./fields.ts";
import { OrganisationField } from "./organisation-field.tsx";

export interface ListView {
  readonly joined: readonly Cooperation[];
  readonly inviting: readonly Cooperation[];
  readonly mayStart: boolean;
  readonly notice?: "declined" | "left" | undefined;
}

/** The cooperations that somebody has a part in. Empty, it says what to do. */
export function listPage({ joined, inviting, mayStart, notice }: ListView): Page {
  const text = sv.list;
  const said = { declined: sv.invitation.declined, left: sv.leave.left };
  return headedPage(
    text,
    { notice: notice && said[notice] },
    <>
      {inviting.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 id="invitations">{text.invitations}</h2>
          <ul class="entries">
            {inviting.map((cooperation) => (
              <li>
                <a href={paths.invitation(cooperation.id)}>{text.answer(cooperation.name)}</a>
                <p>{text.invitedBy(partyNames(cooperation))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {joined.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{text.own}</h2>
          <ul class="entries">
            {joined.map((cooperation) => (
              <li>
                <a href={paths.cooperation(cooperation.id)}>{cooperation.name}</a>
                <p>{partyNames(cooperation)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {joined.length > 0 && (
        <p>
          <a href={paths.search}>{sv.home.search}</a>
        </p>
      )}
      {joined.length === 0 && <p class="finding">{text.emptyLead}</p>}
      {joined.length === 0 && inviting.length === 0 && <p>{mayStart ? text.emptyMayStart : text.emptyReader}</p>}
      {mayStart && (
        <p class="actions">
          <a
            class="ds-button"
            data-variant={joined.length + inviting.length > 0 ? "secondary" : undefined}
            href={paths.start}
          >
            {text.start}
          </a>
        </p>
      )}
    </>,
  );
}

function partyNames(cooperation: Cooperation): string {
  return joinWords(
    joinedParties(cooperation).map(({ organisation }) => organisation.name),
    "sv",
  );
}

export function startPage(view: FormView & { readonly organisations: readonly PartyOrganisation[] }): Page {
  const text = sv.start;
  return headedPage(
    text,
    { faults: faultsOf(view) },
    <>
      <p>{text.lead}</p>
      <Form action={paths.start} token={view.token}>
        <TextField {...fieldOf(view, "name")} label={sv.fields.name} hint={sv.fields.nameHint} autocomplete="off" />
        <OrganisationField organisations={view.organisations} view={view} />
        <button class="ds-button" type="submit">
          {text.button}
        </button>
      </Form>
      <p class="note">
        <a href={paths.cooperations}>{text.back}</a>
      </p>
    </>,
  );
}
