import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { ROLE_NAMES, type Role } from "#access";
import { asOwner, type TestDatabase } from "./database.ts";

/** An organisation in which every text carries a word that stands nowhere else: seen elsewhere, it has leaked. */
export interface CanaryOrganisation {
  readonly id: string;
  readonly canary: string;
  readonly unit: string;
  /** The one person who has a role. */
  readonly in: (role: Role) => CanaryPerson;
}

export interface CanaryPerson {
  readonly account: string;
  readonly assignment: string;
  readonly email: string;
}

export const CANARY_PASSWORD = "ett-langt-losenord-for-prov";

/** Argon2id as weak as it can be: the tests sign in hundreds of times. */
const WEAK = { memoryCost: 8, timeCost: 1, parallelism: 1 };

/** A municipality, a local police area or any other of the known organisations, filled with people. */
export async function fillOrganisation(database: TestDatabase, name: string): Promise<CanaryOrganisation> {
  const canary = `kanarie${randomUUID().slice(0, 8)}`;
  const [found] = await asOwner<{ id: string }>(database, `select id from organisations where name = '${name}'`);
  if (!found) throw new Error(`no organisation is called ${name}`);
  const unit = randomUUID();
  const passwordHash = await hash(CANARY_PASSWORD, WEAK);
  const people = ROLE_NAMES.map((role) => ({
    role,
    account: randomUUID(),
    assignment: randomUUID(),
    email: `${role}-${canary}@exempel.invalid`,
  }));
  await asOwner(
    database,
    [
      `insert into units (id, organisation_id, name, kind) values ('${unit}', '${found.id}', 'Enhet ${canary}', 'unit')`,
      ...people.flatMap(({ role, account, assignment, email }) => [
        `insert into accounts (id, organisation_id, name, email)
           values ('${account}', '${found.id}', 'Exempel ${role} ${canary}', '${email}')`,
        `insert into credentials (account_id, password_hash) values ('${account}', '${passwordHash}')`,
        `insert into assignments (id, account_id, organisation_id, unit_id, role)
           values ('${assignment}', '${account}', '${found.id}', '${unit}', '${role}')`,
      ]),
    ].join(";"),
  );
  const inRole = (role: Role) => {
    const person = people.find((each) => each.role === role);
    if (!person) throw new Error(`nobody is ${role}`);
    return person;
  };
  return { id: found.id, canary, unit, in: inRole };
}
