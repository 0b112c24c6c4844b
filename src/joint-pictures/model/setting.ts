import { type Cooperation, isPolice, joinedParties, type Party } from "#cooperations";

/** Where a picture is made: the situation picture of one municipality, in one cooperation. */
export interface PictureSetting {
  readonly cooperation: Cooperation;
  readonly municipality: { readonly code: string; readonly name: string };
}

/** Those whose pictures become one: everybody who has joined, but for other municipalities, which have their own. */
export function concernedParties({ cooperation, municipality }: PictureSetting): readonly Party[] {
  return joinedParties(cooperation).filter(
    ({ organisation: { municipalityCode } }) => municipalityCode === null || municipalityCode === municipality.code,
  );
}

/**
 * Those who have to decide a joint picture: the municipality, whose duty it is (lag 2023:196 § 4), and the police. A
 * party that has joined after it was begun does not see it, and decides the next one.
 */
export function decidersOf(setting: PictureSetting, startedAt: Date): readonly Party[] {
  return concernedParties(setting).filter(
    ({ organisation, joinedAt }) =>
      (organisation.municipalityCode !== null || isPolice(organisation)) && joinedAt !== null && joinedAt <= startedAt,
  );
}

/** The municipality can be without the police; the law asks it of nobody else. */
export function hasMunicipality(parties: readonly Party[]): boolean {
  return parties.some(({ organisation }) => organisation.municipalityCode !== null);
}
