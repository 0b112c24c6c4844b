import { headedPage, type Page } from "#access";
import { dayOf, formatDate, joinWords } from "#ground/language";
import { DayField, Form, TextArea, TextField } from "#platform/web";
import {
  type Confirmation,
  type Cooperation,
  GATE_RULES,
  type Gate,
  type GateState,
  isClockGate,
  joinedParties,
  municipalitiesOf,
  type Party,
  paths,
  STEPS,
} from "../model/index.ts";
import { gateText, sv } from "../text/index.ts";
import { type FormView, faultsOf, fieldOf } from "./fields.ts";
import { OrganisationField } from "./organisation-field.tsx";
import { WayBack } from "./way-back.tsx";

export type GateNotice = "done" | "taken";

export interface GateView extends FormView {
  readonly cooperation: Cooperation;
  readonly gate: Gate;
  readonly state: GateState | undefined;
  readonly confirmations: readonly Confirmation[];
  readonly own: readonly Party[];
  readonly notice?: GateNotice | undefined;
}

/** One thing that must be so: whether it is, what is lacking, and the form that says that it is done elsewhere. */
export function gatePage(view: GateView): Page {
  const { cooperation, gate, state, confirmations, own, notice } = view;
  const text = gateText.page;
  return headedPage(
    {
      title: gateText.gates[gate],
      description: text.description,
      above: <WayBack href={paths.cooperation(cooperation.id)}>{cooperation.name}</WayBack>,
    },
    { faults: faultsOf(view), notice: notice && text[notice] },
    <>
      <p class="note">{whereOf(gate)}</p>
      <p>{gateText.about[gate]}</p>
      {state && <Status state={state} cooperation={cooperation} />}
      {confirmations.length > 0 && <History view={view} />}
      {own.length > 0 ? <ConfirmForm view={view} /> : <WhoConfirms view={view} />}
    </>,
  );
}

/** For somebody who may not. The law's clocks are each municipality's own. */
function WhoConfirms({ view: { cooperation, gate } }: { readonly view: GateView }) {
  const parties = isClockGate(gate) ? municipalitiesOf(cooperation) : joinedParties(cooperation).map(toOrganisation);
  const names = parties.map(({ name }) => name);
  return names.length > 0 ? <p>{gateText.page.whoConfirms(joinWords(names, "sv"))}</p> : null;
}

function toOrganisation({ organisation }: Party) {
  return organisation;
}

function whereOf(gate: Gate): string {
  const place = STEPS.findIndex(({ gates }) => (gates as readonly string[]).includes(gate));
  const found = STEPS[place];
  return found ? gateText.page.step(place + 1, gateText.steps[found.step]) : gateText.page.clock;
}

function Status({ state, cooperation }: { readonly state: GateState; readonly cooperation: Cooperation }) {
  const { gate, met, lacks, confirmations } = state;
  const text = gateText.page;
  const { metAt, looksFor } = GATE_RULES[gate];
  if (met !== "not") {
    return (
      <p class="finding">
        <span class="status" data-status="done">
          {text[met]}
        </span>
      </p>
    );
  }
  const heading =
    lacks.length === 0 ? text.notConfirmed : confirmations.length > 0 && !looksFor ? text.someConfirmed : text.notSeen;
  return (
    <>
      <p class="finding">
        <span class="status" data-status="missing">
          {heading}
        </span>
      </p>
      {lacks.length > 0 && (
        <ul>
          {lacks.map(({ what, who }) => (
            <li>{gateText.lacks[what](who)}</li>
          ))}
        </ul>
      )}
      {metAt && (
        <p class="actions">
          {placesOf(metAt, cooperation).map(({ href, label }) => (
            <a class="ds-button" href={href}>
              {label}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function placesOf(at: "parties" | "forums" | "pictures", cooperation: Cooperation) {
  const { id } = cooperation;
  const label = gateText.page.metAt[at];
  if (at === "parties") return [{ href: paths.parties(id), label }];
  if (at === "forums") return [{ href: paths.forums(id), label }];
  return municipalitiesOf(cooperation).map(({ municipalityCode, name }) => ({
    href: paths.picture(id, municipalityCode),
    label: sv.home.picture(name),
  }));
}

function History({ view }: { readonly view: GateView }) {
  const { confirmations, own, cooperation, gate, token } = view;
  const text = gateText.page;
  const isOwn = (confirmation: Confirmation) =>
    own.some(({ organisation }) => organisation.id === confirmation.organisation.id);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      <ul class="entries">
        {confirmations.map((each) => (
          <li>
            {each.organisation.name}, {formatDate(each.on, "sv")}
            {each.withdrawnAt && ` (${text.withdrawn.toLowerCase()} ${formatDate(dayOf(each.withdrawnAt), "sv")})`}
            {(each.organ || each.reference) && <p>{[each.organ, each.reference].filter(Boolean).join(", ")}</p>}
            {each.note && <p>{each.note}</p>}
            <p>{text.by(each.by, formatDate(dayOf(each.at), "sv"))}</p>
            {!each.withdrawnAt && isOwn(each) && (
              <Form action={`${paths.gate(cooperation.id, gate)}/ta-tillbaka`} token={token}>
                <input type="hidden" name="confirmation" value={each.id} />
                <button
                  class="link-button"
                  type="submit"
                  aria-label={text.withdrawLabel(formatDate(each.on, "sv"), each.organisation.name)}
                >
                  {text.withdraw}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ConfirmForm({ view }: { readonly view: GateView }) {
  const { cooperation, gate, own, state, token } = view;
  const text = gateText.page;
  const isSeen = state !== undefined && GATE_RULES[state.gate].looksFor !== undefined;
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{text.confirmHeading}</h2>
      <p>{isSeen ? text.confirmAlso : text.confirmLead}</p>
      <Form action={paths.gate(cooperation.id, gate)} token={token}>
        <OrganisationField organisations={own.map(({ organisation }) => organisation)} view={view} />
        <DayField {...fieldOf(view, "on")} label={text.day} />
        <TextField {...fieldOf(view, "organ")} label={text.organ} hint={text.organHint} autocomplete="off" />
        <TextField {...fieldOf(view, "reference")} label={text.reference} autocomplete="off" />
        <TextArea {...fieldOf(view, "note")} label={text.note} hint={text.noteHint} rows={3} />
        <button class="ds-button" type="submit">
          {text.button}
        </button>
      </Form>
    </section>
  );
}
