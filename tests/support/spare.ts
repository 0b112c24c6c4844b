import { randomUUID } from "node:crypto";
import type { CanaryCooperation } from "./cooperations.ts";
import { asOwner, type TestDatabase } from "./database.ts";
import type { CanaryOrganisation } from "./organisations.ts";

/** What can be done only once is there many times: each call hands out another. */
export interface Spare {
  /** A cooperation that asks the organisation to join. */
  readonly invitation: () => string;
  /** A cooperation that it has joined, and can leave. */
  readonly joined: () => string;
  /** In the cooperation given: a forum that goes on, one that has ended, and something that it has confirmed. */
  readonly forum: () => string;
  readonly ended: () => string;
  readonly confirmation: () => string;
}

const COUNT = 60;

export async function fillSpare(
  database: TestDatabase,
  organisation: CanaryOrganisation,
  cooperation: CanaryCooperation,
  asker: string,
): Promise<Spare> {
  const ids = () => Array.from({ length: COUNT }, () => randomUUID());
  const [invitations, joined, forums, ended, confirmations] = [ids(), ids(), ids(), ids(), ids()];
  const by = organisation.in("coordinator").account;
  const rows = (all: readonly string[], toRow: (id: string, place: number) => string) => all.map(toRow).join(", ");
  const forum = (id: string, place: number, endedAt: string) =>
    `('${id}', '${cooperation.id}', 'Forum ${cooperation.canary} ${organisation.id.slice(0, 8)} ${place}', 'operative', 'network', ${endedAt})`;
  await asOwner(
    database,
    [
      `insert into cooperations (id, name) values ${rows([...invitations, ...joined], (id) => `('${id}', 'Annan ${cooperation.canary}')`)}`,
      `insert into cooperation_parties (cooperation_id, organisation_id, joined_at)
         select id, (select id from organisations where name = '${asker}'), now() from unnest('{${[...invitations, ...joined].join(",")}}'::uuid[]) id`,
      `insert into cooperation_parties (cooperation_id, organisation_id, joined_at)
         select id, '${organisation.id}'::uuid, null::timestamptz from unnest('{${invitations.join(",")}}'::uuid[]) id
         union all select id, '${organisation.id}'::uuid, now() from unnest('{${joined.join(",")}}'::uuid[]) id`,
      `insert into forums (id, cooperation_id, name, level, kind, ended_at) values
         ${rows(forums, (id, place) => forum(id, place, "null"))}, ${rows(ended, (id, place) => forum(id, place + COUNT, "now()"))}`,
      `insert into confirmations (id, cooperation_id, organisation_id, gate, happened_on, note, confirmed_by) values
         ${rows(confirmations, (id) => `('${id}', '${cooperation.id}', '${organisation.id}', 'preconditions', '2026-01-01', '${cooperation.canary}', '${by}')`)}`,
    ].join(";"),
  );
  return {
    invitation: from(invitations),
    joined: from(joined),
    forum: from(forums),
    ended: from(ended),
    confirmation: from(confirmations),
  };
}

function from(ids: string[]): () => string {
  return () => {
    const id = ids.pop();
    if (!id) throw new Error("there are no more");
    return id;
  };
}
