import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Role, ScopedDb } from "#access";
import type {
  Account,
  Colleague,
  HeldAssignment,
  OrganisationKind,
  OrganisationUnit,
  UnitKind,
} from "../model/index.ts";

/** What makes a held assignment, of assignments with their organisation and part of it. */
const HELD = [
  "assignments.id",
  "assignments.role",
  "assignments.valid_from",
  "assignments.valid_to",
  "organisations.id as organisation_id",
  "organisations.name as organisation_name",
  "organisations.kind as organisation_kind",
  "units.name as unit",
] as const;

/** An organisation's people, by name: those who belong to it and those with an assignment there, ended ones too. */
export async function listColleagues(db: ScopedDb, organisation: string): Promise<Colleague[]> {
  const rows = await db
    .selectFrom("accounts")
    .select(["accounts.id", "accounts.name", "accounts.email"])
    .select((is) =>
      jsonArrayFrom(
        is
          .selectFrom("assignments")
          .innerJoin("organisations", "organisations.id", "assignments.organisation_id")
          .leftJoin("units", "units.id", "assignments.unit_id")
          .whereRef("assignments.account_id", "=", "accounts.id")
          .where("assignments.organisation_id", "=", organisation)
          .select(HELD)
          .orderBy("assignments.valid_from"),
      ).as("assignments"),
    )
    .where("accounts.closed_at", "is", null)
    .where((is) =>
      is.or([
        is("accounts.organisation_id", "=", organisation),
        is(
          "accounts.id",
          "in",
          is.selectFrom("assignments").select("account_id").where("organisation_id", "=", organisation),
        ),
      ]),
    )
    .orderBy("accounts.name")
    .execute();
  return rows.map(({ assignments, ...account }) => ({ account, assignments: assignments.map(toHeld) }));
}

interface AssignmentRow {
  readonly id: string;
  readonly role: string;
  readonly valid_from: Date | string;
  readonly valid_to: Date | string | null;
  readonly organisation_id: string;
  readonly organisation_name: string;
  readonly organisation_kind: string;
  readonly unit: string | null;
}

function toHeld(row: AssignmentRow): HeldAssignment {
  return {
    id: row.id,
    role: row.role as Role,
    organisation: {
      id: row.organisation_id,
      name: row.organisation_name,
      kind: row.organisation_kind as OrganisationKind,
    },
    unit: row.unit,
    from: new Date(row.valid_from),
    to: row.valid_to === null ? null : new Date(row.valid_to),
  };
}

/** Somebody's own assignments, newest first (index on account). */
export async function listAssignments(db: ScopedDb, account: string): Promise<HeldAssignment[]> {
  const rows = await db
    .selectFrom("assignments")
    .innerJoin("organisations", "organisations.id", "assignments.organisation_id")
    .leftJoin("units", "units.id", "assignments.unit_id")
    .select(HELD)
    .where("assignments.account_id", "=", account)
    .orderBy("assignments.valid_from", "desc")
    .execute();
  return rows.map(toHeld);
}

export async function findAccount(db: ScopedDb, id: string): Promise<Account | undefined> {
  return db
    .selectFrom("accounts")
    .select(["id", "name", "email"])
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
}

/** Undefined when the address has an account already, whosever it is. */
export async function addAccount(
  db: ScopedDb,
  account: { name: string; email: string; organisation: string },
): Promise<string | undefined> {
  const { name, email, organisation } = account;
  const id = crypto.randomUUID();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("accounts")
    .values({ id, name, email, organisation_id: organisation })
    .onConflict((is) => is.column("email").doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows ? id : undefined;
}

/** False when the same role is held there already. */
export async function addAssignment(
  db: ScopedDb,
  assignment: { account: string; organisation: string; role: Role; unit: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("assignments")
    .values({
      account_id: assignment.account,
      organisation_id: assignment.organisation,
      role: assignment.role,
      unit_id: assignment.unit,
    })
    .onConflict((is) => is.columns(["account_id", "organisation_id", "role"]).where("valid_to", "is", null).doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}

/** One that has not been ended. */
export async function findOpenAssignment(
  db: ScopedDb,
  id: string,
): Promise<{ organisation: string; role: Role; account: string } | undefined> {
  const row = await db
    .selectFrom("assignments")
    .select(["organisation_id as organisation", "role", "account_id as account"])
    .where("id", "=", id)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

/** Their rows are kept until the transaction ends: two who end the last two administrators wait in turn. */
export async function countAdministrators(db: ScopedDb, organisation: string): Promise<number> {
  const rows = await db
    .selectFrom("assignments")
    .select("id")
    .where("organisation_id", "=", organisation)
    .where("role", "=", "administrator")
    .where("valid_to", "is", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.length;
}

/** False when another has ended it in the meantime. */
export async function endAssignment(db: ScopedDb, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("assignments")
    .set({ valid_to: at })
    .where("id", "=", id)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function listUnits(db: ScopedDb, organisation: string): Promise<OrganisationUnit[]> {
  const rows = await db
    .selectFrom("units")
    .select(["id", "organisation_id as organisation", "kind", "name"])
    .where("organisation_id", "=", organisation)
    .orderBy("name")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as UnitKind }));
}

/** False when the organisation has a unit with that name. */
export async function addUnit(db: ScopedDb, unit: Omit<OrganisationUnit, "id">): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("units")
    .values({ organisation_id: unit.organisation, name: unit.name, kind: unit.kind })
    .onConflict((is) => is.columns(["organisation_id", "name"]).doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}
