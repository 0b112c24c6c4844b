import { headedPage, type Page } from "#access";
import {
  type Clock,
  type Cooperation,
  type Due,
  type Forum,
  type ForumBranch,
  type GateState,
  joinedParties,
  municipalitiesOf,
  paths,
  type StepState,
  toForumTree,
} from "../model/index.ts";
import { gateText, sv } from "../text/index.ts";
import { actionOf, Clocks } from "./clocks.tsx";
import { PartyTable } from "./parties.tsx";

export interface HomeView {
  readonly cooperation: Cooperation;
  readonly steps: readonly StepState[];
  readonly clocks: readonly Clock[];
  readonly due: readonly Due[];
  readonly forums: readonly Forum[];
  readonly mayManage: boolean;
}

/** Where a cooperation is: the line of five steps, three things to do, the law's clocks, who is who, and where they meet. */
export function homePage({ cooperation, steps, clocks, due, forums, mayManage }: HomeView): Page {
  const text = sv.home;
  const { id, name } = cooperation;
  const isAlone = joinedParties(cooperation).length < 2;
  return headedPage(
    {
      title: name,
      description: text.description,
      above: (
        <nav class="where" aria-label={text.around}>
          <a href={paths.cooperations}>{sv.list.title}</a>
          <a href={paths.search}>{text.search}</a>
        </nav>
      ),
    },
    {},
    <>
      <p class="finding">{isAlone ? text.alone : whereWeAre(steps)}</p>
      {isAlone && mayManage && (
        <p class="actions">
          <a class="ds-button" href={paths.inviteParty(id)}>
            {sv.parties.invite}
          </a>
        </p>
      )}
      <StepLine steps={steps} />
      <section aria-labelledby="due">
        <h2 id="due">{text.due}</h2>
        <ol class="due">
          {due.map((each) => (
            <li>
              {each.kind === "clock" ? <DueClock clock={each.clock} id={id} /> : <DueGate gate={each.gate} id={id} />}
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="law">
        <h2 id="law">{text.law}</h2>
        <p>{text.lawLead}</p>
        {clocks.length === 0 && <p>{text.noMunicipality}</p>}
        {municipalitiesOf(cooperation).map((municipality) => (
          <Clocks
            id={id}
            municipality={municipality}
            clocks={clocks.filter((clock) => clock.municipality.id === municipality.id)}
            mayManage={mayManage}
          />
        ))}
      </section>
      <section aria-labelledby="parties">
        <h2 id="parties">{text.parties}</h2>
        <PartyTable parties={cooperation.parties} />
        <p class="more">
          <a href={paths.parties(id)}>{text.partiesMore}</a>
        </p>
      </section>
      <section aria-labelledby="forums">
        <h2 id="forums">{text.forums}</h2>
        <ForumNames branches={toForumTree(forums)} />
        {forums.length === 0 && <p>{text.noForums}</p>}
        <p class="more">
          <a href={paths.forums(id)}>{text.forumsMore}</a>
        </p>
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps">{text.more}</h2>
        {steps.map((step, place) => (
          <AllGates step={step} place={place} id={id} />
        ))}
      </section>
    </>,
  );
}

function whereWeAre(steps: readonly StepState[]): string {
  const place = steps.findIndex(({ state }) => state === "ongoing");
  const current = steps[place];
  if (!current) return sv.home.allDone;
  return sv.home.where(place + 1, gateText.steps[current.step], metOf(current), current.gates.length);
}

function metOf({ gates }: StepState): number {
  return gates.filter(({ met }) => met !== "not").length;
}

const SHAPES = { done: "done", ongoing: "ongoing", ahead: "missing" } as const;

/** A line on a desk, a list on a phone. Each leads to its parts further down. */
function StepLine({ steps }: { readonly steps: readonly StepState[] }) {
  return (
    <nav aria-label={sv.home.stepsLabel}>
      <ol class="steps">
        {steps.map((step, place) => (
          <li aria-current={step.state === "ongoing" ? "step" : undefined}>
            <a href={`#step-${place + 1}`}>{gateText.steps[step.step]}</a>
            <span class="status" data-status={SHAPES[step.state]}>
              {gateText.states[step.state]}
            </span>
            <span class="count">{gateText.count(metOf(step), step.gates.length)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function DueClock({ clock, id }: { readonly clock: Clock; readonly id: string }) {
  const { kinds, states, due } = gateText.clocks;
  const words = due[clock.kind][clock.state === "not-started" ? "not-started" : "overdue"];
  return (
    <>
      <a href={actionOf(clock, id)}>{words(clock.municipality.name)}</a>
      <p>
        {kinds[clock.kind]}:{" "}
        <span
          class="status"
          data-status={clock.state === "near" ? "ongoing" : clock.state === "overdue" ? "late" : "missing"}
        >
          {states[clock.state].toLowerCase()}
        </span>
      </p>
    </>
  );
}

function DueGate({ gate: { gate, lacks }, id }: { readonly gate: GateState; readonly id: string }) {
  const [first] = lacks;
  return (
    <>
      <a href={paths.gate(id, gate)}>{gateText.gates[gate]}</a>
      <p>{first ? gateText.lacks[first.what](first.who) : gateText.page.notConfirmed}</p>
    </>
  );
}

function ForumNames({ branches }: { readonly branches: readonly ForumBranch[] }) {
  if (branches.length === 0) return null;
  return (
    <ul class="forum-names">
      {branches.map(({ forum, parts }) => (
        <li>
          {forum.name}
          <ForumNames branches={parts} />
        </li>
      ))}
    </ul>
  );
}

function AllGates({ step, place, id }: { readonly step: StepState; readonly place: number; readonly id: string }) {
  return (
    <>
      <h3 id={`step-${place + 1}`}>
        {place + 1}. {gateText.steps[step.step]}
      </h3>
      <ul class="gates">
        {step.gates.map(({ gate, met }) => (
          <li>
            <a href={paths.gate(id, gate)}>{gateText.gates[gate]}</a>
            <span class="status" data-status={met === "not" ? "missing" : "done"}>
              {gateText.met[met]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
