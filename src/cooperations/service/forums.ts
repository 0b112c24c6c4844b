import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import type { Cooperation, Forum, ForumInput } from "../model/index.ts";
import { mayManage, mayStandUnder, partiesManagedBy } from "../policy.ts";
import { addForum, endForum, type ForumRow, listForums, saveForum, takeTurnIn } from "../queries/index.ts";
import { findCooperation } from "./cooperations.ts";

export interface Forums {
  readonly cooperation: Cooperation;
  readonly forums: readonly Forum[];
  readonly mayChange: boolean;
}

export async function findForums(db: ScopedDb, person: Person, id: string): Promise<Forums | undefined> {
  const cooperation = await findCooperation(db, id);
  if (!cooperation) return undefined;
  return { cooperation, forums: await listForums(db, id), mayChange: mayManage(person, cooperation).ok };
}

type ForumRefusal = "not-found" | "parent" | "forum-named";

export async function addForumTo(
  db: ScopedDb,
  person: Person,
  id: string,
  input: ForumInput,
): Promise<Outcome<string, ForumRefusal>> {
  const found = await findInTurn(db, person, id);
  if (!found?.mayChange) return refuse("absent", "not-found");
  const decision = mayStandUnder(found.forums, input);
  if (!decision.ok) return decision;

  const forum = crypto.randomUUID();
  if (!(await addForum(db, { id: forum, cooperation: id }, toRow(input)))) return refuse("conflict", "forum-named");
  await record(db, person, "forum.added", { cooperation: id, forum }, firstOf(person, found.cooperation));
  return done(forum);
}

export async function changeForum(
  db: ScopedDb,
  person: Person,
  { id, forum }: { readonly id: string; readonly forum: string },
  input: ForumInput,
): Promise<Outcome<undefined, ForumRefusal>> {
  const found = await findInTurn(db, person, id);
  const known = found?.forums.find((each) => each.id === forum);
  if (!found?.mayChange || !known || known.endedAt) return refuse("absent", "not-found");
  const decision = mayStandUnder(found.forums, { id: forum, parent: input.parent });
  if (!decision.ok) return decision;

  if (!(await saveForum(db, { id: forum, cooperation: id }, toRow(input)))) return refuse("conflict", "forum-named");
  await record(db, person, "forum.changed", { cooperation: id, forum }, firstOf(person, found.cooperation));
  return done(undefined);
}

/** Ends a forum, or brings back one that has ended: nothing is removed. */
export async function endOrBringBack(
  db: ScopedDb,
  person: Person,
  { id, forum }: { readonly id: string; readonly forum: string },
  what: { readonly ends: Date } | "comes back",
): Promise<Outcome<undefined, "not-found" | "forum-named">> {
  const found = await findInTurn(db, person, id);
  const known = found?.forums.find((each) => each.id === forum);
  const at = what === "comes back" ? null : what.ends;
  if (!found?.mayChange || !known || (known.endedAt === null) === (at === null)) return refuse("absent", "not-found");

  const { name } = known;
  if (!(await endForum(db, { id: forum, cooperation: id, name }, at))) return refuse("conflict", "forum-named");
  const event = at ? "forum.ended" : "forum.brought-back";
  await record(db, person, event, { cooperation: id, forum }, firstOf(person, found.cooperation));
  return done(undefined);
}

/** As they are when nobody else changes them: two who place forums under each other at once make no circle. */
async function findInTurn(db: ScopedDb, person: Person, id: string): Promise<Forums | undefined> {
  if (!(await findCooperation(db, id))) return undefined;
  await takeTurnIn(db, id);
  return findForums(db, person, id);
}

function firstOf(person: Person, cooperation: Cooperation): string | undefined {
  return partiesManagedBy(person, cooperation)[0]?.organisation.id;
}

function toRow({ least, most, per, whenNeeded, since, leaders, members, ...forum }: ForumInput): ForumRow {
  return {
    ...forum,
    meets: least === null || per === null ? undefined : { least, most, per },
    meetsWhenNeeded: whenNeeded === "ja",
    sinceYear: since,
    seats: [...leaders, ...members],
  };
}
