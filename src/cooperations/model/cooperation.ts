import type { Role } from "#access";
import type { OrganisationKind } from "#accounts";

/** Those who work together to prevent crime (samverkan). */
export interface Cooperation {
  readonly id: string;
  readonly name: string;
  readonly startedAt: Date;
  /** Those who are invited and those who have joined; not those who have left or declined. In the order they came. */
  readonly parties: readonly Party[];
}

export interface Party {
  readonly organisation: PartyOrganisation;
  readonly invitedAt: Date;
  /** Null while it has not answered. From then on it sees what the others hand over. */
  readonly joinedAt: Date | null;
  /** The party's own decision to cooperate (Brå's handbook, step 1). */
  readonly decision: PartyDecision | undefined;
  /** Who coordinates for the party. */
  readonly coordinator: { readonly account: string; readonly name: string } | undefined;
}

export interface PartyOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** For a municipality alone. */
  readonly municipalityCode: string | null;
}

export interface PartyDecision {
  readonly organ: string;
  /** A day. */
  readonly on: string;
  readonly reference: string;
}

/** The parties that have joined. */
export function joinedParties({ parties }: Cooperation): readonly Party[] {
  return parties.filter(({ joinedAt }) => joinedAt !== null);
}

/** Lag 2023:196 § 4 is about a municipality: each that has joined has a situation picture of its own area. */
export function municipalitiesOf(
  cooperation: Cooperation,
): readonly (PartyOrganisation & { municipalityCode: string })[] {
  return joinedParties(cooperation).flatMap(({ organisation }) =>
    organisation.municipalityCode === null
      ? []
      : [{ ...organisation, municipalityCode: organisation.municipalityCode }],
  );
}

const POLICE: readonly OrganisationKind[] = ["police-region", "police-area", "local-police-area"];

export function isPolice({ kind }: Pick<PartyOrganisation, "kind">): boolean {
  return POLICE.includes(kind);
}

/** An official with the roles that they hold for a party now. */
export interface Official {
  readonly account: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

/** An organisation that can be asked to take part. */
export interface Invitee extends PartyOrganisation {
  /** The municipalities that a unit of the police is known to cover. */
  readonly covers: readonly string[];
}

/** Whom the law's cooperation is between: the police of a municipality's place, and the municipalities of a police area's. */
export function suggestedFor({ parties }: Cooperation, invitees: readonly Invitee[]): readonly Invitee[] {
  const codes = new Set(parties.flatMap(({ organisation }) => organisation.municipalityCode ?? []));
  const taken = new Set(parties.map(({ organisation }) => organisation.id));
  const policed = new Set(invitees.filter(({ id }) => taken.has(id)).flatMap(({ covers }) => covers));
  return invitees.filter(
    ({ id, kind, covers, municipalityCode }) =>
      !taken.has(id) &&
      ((kind === "local-police-area" && covers.some((code) => codes.has(code))) ||
        (codes.size === 0 && municipalityCode !== null && policed.has(municipalityCode))),
  );
}
