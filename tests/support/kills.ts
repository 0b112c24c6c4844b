import { setTimeout as pause } from "node:timers/promises";
import type { TestDatabase } from "./database.ts";
import { DALARNA, databaseWithoutFigures, type Standing, standingOf, wordsFor } from "./importing.ts";
import { runCommand, startCommand } from "./program.ts";

/** When an import is killed: so long after its start, or as soon as the server has heard that it writes. */
export type Moment = { readonly ms: number } | "first statement";

export interface KilledImport {
  readonly before: Standing;
  readonly after: Standing;
  /** What the same file gives when it comes again. */
  readonly again: { readonly status: number | null; readonly unchanged: number; readonly accepted: number };
  readonly inTheEnd: Standing;
}

/** How long the same import takes on this machine when nobody kills it. */
export async function timeImport(): Promise<number> {
  const database = await databaseWithoutFigures();
  const started = performance.now();
  await runCommand([...wordsFor(DALARNA), "--json"], database.environment);
  const took = performance.now() - started;
  await database.drop();
  return took;
}

/** Kills an import of 9 324 lines with a signal that cannot be caught, looks at what stands, and imports again. */
export async function killImport(moment: Moment): Promise<KilledImport> {
  const database = await databaseWithoutFigures();
  const before = await standingOf(database);
  const words = [...wordsFor(DALARNA), "--json"];
  const running = startCommand(words, database.environment);
  if (moment === "first statement") await untilWriting(database, running.ended);
  else await pause(moment.ms);
  running.process.kill("SIGKILL");
  await running.ended;
  await untilServerHasLetGo(database);
  const after = await standingOf(database);

  const { status, stdout } = await runCommand(words, database.environment);
  const { unchanged, accepted } = JSON.parse(stdout);
  const inTheEnd = await standingOf(database);
  await database.drop();
  return { before, after, again: { status, unchanged, accepted }, inTheEnd };
}

/** Everything or nothing: what stands after the kill, and what the file adds when it comes again. */
export function isWholeOrNothing({ before, after, again, inTheEnd }: KilledImport): "all" | "nothing" | "half" {
  const didNothing = JSON.stringify(after) === JSON.stringify(before);
  const didAll =
    after.figures === inTheEnd.figures && after.events === before.events + 1 && after.edition === before.edition + 1;
  if (again.status !== 0 || inTheEnd.figures === before.figures) return "half";
  if (didNothing && again.accepted === DALARNA.lines) return "nothing";
  if (didAll && again.unchanged === DALARNA.lines) return "all";
  return "half";
}

const LIMIT_MS = 20_000;

/** The first rows of an import of figures go here. */
const WRITES_SERIES = `exists (select from pg_locks
  where pg_locks.pid = pg_stat_activity.pid and relation = 'series'::regclass and mode = 'RowExclusiveLock')`;

async function untilWriting(database: TestDatabase, ended: Promise<unknown>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  await until(async () => over || (await othersIn(database, WRITES_SERIES)) > 0);
}

/** A server notices that its client is gone when it next speaks to it. */
function untilServerHasLetGo(database: TestDatabase): Promise<void> {
  return until(async () => (await othersIn(database, "true")) === 0);
}

/** Connections to the database besides the one that asks: the test asks one thing at a time, so it has no other. */
async function othersIn({ pool }: TestDatabase, which: string): Promise<number> {
  const { rows } = await pool.query(`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and ${which} and pid <> pg_backend_pid()`);
  return rows[0].others;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error("it did not happen");
    await pause(5);
  }
}
