import { organisationsWhere, type Person, type ScopedDb } from "#access";
import { record } from "#audit";
import { type Cooperation, findCooperation, joinedParties, municipalitiesOf } from "#cooperations";
import { compareContents, type FrozenPicture, type VersionComparison } from "../model/index.ts";
import { findFrozen, listFrozenNumbers } from "../queries/reading.ts";

/** Where a version is asked for, as the address says it. */
export interface VersionPlace {
  readonly cooperation: string;
  readonly municipality: string;
}

type ReadAs = "page" | "pdf" | "docx";

/** A version as it was laid forward. Undefined for others', for a draft, and for none. The reading is remembered. */
export async function readVersion(
  db: ScopedDb,
  person: Person,
  place: VersionPlace & { readonly number: number | undefined },
  as: ReadAs,
): Promise<FrozenPicture | undefined> {
  const { number } = place;
  const cooperation = await findPlace(db, place);
  if (!cooperation || number === undefined) return undefined;
  const picture = await findFrozen(db, { ...place, number });
  if (!picture) return undefined;
  const details = { picture: picture.id, number, hash: picture.hash, as };
  await record(db, person, "picture.read", details, partyOf(person, cooperation));
  return picture;
}

/** Two versions side by side, or what there is to choose from. */
export interface ComparedVersions {
  readonly municipality: string;
  /** The newest first. */
  readonly numbers: readonly number[];
  readonly compared: { readonly from: number; readonly to: number; readonly comparison: VersionComparison } | undefined;
}

/** Without a choice the two newest. Undefined when there is no such version, or nothing that the person may see. */
export async function compareVersions(
  db: ScopedDb,
  person: Person,
  place: VersionPlace,
  asked: { readonly from: number | undefined; readonly to: number | undefined },
): Promise<ComparedVersions | undefined> {
  const cooperation = await findPlace(db, place);
  const municipality = cooperation && nameOf(cooperation, place.municipality);
  if (!cooperation || municipality === undefined) return undefined;
  const numbers = await listFrozenNumbers(db, place);
  const { from, to } = chosenOf(numbers, asked);
  const [earlier, later] = await bothOf(from, to, (number) => findFrozen(db, { ...place, number }));
  if ((from !== undefined && !earlier) || (to !== undefined && !later)) return undefined;
  await record(db, person, "pictures.compared", { from: from ?? null, to: to ?? null }, partyOf(person, cooperation));
  const compared =
    earlier && later
      ? { from: earlier.number, to: later.number, comparison: compareContents(earlier.content, later.content) }
      : undefined;
  return { municipality, numbers, compared };
}

/** What is asked for, and where nothing is, the newest and the one before it. */
export function chosenOf(
  numbers: readonly number[],
  { from, to }: { readonly from: number | undefined; readonly to: number | undefined },
): { readonly from: number | undefined; readonly to: number | undefined } {
  const later = to ?? numbers[0];
  return { from: from ?? numbers.find((number) => later !== undefined && number < later), to: later };
}

/** One after the other: a transaction answers one question at a time. */
export async function bothOf<Version>(
  from: number | undefined,
  to: number | undefined,
  find: (number: number) => Promise<Version | undefined>,
): Promise<readonly [Version | undefined, Version | undefined]> {
  const earlier = from === undefined ? undefined : await find(from);
  return [earlier, to === undefined ? undefined : await find(to)];
}

async function findPlace(db: ScopedDb, place: VersionPlace): Promise<Cooperation | undefined> {
  const cooperation = await findCooperation(db, place.cooperation);
  return cooperation && nameOf(cooperation, place.municipality) !== undefined ? cooperation : undefined;
}

function nameOf(cooperation: Cooperation, code: string): string | undefined {
  return municipalitiesOf(cooperation).find(({ municipalityCode }) => municipalityCode === code)?.name;
}

/** Whom the reading was done for: of the parties, the first that the person works for. */
function partyOf(person: Person, cooperation: Cooperation): string | null {
  const theirs = organisationsWhere(person, "pictures.read");
  return (
    joinedParties(cooperation).find(({ organisation }) => theirs.includes(organisation.id))?.organisation.id ?? null
  );
}
