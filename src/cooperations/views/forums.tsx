import { headedPage, type Page } from "#access";
import { dayOf, formatDate } from "#ground/language";
import { Form } from "#platform/web";
import {
  type Cooperation,
  type Forum,
  type ForumBranch,
  formatSeat,
  paths,
  toConcerns,
  toForumTree,
} from "../model/index.ts";
import { forumText as text } from "../text/index.ts";
import { WayBack } from "./way-back.tsx";

export type ForumsNotice = keyof typeof text.notices;

export interface ForumsView {
  readonly cooperation: Cooperation;
  readonly forums: readonly Forum[];
  readonly mayChange: boolean;
  readonly token: string;
  readonly notice?: ForumsNotice | undefined;
  /** A forum that did not come back, since another has its name. */
  readonly kept?: string | undefined;
}

/** The forums as a tree, what is worth a second look, and those that have ended. */
export function forumsPage(view: ForumsView & { readonly fault?: string | undefined }): Page {
  const { cooperation, forums, mayChange, notice, kept, fault } = view;
  const { id, name } = cooperation;
  const open = forums.filter(({ endedAt }) => endedAt === null);
  const faults = kept && fault ? [{ field: `back-${kept}`, message: fault }] : [];
  return headedPage(
    { ...text, above: <WayBack href={paths.cooperation(id)}>{name}</WayBack> },
    { notice: notice && text.notices[notice], faults },
    <>
      <p class={open.length === 0 ? undefined : "finding"}>{open.length === 0 ? text.empty : text.lead(open.length)}</p>
      {mayChange && (
        <p class="actions">
          <a class="ds-button" href={paths.newForum(id)}>
            {text.add}
          </a>
        </p>
      )}
      <Branches branches={toForumTree(forums)} view={view} />
      <Concerns forums={forums} />
      <Ended view={view} />
    </>,
  );
}

function Branches({ branches, view }: { readonly branches: readonly ForumBranch[]; readonly view: ForumsView }) {
  if (branches.length === 0) return null;
  return (
    <ul class="forums">
      {branches.map(({ forum, parts }) => (
        <li>
          <OneForum forum={forum} view={view} />
          <Branches branches={parts} view={view} />
        </li>
      ))}
    </ul>
  );
}

function OneForum({ forum, view }: { readonly forum: Forum; readonly view: ForumsView }) {
  const { id, name, mandate, seats } = forum;
  return (
    <div class="forum">
      <h2 id={`forum-${id}`}>{name}</h2>
      <p class="note">{describe(forum)}</p>
      <p>
        {mandate || (
          <span class="status" data-status="missing">
            {text.noMandate}
          </span>
        )}
      </p>
      {seats.length > 0 && (
        <ul class="seats">
          {seats.map((seat) => (
            <li>
              {formatSeat(seat)}
              {seat.leads && <strong> {text.leads}</strong>}
            </li>
          ))}
        </ul>
      )}
      {view.mayChange && (
        <p>
          <a href={paths.forum(view.cooperation.id, id)} aria-label={text.changeLabel(name)}>
            {text.change}
          </a>
        </p>
      )}
    </div>
  );
}

/** Kind, level, how often and since when, in one line. */
export function describe({ level, kind, meets, meetsWhenNeeded, sinceYear }: Forum): string {
  const when = [meets && text.frequency(meets), meetsWhenNeeded && text.whenNeeded].filter(Boolean).join(" och ");
  return [text.kinds[kind], text.levels[level], when, sinceYear && text.sinceYear(sinceYear)]
    .filter((part) => typeof part === "string" && part !== "")
    .map((part, place) => (place === 0 ? part : String(part).charAt(0).toLowerCase() + String(part).slice(1)))
    .join(", ");
}

function Concerns({ forums }: { readonly forums: readonly Forum[] }) {
  const concerns = toConcerns(forums);
  if (concerns.length === 0) return null;
  return (
    <section aria-labelledby="concerns">
      <h2 id="concerns">{text.concerns}</h2>
      <p>{text.concernsLead}</p>
      <ul>
        {concerns.map((concern) => (
          <li>{text.concern(concern)}</li>
        ))}
      </ul>
    </section>
  );
}

function Ended({ view }: { readonly view: ForumsView }) {
  const ended = view.forums.filter(({ endedAt }) => endedAt !== null);
  if (ended.length === 0) return null;
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{text.ended}</h2>
      <ul class="entries">
        {ended.map(({ id, name, endedAt }) => (
          <li>
            {name}, {endedAt && text.endedOn(formatDate(dayOf(endedAt), "sv"))}
            {view.mayChange && (
              <Form action={`${paths.forum(view.cooperation.id, id)}/ta-tillbaka`} token={view.token}>
                <button class="link-button" type="submit" id={`back-${id}`} aria-label={text.bringBackLabel(name)}>
                  {text.bringBack}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
