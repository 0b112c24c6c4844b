import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, changeAs, GATE, OPERATOR, type Person, PUBLIC, ROLE_NAMES, type Role, readAs } from "#access";
import { asOwner, freshDatabase, type TestDatabase } from "../support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";

/**
 * T2 of the security requirements: the database as a second proof. Nothing of the application stands between these
 * statements and the rows but the actor that the transaction is bound to, so this is the matrix with the guard off.
 */

/** Official facts and the program's own bookkeeping: nobody owns them, and everybody may read them. */
const WITHOUT_OWNER = [
  "area_shapes",
  "audit_head",
  "counties",
  "exposed_area_listings",
  "figures",
  "installation",
  "municipalities",
  "municipality_peers",
  "police_unit_municipalities",
  "police_units",
  "series",
];

let here: TestDatabase;
let own: CanaryOrganisation;
let foreign: CanaryOrganisation;
let guarded: string[];

// One for each test: what an attempt changes of one's own would be missing in the next.
beforeEach(async () => {
  here = await freshDatabase();
  own = await fillOrganisation(here, "Borlänge kommun");
  foreign = await fillOrganisation(here, "Malmö kommun");
  const tables = await asOwner<{ name: string }>(
    here,
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely%' order by relname`,
  );
  guarded = tables.map(({ name }) => name).filter((name) => !WITHOUT_OWNER.includes(name));
  // A session, a link, a letter and a line of the trail of each, so that no table is empty.
  for (const { canary, id, in: inRole } of [own, foreign]) {
    const { account } = inRole("reader");
    await asOwner(
      here,
      `insert into sessions (token_hash, account_id) values (sha256('${canary}'), '${account}');
       insert into password_links (token_hash, account_id, purpose, expires_at)
         values (sha256('${canary}'), '${account}', 'reset', now() + interval '1 hour');
       insert into letters (recipient, subject, body) values ('${canary}', '${canary}', '${canary}');
       insert into sign_in_attempts (email_hash) values (sha256('${canary}'));
       insert into audit_events (actor, account_id, organisation_id, event, details)
         values ('person', '${account}', '${id}', 'unit.added', '{"file": "${canary}"}')`,
    );
  }
});

afterEach(() => here.drop());

function person(organisation: CanaryOrganisation, role: Role): Person {
  return {
    kind: "person",
    account: organisation.in(role).account,
    name: "Exempel",
    // What the program believes does not matter here: the database looks for itself.
    assignments: ROLE_NAMES.map((each) => ({ role: each, organisation: foreign.id })),
  };
}

/** Everything that an actor can read, of every table that has an owner. */
function seenBy(actor: Actor): Promise<Map<string, string>> {
  return readAs(here.database, actor, async (db) => {
    const seen = new Map<string, string>();
    for (const table of guarded) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
      seen.set(table, JSON.stringify(rows));
    }
    return seen;
  });
}

/** The tables in which an actor sees something of an organisation: its word, its id, or an account of it. */
async function leaksTo(actor: Actor, organisation: CanaryOrganisation): Promise<string[]> {
  const words = [organisation.canary, ...ROLE_NAMES.map((role) => organisation.in(role).account)];
  const seen = await seenBy(actor);
  return [...seen].filter(([, rows]) => words.some((word) => rows.includes(word))).map(([table]) => table);
}

async function stateOf(organisation: CanaryOrganisation): Promise<string> {
  const words = [organisation.canary, organisation.id, ...ROLE_NAMES.map((role) => organisation.in(role).account)];
  const states = await Promise.all(
    guarded.map((table) =>
      asOwner<{ state: string }>(
        here,
        `select md5(coalesce(string_agg(line, '' order by line), '')) as state
         from (select t::text as line from ${table} t) lines where line ~ '${words.join("|")}'`,
      ),
    ),
  );
  return JSON.stringify(states);
}

describe("every table that has an owner", () => {
  test("is tried below", () => {
    expect(Object.keys(FIRST_COLUMN).sort()).toEqual(guarded);
  });

  test("forces row rules, also on the owner of the schema, and has a rule for what the program may do with it", async () => {
    const found = await asOwner<{ name: string; commands: string[]; granted: string[] }>(
      here,
      `select c.relname::text as name,
              (select array_agg(distinct case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE'
                       when 'd' then 'DELETE' else 'ALL' end)
               from pg_policy p where p.polrelid = c.oid and p.polname <> 'owner_keeps') as commands,
              (select array_agg(distinct g.privilege_type::text) from information_schema.role_table_grants g
               where g.table_name = c.relname and g.grantee = 'samverkan_app') as granted
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relforcerowsecurity`,
    );
    expect(found.map(({ name }) => name).sort()).toEqual(guarded);
    for (const { commands, granted } of found) {
      for (const command of granted) expect(commands.includes("ALL") ? command : commands).toContain(command);
    }
  });
});

describe("whatever is asked of the database", () => {
  test.each(ROLE_NAMES)("a %s sees nothing of another organisation", async (role) => {
    // Units are official facts: which administrations a municipality has is no secret.
    expect(await leaksTo(person(own, role), foreign)).toEqual(["units"]);
  });

  test.each(ROLE_NAMES)(
    "a %s changes and removes nothing of another organisation, and adds nothing to it",
    async (role) => {
      const before = await stateOf(foreign);
      const attempts = guarded.flatMap((table) => [
        `update ${table} set ${FIRST_COLUMN[table]}`,
        `delete from ${table}`,
      ]);
      const additions = [
        `insert into units (organisation_id, name, kind) values ('${foreign.id}', 'Ny', 'unit')`,
        `insert into accounts (organisation_id, name, email) values ('${foreign.id}', 'Ny', 'ny@exempel.invalid')`,
        `insert into assignments (account_id, organisation_id, role) values ('${own.in(role).account}', '${foreign.id}', 'coordinator')`,
        `insert into sessions (token_hash, account_id) values (sha256('ny'), '${foreign.in("reader").account}')`,
        `insert into password_links (token_hash, account_id, purpose, expires_at) values (sha256('ny'), '${foreign.in("reader").account}', 'reset', now())`,
        `insert into credentials (account_id, password_hash) values ('${foreign.in("reader").account}', 'ny')`,
      ];
      for (const statement of [...attempts, ...additions]) {
        await changeAs(here.database, person(own, role), (db) => sql.raw(statement).execute(db)).catch(() => {});
      }
      expect(await stateOf(foreign)).toBe(before);
    },
  );

  test("the public sees no account, no assignment and no secret", async () => {
    expect(await leaksTo(PUBLIC, foreign)).toEqual(["units"]);
  });

  test("whoever runs commands sees no password, no session and no link", async () => {
    const seen = await seenBy(OPERATOR);
    for (const table of ["credentials", "sessions", "password_links", "sign_in_attempts"])
      expect(seen.get(table)).toBe("[]");
  });

  test("the gate sees who can sign in, and neither letters nor the trail", async () => {
    const seen = await seenBy(GATE);
    for (const table of ["letters", "audit_events"]) expect(seen.get(table)).toBe("[]");
    expect(seen.get("credentials")).not.toBe("[]");
  });

  test("somebody sees of their own organisation what colleagues see, and nobody's secrets", async () => {
    expect(await leaksTo(person(own, "reader"), own)).toEqual([
      "accounts",
      "assignments",
      "audit_events",
      "sessions",
      "units",
    ]);
    expect(await leaksTo(person(own, "coordinator"), own)).toEqual(["accounts", "assignments", "units"]);
  });

  test("an assignment that ended a moment ago gives nothing", async () => {
    const { assignment } = own.in("council-member");
    const actor = person(own, "council-member");
    expect(await leaksTo(actor, own)).toContain("assignments");
    await asOwner(
      here,
      `update assignments set valid_from = now() - interval '1 day', valid_to = now() - interval '1 second' where id = '${assignment}'`,
    );
    const seen = await seenBy(actor);
    expect(JSON.parse(seen.get("accounts") ?? "[]")).toHaveLength(1);
  });
});

test("a fault that is planted in a row rule is found", async () => {
  await asOwner(here, "create policy planted on accounts for select to samverkan_app using (true)");
  expect(await leaksTo(person(own, "coordinator"), foreign)).toEqual(["accounts", "units"]);
});

/** A change that every row of a table would show. */
const FIRST_COLUMN: Readonly<Record<string, string>> = {
  accounts: "name = 'x'",
  assignments: "valid_to = now()",
  audit_events: "details = '{}'",
  credentials: "password_hash = 'x'",
  letters: "body = 'x'",
  organisations: "name = 'x'",
  password_links: "used_at = now()",
  sessions: "seen_at = now()",
  sign_in_attempts: "attempted_at = now()",
  units: "name = name || 'x'",
};
