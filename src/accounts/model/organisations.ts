import type { Role } from "#access";

/** Who people work for. The police are one authority; its units have accounts of their own here. */
export type OrganisationKind =
  | "municipality"
  | "police-region"
  | "police-area"
  | "local-police-area"
  | "county-board"
  | "national"
  | "other";

export interface Organisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** An organisation that is known before anybody works in it, with what it is in the registers. */
export interface KnownOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly municipalityCode: string | null;
  readonly countyCode: string | null;
  readonly policeUnitId: string | null;
  /** Days; null is not known, or holds still. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export type UnitKind = "administration" | "committee" | "unit";

/** A part of an organisation that commitments and people can belong to. */
export interface OrganisationUnit {
  readonly id: string;
  readonly organisation: string;
  readonly kind: UnitKind;
  readonly name: string;
}

const anywhere = ["coordinator", "council-member", "reader", "administrator"] as const;
const police = [...anywhere, "local-police-chief", "liaison-officer"] as const;

/** The roles that make sense where: a municipality has no police chief, and only a county board oversees a county. */
export const ROLES_WITHIN = {
  municipality: [...anywhere, "municipal-leader", "liaison-officer"],
  "police-region": police,
  "police-area": police,
  "local-police-area": police,
  "county-board": [...anywhere, "county-coordinator"],
  national: [...anywhere, "national-overseer"],
  other: anywhere,
} as const satisfies Record<OrganisationKind, readonly Role[]>;

export function isRoleWithin(kind: OrganisationKind, role: Role): boolean {
  const roles: readonly Role[] = ROLES_WITHIN[kind];
  return roles.includes(role);
}
