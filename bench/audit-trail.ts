import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changeAs, OPERATOR, readAs } from "#access";
import { signHead, verifyTrail } from "#audit";
import { readConfig } from "#platform/config";
import { type Address, newClient, openDatabase } from "#platform/database";
import type { Result } from "./result.ts";

const ROWS = 1_000_000;
const BOUND_SECONDS = 60;

/** Seconds to read a million rows of the trail and say that they stand as they were written. */
export async function auditTrail(): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "samverkan-bench-"));
  const { database, owner, close } = await openDatabase(readConfig("demonstration", { SAMVERKAN_DATA: folder }));
  try {
    if (owner) await fillTrail(owner, ROWS);
    await changeAs(database, OPERATOR, signHead);
    const started = performance.now();
    const verdict = await readAs(database, OPERATOR, verifyTrail);
    const seconds = (performance.now() - started) / 1000;
    if (!verdict.whole || verdict.rows !== ROWS) throw new Error(JSON.stringify(verdict));
    return {
      what: "verification of the trail",
      ratio: seconds / BOUND_SECONDS,
      bound: `at most 1 of ${BOUND_SECONDS} s`,
      detail: `${ROWS} rows in ${seconds.toFixed(1)} s.`,
    };
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The chain as the trigger makes it, a row at a time without the trigger's lock: thousands in one transaction leave as many heads behind. */
export async function fillTrail(owner: Address, rows: number): Promise<void> {
  const client = newClient(owner);
  await client.connect();
  await client.query(`
    alter table audit_events disable trigger audit_events_chain;
    do $$
    declare
      head audit_head := (select h from audit_head h);
      added audit_events;
    begin
      for place in head.id + 1 .. ${rows} loop
        added.id := place;
        added.happened_at := now();
        added.actor := 'operator';
        added.event := 'areas.imported';
        added.details := '{"file": "exempel.csv", "read": 290, "accepted": 290}';
        added.hash := sha256(head.hash || convert_to(audit_text(added), 'UTF8'));
        head.hash := added.hash;
        insert into audit_events values (added.*);
      end loop;
      update audit_head set id = ${rows}, hash = head.hash;
    end
    $$;
    alter table audit_events enable trigger audit_events_chain`);
  await client.end();
}
