import type { Transaction } from "kysely";
import type { Database, DB, Signing } from "#platform/database";
import {
  type Actor,
  type Answer,
  GATE,
  isPermitted,
  type PageRequest,
  type Person,
  type Route,
} from "./model/index.ts";
import { bindActor } from "./queries.ts";

declare const bound: unique symbol;

/** A transaction bound to an actor. Queries take nothing else, so forgetting whom the rows are for does not compile. */
export type ScopedDb = Transaction<DB> & Signing & { readonly [bound]: true };

type Work<Value> = (db: ScopedDb) => Promise<Value>;

/** Reads as an actor, in one read-only snapshot. */
export function readAs<Value>(database: Database, actor: Actor, work: Work<Value>): Promise<Value> {
  return database
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((transaction) => bindTo(actor, database, transaction, work));
}

/** Changes as an actor: all of it or nothing. */
export function changeAs<Value>(database: Database, actor: Actor, work: Work<Value>): Promise<Value> {
  return database.transaction().execute((transaction) => bindTo(actor, database, transaction, work));
}

async function bindTo<Value>(
  actor: Actor,
  database: Database,
  transaction: Transaction<DB>,
  work: Work<Value>,
): Promise<Value> {
  await bindActor(transaction, database, actor);
  return work(Object.assign(transaction, { sign: database.sign }) as ScopedDb);
}

/** A line of the route table with what answers it. Refused before anything is loaded when the actor may not. */
export type AnsweringRoute = PublicRoute | PersonRoute | GateRoute;

/** The same for everybody who may ask. */
interface PublicRoute extends Route {
  readonly needs: "public.read";
  answer(db: ScopedDb, request: PageRequest): Promise<Answer>;
}

/** For somebody who has signed in. The transaction may write: what is read of restricted matters leaves a record. */
export interface PersonRoute extends Route {
  readonly serves: "live";
  answerTo(person: Person, db: ScopedDb, request: PageRequest): Promise<Answer>;
}

/**
 * Where it is found out who somebody is. It has several transactions, each bound to the gate, because a password is
 * checked between them: that is slow on purpose and holds no connection. The actor is who asks, if that is known already.
 */
export interface GateRoute extends Route {
  readonly serves: "live";
  pass(gate: Gate, request: PageRequest, actor: Actor): Promise<Answer>;
}

/** Runs a transaction that is bound to the gate. */
export type Gate = <Value>(work: Work<Value>) => Promise<Value>;

export async function answerAs(
  database: Database,
  actor: Actor,
  route: AnsweringRoute,
  request: PageRequest,
): Promise<Answer> {
  if (!isPermitted(actor, route.needs)) return { kind: "absent" };
  if ("pass" in route) return route.pass((work) => changeAs(database, GATE, work), request, actor);
  if ("answer" in route) return readAs(database, actor, (db) => route.answer(db, request));
  if (actor.kind !== "person") return { kind: "absent" };
  return changeAs(database, actor, (db) => route.answerTo(actor, db, request));
}
