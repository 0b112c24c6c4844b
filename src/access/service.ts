import type { Transaction } from "kysely";
import type { Database, DB } from "#platform/database";
import { type Actor, type Answer, isPermitted, type PageRequest, type Route } from "./model.ts";
import { bindActor } from "./queries.ts";

declare const bound: unique symbol;

/** A transaction bound to an actor. Queries take nothing else, so forgetting whom the rows are for does not compile. */
export type ScopedDb = Transaction<DB> & { readonly [bound]: true };

/** Reads as an actor, in one read-only snapshot. */
export function readAs<Value>(
  database: Database,
  actor: Actor,
  work: (db: ScopedDb) => Promise<Value>,
): Promise<Value> {
  return database
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((transaction) => bindTo(actor, transaction, work));
}

/** Changes as an actor: all of it or nothing. */
export function changeAs<Value>(
  database: Database,
  actor: Actor,
  work: (db: ScopedDb) => Promise<Value>,
): Promise<Value> {
  return database.transaction().execute((transaction) => bindTo(actor, transaction, work));
}

async function bindTo<Value>(
  actor: Actor,
  transaction: Transaction<DB>,
  work: (db: ScopedDb) => Promise<Value>,
): Promise<Value> {
  await bindActor(transaction, actor);
  return work(transaction as ScopedDb);
}

/** A line of the route table with what answers it. Refused before anything is loaded when the actor may not. */
export interface AnsweringRoute extends Route {
  answer(db: ScopedDb, request: PageRequest): Promise<Answer>;
}

export function answerAs(
  database: Database,
  actor: Actor,
  route: AnsweringRoute,
  request: PageRequest,
): Promise<Answer> {
  if (!isPermitted(actor, route.needs)) return Promise.resolve({ kind: "absent" });
  return readAs(database, actor, (db) => route.answer(db, request));
}
