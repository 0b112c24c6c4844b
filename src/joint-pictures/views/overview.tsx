import type { JSX } from "hono/jsx/jsx-runtime";
import { headedPage, type Page } from "#access";
import { paths } from "#cooperations";
import { dayOf } from "#ground/language";
import { Form } from "#platform/web";
import {
  type DecidedVersion,
  dueOn,
  type PictureProgress,
  type PictureSetting,
  type PictureStage,
  stageOf,
} from "../model/index.ts";
import { flow } from "../text/flow.ts";
import { placesOf } from "./flow-places.ts";

export interface OverviewView {
  readonly setting: PictureSetting;
  readonly progress: PictureProgress;
  readonly may: {
    readonly writeFor: string | undefined;
    readonly decide: boolean;
    readonly register: boolean;
    readonly publish: boolean;
  };
  readonly today: string;
  readonly token: string;
  readonly notice?: string | undefined;
  readonly fault?: string | undefined;
}

const day = (instant: Date) => flow.date(dayOf(instant));

/** Where a picture is, and the one thing that whoever reads does next. */
export function overviewPage(view: OverviewView): Page {
  const { setting, progress, notice, fault } = view;
  const stage = stageOf(progress, view.today);
  const title = flow.of(setting.municipality.name);
  const above = (
    <p class="note">
      <a href={paths.cooperation(setting.cooperation.id)}>{setting.cooperation.name}</a>
    </p>
  );
  return headedPage(
    { title, description: flow.overview.description, above },
    { faults: fault ? [{ field: "next", message: fault }] : [], notice },
    <>
      <p class="finding">{flow.stages[stage]}</p>
      <NextAction view={view} stage={stage} />
      {ORDER[stage].map((Section) => (
        <Section {...view} stage={stage} />
      ))}
    </>,
  );
}

interface Placed extends OverviewView {
  readonly stage: PictureStage;
}

/** What the stage is about comes first. */
const ORDER = {
  own: [OwnPictures, Joint],
  begin: [OwnPictures, Joint],
  merge: [Joint, OwnPictures, Versions],
  decide: [Joint, OwnPictures, Versions],
  register: [Versions, Joint, OwnPictures],
  publish: [Versions, Joint, OwnPictures],
  holds: [Versions, Joint, OwnPictures],
  due: [Versions, Joint, OwnPictures],
} as const satisfies Record<PictureStage, readonly ((view: Placed) => JSX.Element | null)[]>;

/** The one thing to do now; whoever has none of it is told who has. */
function NextAction({ view, stage }: { view: OverviewView; stage: PictureStage }): JSX.Element | null {
  const places = placesOf(view.setting);
  const text = flow.overview;
  const { progress, may } = view;
  const mine = progress.parties.find(({ organisation }) => organisation.id === may.writeFor);
  const [latest] = progress.versions;
  const ownFirst = mine && !mine.handedOver;
  const actions: JSX.Element[] = [];
  if ((stage === "own" || stage === "begin") && ownFirst) {
    actions.push(<MainLink to={places.own} label={text.write} />, <a href={places.handOver}>{text.handOver}</a>);
  }
  if (mine && (stage === "begin" || stage === "due")) {
    actions.push(<Begin view={view} isMain={!ownFirst || stage === "due"} />);
  }
  if (stage === "merge" && mine) {
    actions.push(<MainLink to={places.merge} label={text.merge} />, <a href={places.propose}>{text.propose}</a>);
  }
  if (stage === "decide" && may.decide) actions.push(<MainLink to={places.decide} label={text.decide} />);
  if (stage === "register" && may.register && latest) {
    actions.push(<MainLink to={places.register(latest.number)} label={text.register(latest.number)} />);
  }
  if (stage === "publish" && may.publish && latest) {
    actions.push(<MainLink to={places.publish(latest.number)} label={text.publish(latest.number)} />);
  }
  if (stage === "holds" && latest) {
    actions.push(<a href={places.version(latest.number)}>{text.readDecided(latest.number)}</a>);
    if (latest.publication && !latest.publication.withdrawn) {
      actions.push(<a href={places.published(latest.number)}>{text.readPublished}</a>);
    }
  }
  if (actions.length === 0) {
    return (
      <p id="next" tabindex={-1}>
        {flow.whoNext[stage]}
      </p>
    );
  }
  return (
    <div class="actions" id="next" tabindex={-1}>
      {actions}
    </div>
  );
}

function MainLink({ to, label }: { readonly to: string; readonly label: string }) {
  return (
    <a class="ds-button" href={to}>
      {label}
    </a>
  );
}

function Begin({ view, isMain }: { readonly view: OverviewView; readonly isMain: boolean }) {
  const [latest] = view.progress.versions;
  return (
    <Form action={placesOf(view.setting).begin} token={view.token}>
      <button class={isMain ? "ds-button" : "link-button"} type="submit">
        {latest ? flow.overview.beginNext(latest.number + 1) : flow.overview.begin}
      </button>
    </Form>
  );
}

function OwnPictures({ setting, progress, may, stage }: Placed) {
  const places = placesOf(setting);
  const text = flow.overview;
  return (
    <section aria-labelledby="own">
      <h2 id="own">{text.own}</h2>
      <p>{text.ownLead}</p>
      <dl class="facts">
        {progress.parties.map(({ organisation, handedOver }) => (
          <div>
            <dt>{organisation.name}</dt>
            <dd>
              <span class="status" data-status={handedOver ? "done" : "missing"}>
                {handedOver ? text.handedOver(day(handedOver.at), handedOver.by.name) : text.notHandedOver}
              </span>
              {(handedOver || (organisation.id === may.writeFor && !isAsked(stage))) && (
                <span class="links">
                  {handedOver && (
                    <a href={places.handedOver(handedOver.id)} aria-label={text.readOf(organisation.name)}>
                      {text.read}
                    </a>
                  )}
                  {organisation.id === may.writeFor && (handedOver || !isAsked(stage)) && (
                    <>
                      <a href={places.own}>{text.write}</a>
                      <a href={places.handOver}>{handedOver ? text.handOverAnew : text.handOver}</a>
                    </>
                  )}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Whether the links to one's own picture stand at the top already. */
function isAsked(stage: PictureStage): boolean {
  return stage === "own" || stage === "begin";
}

function Joint(view: OverviewView) {
  const { setting, progress, may } = view;
  const { joint, versions, parties } = progress;
  const text = flow.overview;
  const [latest] = versions;
  const isReady = parties.some(({ handedOver }) => handedOver);
  return (
    <section aria-labelledby="joint">
      <h2 id="joint">{text.joint}</h2>
      {!joint && <p>{latest ? text.jointOther(latest.number) : isReady ? text.jointReady : text.jointNone}</p>}
      {!joint && latest && isReady && may.writeFor && <Begin view={view} isMain={false} />}
      {joint?.state === "draft" && (
        <>
          <p>
            <span class="status" data-status="ongoing">
              {text.jointDraft(joint.number, day(joint.startedAt))}
            </span>
          </p>
          <p>
            <a href={placesOf(setting).joint}>{text.readDraft}</a>
          </p>
        </>
      )}
      {joint?.state === "proposed" && (
        <>
          <p>{text.jointProposed(joint.number, day(joint.proposedAt ?? joint.startedAt))}</p>
          <ul class="plain">
            {joint.deciders.map((id) => (
              <Decider id={id} progress={progress} setting={setting} />
            ))}
          </ul>
          <p>
            <a href={placesOf(setting).version(joint.number)}>{text.readProposed}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Decider({ id, progress, setting }: { id: string; progress: PictureProgress; setting: PictureSetting }) {
  const decision = progress.decisions.find(({ party }) => party === id);
  const name = setting.cooperation.parties.find(({ organisation }) => organisation.id === id)?.organisation.name ?? "";
  return (
    <li class="status" data-status={decision ? "done" : "ongoing"}>
      {decision
        ? flow.overview.decidedBy(decision.organisation, decision.organ, flow.date(decision.on))
        : flow.overview.waitsFor(name)}
    </li>
  );
}

function Versions({ setting, progress, may }: OverviewView) {
  const { versions } = progress;
  const text = flow.overview;
  const [latest] = versions;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{text.versions}</h2>
      {!latest && <p>{text.noVersions}</p>}
      {latest && <p>{text.due(flow.date(dueOn(dayOf(latest.decidedAt))))}</p>}
      {latest && (
        <table class="table" data-cards aria-labelledby="versions">
          <thead>
            <tr>
              <th scope="col">{text.columns.version}</th>
              <th scope="col">{text.columns.decided}</th>
              <th scope="col">{text.columns.registered}</th>
              <th scope="col">{text.columns.published}</th>
              <th scope="col">{text.columns.action}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow version={version} setting={setting} may={may} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function VersionRow({
  version,
  setting,
  may,
}: {
  readonly version: DecidedVersion;
  readonly setting: PictureSetting;
  readonly may: OverviewView["may"];
}) {
  const { number, registryNumber, publication, decidedAt } = version;
  const places = placesOf(setting);
  const text = flow.overview;
  const isOut = publication && !publication.withdrawn;
  return (
    <tr>
      <th scope="row">
        <a href={places.version(number)}>{text.version(number)}</a>
      </th>
      <td data-label={text.columns.decided}>{dayOf(decidedAt)}</td>
      <td data-label={text.columns.registered}>{registryNumber ?? <Missing words={text.notRegistered} />}</td>
      <td data-label={text.columns.published}>
        {isOut ? (
          <a
            href={places.published(number)}
            aria-label={`${dayOf(publication.at)}: ${text.readPublished}, ${text.version(number)}`}
          >
            {dayOf(publication.at)}
          </a>
        ) : publication?.withdrawn ? (
          text.withdrawn(dayOf(publication.withdrawn.at))
        ) : (
          <Missing words={text.notPublished} />
        )}
      </td>
      <td data-label={text.columns.action}>
        {registryNumber === null && may.register && <a href={places.register(number)}>{text.register(number)}</a>}
        {registryNumber !== null && !publication && may.publish && (
          <a href={places.publish(number)}>{text.publish(number)}</a>
        )}
        {isOut && may.publish && <a href={places.withdraw(number)}>{text.withdraw}</a>}
      </td>
    </tr>
  );
}

function Missing({ words }: { readonly words: string }) {
  return (
    <span class="status" data-status="missing">
      {words}
    </span>
  );
}
