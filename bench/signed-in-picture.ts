import autocannon from "autocannon";
import { changeAs, OPERATOR } from "#access";
import { EXAMPLE_PASSWORD } from "#accounts";
import { signHead } from "#audit";
import { readConfig } from "#platform/config";
import { type Address, newClient, openDatabase } from "#platform/database";
import { type App, startApp } from "./app.ts";
import { fillTrail } from "./audit-trail.ts";
import { median, type Result } from "./result.ts";

const COOPERATIONS = 290;
const TRAIL_ROWS = 100_000;
const PER_SECOND = 100;
const SECONDS = 10;
const BOUND_MS = 300;
const ROUNDS = 7;

/** The page of a joint picture for somebody who has signed in, where 290 cooperations write theirs: the slowest of forty. */
export function signedInPicture(): Promise<Result> {
  return besideOthers(async ({ page, cookie }) => {
    const { latency, non2xx } = await autocannon({
      url: page,
      headers: { cookie },
      connections: 20,
      overallRate: PER_SECOND,
      duration: SECONDS,
    });
    if (non2xx > 0) throw new Error(`${non2xx} answers were refused`);
    return {
      what: "a picture that is written, for somebody who has signed in",
      ratio: latency.p97_5 / BOUND_MS,
      bound: `at most 1 of ${BOUND_MS} ms`,
      detail: `39 of 40 within ${latency.p97_5} ms, the median ${latency.p50} ms, at ${PER_SECOND} requests a second.`,
    };
  });
}

/** What the row rules cost: the same page with them and, for once, without. */
export function rowRules(): Promise<Result> {
  return besideOthers(async ({ page, cookie, owner }) => {
    const withRules: number[] = [];
    const without: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      withRules.push(await requestsPerSecond(page, cookie));
      await setRowRules(owner, "disable");
      without.push(await requestsPerSecond(page, cookie));
      await setRowRules(owner, "enable");
    }
    return {
      what: "requests per second with row rules",
      ratio: median(withRules) / median(without),
      bound: "at least 0.9 of the same without",
      detail: `${Math.round(median(withRules))} against ${Math.round(median(without))} a second.`,
    };
  });
}

interface Filled {
  readonly page: string;
  readonly cookie: string;
  readonly owner: Address;
}

async function besideOthers(measure: (filled: Filled) => Promise<Result>): Promise<Result> {
  const app = await startApp();
  const { database, owner, close } = await openDatabase(readConfig("demonstration", { SAMVERKAN_DATA: app.folder }));
  try {
    if (!owner) throw new Error("the embedded database has an owner");
    await fillTrail(owner, TRAIL_ROWS);
    await changeAs(database, OPERATOR, signHead);
    const cooperation = await fill(owner);
    const page = `${app.url}/samverkan/${cooperation}/lagesbild/2081/gemensam`;
    return await measure({ page, cookie: await signIn(app), owner });
  } finally {
    await close();
    await app.stop();
  }
}

async function requestsPerSecond(url: string, cookie: string): Promise<number> {
  const { requests, non2xx } = await autocannon({ url, headers: { cookie }, connections: 4, duration: 3 });
  if (non2xx > 0) throw new Error(`${non2xx} answers were refused`);
  return requests.average;
}

async function setRowRules(owner: Address, verb: "enable" | "disable"): Promise<void> {
  const client = newClient(owner);
  await client.connect();
  await client.query(`
    do $$
    declare guarded regclass;
    begin
      for guarded in select oid from pg_class where relforcerowsecurity loop
        execute format('alter table %s ${verb} row level security', guarded);
      end loop;
    end $$`);
  await client.end();
}

async function signIn({ url }: App): Promise<string> {
  const body = new URLSearchParams({ email: "samordnare@exempel.invalid", password: EXAMPLE_PASSWORD });
  const answer = await fetch(`${url}/logga-in`, { method: "POST", body, headers: { Origin: url }, redirect: "manual" });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (!cookie) throw new Error(`could not sign in: ${answer.status}`);
  return cookie;
}

/**
 * A cooperation for each municipality, with its own picture, the joint one, a text under every question in ten versions,
 * hand-overs and comments. Returns that of Borlänge.
 */
async function fill(owner: Address): Promise<string> {
  const client = newClient(owner);
  await client.connect();
  const { rows } = await client
    .query<{ id: string }>(`
    create temporary table made as
      select gen_random_uuid() as id, municipality_code as code, o.id as organisation, gen_random_uuid() as account,
             gen_random_uuid() as own, gen_random_uuid() as joint
      from organisations o where municipality_code is not null limit ${COOPERATIONS};
    insert into accounts (id, organisation_id, name, email)
      select account, organisation, 'Exempel', 'matning-' || code || '@exempel.invalid' from made;
    insert into assignments (account_id, organisation_id, role) select account, organisation, 'coordinator' from made;
    insert into cooperations (id, name) select id, 'Exempel ' || code from made;
    insert into cooperation_parties (cooperation_id, organisation_id, joined_at) select id, organisation, now() from made;
    insert into pictures (id, cooperation_id, municipality_code, organisation_id, number, started_by)
      select own, id, code, organisation, 1, account from made;
    insert into pictures (id, cooperation_id, municipality_code, number, started_by) select joint, id, code, 1, account from made;
    insert into picture_parts (picture_id, question, kind, body, version, changed_by)
      select picture, question, 'open', repeat('Exempel på en text om anmälda brott och otrygghet. ', 40), 10, account
      from made, unnest(array[own, joint]) picture, unnest(array['why', 'extent', 'place-and-time', 'consequences', 'staff',
        'residents', 'other-work', 'deviations', 'causes', 'conclusions', 'period', 'limits']) question;
    insert into picture_changes (picture_id, question, kind, version, body, changed_by)
      select picture_id, question, kind, n, body, changed_by from picture_parts, generate_series(1, 10) n
      on conflict do nothing;
    insert into picture_comments (picture_id, organisation_id, written_by, body)
      select joint, organisation, account, 'Exempel på en kommentar' from made, generate_series(1, 20);
    insert into hand_overs (cooperation_id, picture_id, organisation_id, municipality_code, handed_over_by, legal_ground, class,
                            content, content_hash)
      select id, own, organisation, code, account, 'not-secret', 'open', '{}', sha256('x') from made;
    analyze;
    select id from made where code = '2081'`)
    .then((results) => (Array.isArray(results) ? results.at(-1) : results));
  await client.end();
  return rows[0]?.id ?? "";
}
