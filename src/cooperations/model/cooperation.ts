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
