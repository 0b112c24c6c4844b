import { organisationsWhere, type Person, type Role } from "#access";
import { allow, type Decision, refuse } from "#ground/outcome";
import { type Colleague, isRoleWithin, type Organisation } from "./model/index.ts";

/** Whether somebody may appoint to a role in an organisation. One that they have no say in is not there for them. */
export function mayAppoint(
  person: Person,
  organisation: Organisation | undefined,
  role: Role,
): Decision<"not-found" | "role-elsewhere"> {
  if (!organisation || !mayManage(person, organisation.id)) return refuse("absent", "not-found");
  if (!isRoleWithin(organisation.kind, role)) return refuse("invalid", "role-elsewhere");
  return allow;
}

/** Somebody must be able to appoint the next one. */
export function mayEnd(
  person: Person,
  assignment: { readonly organisation: string; readonly role: Role } | undefined,
  administrators: number,
): Decision<"not-found" | "last-administrator"> {
  if (!assignment || !mayManage(person, assignment.organisation)) return refuse("absent", "not-found");
  if (assignment.role === "administrator" && administrators < 2) return refuse("conflict", "last-administrator");
  return allow;
}

export function mayManage(person: Person, organisation: string): boolean {
  return organisationsWhere(person, "accounts.manage").includes(organisation);
}

/** Who has an account with us may be appointed; others are not there. */
export function isAmong(colleagues: readonly Colleague[], account: string): boolean {
  return colleagues.some((colleague) => colleague.account.id === account);
}
