import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Actor,
  changeAs,
  GATE,
  isPermitted,
  OPERATOR,
  type Permission,
  type Person,
  PUBLIC,
  ROLE_NAMES,
  type Role,
  readAs,
} from "#access";
import { type CanaryCooperation, fillCooperation } from "../support/cooperations.ts";
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

const ROLES_THAT_READ: readonly Role[] = [
  "reader",
  "council-member",
  "liaison-officer",
  "coordinator",
  "municipal-leader",
  "local-police-chief",
];

let here: TestDatabase;
let own: CanaryOrganisation;
let foreign: CanaryOrganisation;
let partner: CanaryOrganisation;
let ours: CanaryCooperation;
let theirs: CanaryCooperation;
let guarded: string[];

// One for each test: what an attempt changes of one's own would be missing in the next.
beforeEach(async () => {
  here = await freshDatabase();
  own = await fillOrganisation(here, "Borlänge kommun");
  foreign = await fillOrganisation(here, "Malmö kommun");
  partner = await fillOrganisation(here, "Lokalpolisområde Borlänge");
  ours = await fillCooperation(here, [partner, own], "2081");
  theirs = await fillCooperation(here, [foreign], "1280");
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
  return leaksOf(actor, [organisation.canary, ...ROLE_NAMES.map((role) => organisation.in(role).account)]);
}

/** The tables in which an actor sees one of the words. */
async function leaksOf(actor: Actor, words: readonly string[]): Promise<string[]> {
  const seen = await seenBy(actor);
  return [...seen].filter(([, rows]) => words.some((word) => rows.includes(word))).map(([table]) => table);
}

async function stateOf(organisation: CanaryOrganisation, cooperation: CanaryCooperation): Promise<string> {
  const accounts = ROLE_NAMES.map((role) => organisation.in(role).account);
  const words = [organisation.canary, organisation.id, ...accounts, cooperation.id, cooperation.canary];
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
      const before = await stateOf(foreign, theirs);
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
        ...additionsTo(theirs, own.id, own.in(role).account, theirs.of(foreign).picture),
        ...additionsTo(theirs, foreign.id, own.in(role).account, theirs.joint),
      ];
      for (const statement of [...attempts, ...additions]) {
        await changeAs(here.database, person(own, role), (db) => sql.raw(statement).execute(db)).catch(() => {});
      }
      expect(await stateOf(foreign, theirs)).toBe(before);
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
      "cooperation_parties",
      "sessions",
      "units",
    ]);
    expect(await leaksTo(person(own, "liaison-officer"), own)).toEqual([
      "accounts",
      "assignments",
      "cooperation_parties",
      "picture_changes",
      "picture_parts",
      "picture_sources",
      "pictures",
      "units",
    ]);
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

const ALL_OF_A_COOPERATION = [
  "confirmations",
  "cooperation_parties",
  "cooperations",
  "forum_seats",
  "forums",
  "picture_changes",
  "picture_comments",
  "picture_decisions",
  "picture_parts",
  "picture_sources",
  "pictures",
  "published_pictures",
  "records",
];

describe("in a cooperation", () => {
  test.each(ROLE_NAMES)("a %s sees what belongs to all parties, if the role reads content at all", async (role) => {
    const reads = ROLES_THAT_READ.includes(role);
    expect(await leaksOf(person(own, role), [ours.canary, ours.joint])).toEqual(reads ? ALL_OF_A_COOPERATION : []);
  });

  test.each(ROLE_NAMES)("a %s sees of a partner's own picture what was handed over, and no more", async (role) => {
    const reads = ROLES_THAT_READ.includes(role);
    const seen = await leaksOf(person(own, role), [partner.canary]);
    // The names of those one works with, the parts of organisations, and the hand-over.
    expect(seen).toEqual(reads ? ["accounts", "hand_overs", "units"] : ["units"]);
    expect(await leaksOf(person(partner, role), [own.canary])).toEqual(reads ? ["accounts", "units"] : ["units"]);
  });

  test("a party that joins later sees nothing of what was handed over or begun before", async () => {
    const late = await fillOrganisation(here, "Faluns kommun");
    await asOwner(
      here,
      `insert into cooperation_parties (cooperation_id, organisation_id, joined_at)
       values ('${ours.id}', '${late.id}', now() + interval '1 second')`,
    );
    expect(await leaksOf(person(late, "coordinator"), [partner.canary])).toEqual(["accounts", "units"]);
    const all = await leaksOf(person(late, "coordinator"), [ours.canary]);
    expect(all.filter((table) => table.startsWith("picture"))).toEqual([]);
    expect(all).toContain("forums");
  });

  test("an invited party sees who asks and nothing else, and cannot say that it joined long ago", async () => {
    const invited = await fillOrganisation(here, "Faluns kommun");
    await asOwner(
      here,
      `insert into cooperation_parties (cooperation_id, organisation_id) values ('${ours.id}', '${invited.id}')`,
    );
    const actor = person(invited, "coordinator");
    expect(await leaksOf(actor, [ours.canary, partner.canary])).toEqual([
      "cooperation_parties",
      "cooperations",
      "units",
    ]);
    const join = sql`update cooperation_parties set joined_at = '2000-01-01' where organisation_id = ${invited.id}`;
    await changeAs(here.database, actor, (db) => join.execute(db));
    expect(await leaksOf(actor, [partner.canary])).toEqual(["accounts", "units"]);
  });

  test("a party that has left sees nothing of it", async () => {
    await asOwner(here, `update cooperation_parties set left_at = now() where organisation_id = '${own.id}'`);
    expect(await leaksOf(person(own, "coordinator"), [ours.canary, partner.canary])).toEqual(["units"]);
  });

  test("a picture is decided when every party has decided it, and does not change after that", async () => {
    const chief = person(own, "municipal-leader");
    const change = (statement: string) => changeAs(here.database, chief, (db) => sql.raw(statement).execute(db));
    const deciders = `'{${own.id},${partner.id}}'`;
    await change(
      `update pictures set state = 'proposed', content = '{}', content_hash = sha256('y'), deciders = ${deciders},
         proposed_at = now(), proposed_by = '${chief.account}' where id = '${ours.joint}'`,
    );
    const decide = `update pictures set state = 'decided', decided_at = now() where id = '${ours.joint}'`;
    await expect(change(decide)).rejects.toThrow("when every party has decided");
    for (const [party, role] of [
      [own, "municipal-leader"],
      [partner, "local-police-chief"],
    ] as const) {
      await changeAs(here.database, person(party, role), (db) =>
        sql
          .raw(
            `insert into picture_decisions (picture_id, organisation_id, content_hash, organ, decided_on, reference, recorded_by)
             values ('${ours.joint}', '${party.id}', sha256('y'), 'Organ', '2026-11-01', 'A 1', '${party.in(role).account}')`,
          )
          .execute(db),
      );
    }
    await change(decide);
    await expect(change(`update pictures set content = '{"a": 1}' where id = '${ours.joint}'`)).rejects.toThrow(
      "does not change",
    );
    const late = `insert into picture_parts (picture_id, question, kind, body, version, changed_by)
      values ('${ours.joint}', 'analysis', 'open', 'x', 1, '${chief.account}')`;
    await expect(change(late)).rejects.toThrow("row-level security");
  });

  test("the roles that the database lets in are those that the program gives the permission", async () => {
    const rows = await asOwner<{ permission: string; roles: string[] }>(
      here,
      `select permission, roles_that(permission) as roles
       from unnest('{cooperations.read,cooperations.manage,pictures.read,pictures.comment,pictures.draft,pictures.hand-over,pictures.decide,records.register,accounts.manage}'::text[]) permission`,
    );
    for (const { permission, roles } of rows) {
      const given = ROLE_NAMES.filter((role) =>
        isPermitted({ ...person(own, role), assignments: [{ role, organisation: own.id }] }, permission as Permission),
      );
      expect([permission, roles.toSorted()]).toEqual([
        permission,
        permission === "accounts.manage" ? [] : given.toSorted(),
      ]);
    }
  });
});

test("a fault that is planted in a row rule is found", async () => {
  await asOwner(here, "create policy planted on accounts for select to samverkan_app using (true)");
  expect(await leaksTo(person(own, "coordinator"), foreign)).toEqual(["accounts", "units"]);
});

/** Everything that somebody could try to put into a cooperation, for an organisation. */
function additionsTo(cooperation: CanaryCooperation, organisation: string, account: string, picture: string): string[] {
  const part = `'${picture}', 'analysis', 'open', 'x'`;
  return [
    `insert into cooperation_parties (cooperation_id, organisation_id) values ('${cooperation.id}', '${organisation}')`,
    `insert into cooperation_parties (cooperation_id, organisation_id, joined_at) values ('${cooperation.id}', '${organisation}', now())`,
    `insert into forums (cooperation_id, name, level, kind) values ('${cooperation.id}', 'Nytt', 'strategic', 'council')`,
    `insert into forum_seats (forum_id, cooperation_id, place, function) values ('${cooperation.forum}', '${cooperation.id}', 9, 'x')`,
    `insert into confirmations (cooperation_id, organisation_id, gate, happened_on, confirmed_by) values ('${cooperation.id}', '${organisation}', 'x', now(), '${account}')`,
    `insert into pictures (cooperation_id, municipality_code, organisation_id, number, started_by) values ('${cooperation.id}', '1280', '${organisation}', 2, '${account}')`,
    `insert into pictures (cooperation_id, municipality_code, number, started_by) values ('${cooperation.id}', '1280', 2, '${account}')`,
    `insert into picture_parts (picture_id, question, kind, body, version, changed_by) values (${part}, 1, '${account}')`,
    `insert into picture_changes (picture_id, question, kind, body, version, changed_by) values (${part}, 1, '${account}')`,
    `insert into picture_drafts (picture_id, question, kind, body, base_version, account_id) values (${part}, 1, '${account}')`,
    `insert into picture_sources (picture_id, name, kind, is_used) values ('${picture}', 'Ny', 'other', true)`,
    `insert into picture_comments (picture_id, organisation_id, written_by, body) values ('${picture}', '${organisation}', '${account}', 'x')`,
    `insert into picture_decisions (picture_id, organisation_id, content_hash, organ, decided_on, reference, recorded_by) values ('${picture}', '${organisation}', sha256('x'), 'x', now(), 'x', '${account}')`,
    `insert into hand_overs (cooperation_id, picture_id, organisation_id, municipality_code, handed_over_by, legal_ground, class, content, content_hash) values ('${cooperation.id}', '${picture}', '${organisation}', '1280', '${account}', 'x', 'open', '{}', sha256('x'))`,
    `insert into records (organisation_id, cooperation_id, document_kind, document_id, registry_number, registered_on, matter, class, retention, retention_decision, registered_by) values ('${organisation}', '${cooperation.id}', 'situation-picture', gen_random_uuid(), 'x', now(), 'x', 'open', 'kept', 'x', '${account}')`,
    `insert into published_pictures (picture_id, cooperation_id, municipality_code, number, content, published_by) values ('${cooperation.of(foreign).picture}', '${cooperation.id}', '1280', 99, '{}', '${organisation}')`,
  ];
}

/** A change that every row of a table would show. */
const FIRST_COLUMN: Readonly<Record<string, string>> = {
  accounts: "name = 'x'",
  assignments: "valid_to = now()",
  audit_events: "details = '{}'",
  confirmations: "withdrawn_at = now()",
  cooperation_parties: "left_at = now()",
  cooperations: "name = 'x'",
  credentials: "password_hash = 'x'",
  forum_seats: "place = place + 100",
  forums: "name = 'x'",
  hand_overs: "class = 'open'",
  letters: "body = 'x'",
  organisations: "name = 'x'",
  password_links: "used_at = now()",
  picture_changes: "body = 'x'",
  picture_comments: "settled_at = now()",
  picture_decisions: "organ = 'x'",
  picture_drafts: "body = 'x'",
  picture_parts: "body = 'x'",
  picture_sources: "name = 'x'",
  pictures: "state = 'proposed'",
  published_pictures: "withdrawn_at = now(), withdrawn_because = 'x'",
  records: "matter = 'x'",
  sessions: "seen_at = now()",
  sign_in_attempts: "attempted_at = now()",
  units: "name = name || 'x'",
};
