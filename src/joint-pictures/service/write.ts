import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import {
  bothTexts,
  isUnchanged,
  type PartOf,
  type PersonalDataStop,
  personalKindsIn,
  type SecrecyMark,
  stopFor,
  type WrittenPart,
} from "../model/index.ts";
import { dropDraft, findVersion, holdDraft, keepDraft, listParts, savePart } from "../queries/index.ts";
import type { OpenPicture } from "./open.ts";

export interface TextChange extends PartOf {
  readonly text: string;
  /** The version that was read. */
  readonly base: number;
  /** For a secret text. */
  readonly mark: SecrecyMark | undefined;
  /** Somebody has read it and says that what it holds is no one person's. */
  readonly isReviewed: boolean;
}

/** "closed": the picture is no draft any more. "stale": another has saved since the text was read. */
export type SaveRefusal = "closed" | "stale" | PersonalDataStop;

/** The version that stands there now, and whether it is a new one. */
export interface SavedText {
  readonly version: number;
  readonly isNew: boolean;
}

/** Saves a text. What is refused for coming late is kept as the writer's own draft: nothing is lost with the page. */
export async function saveText(
  db: ScopedDb,
  person: Person,
  open: OpenPicture,
  change: TextChange,
): Promise<Outcome<SavedText, SaveRefusal>> {
  const stop = stopFor(change.text, change.isReviewed);
  if (stop) return refuse("invalid", stop);
  const saved = await save(db, person, open, change, "picture.written");
  if (!saved.ok) return saved;
  const kinds = personalKindsIn(change.text);
  if (saved.value.isNew && kinds.length > 0) await recordReview(db, person, open, kinds);
  return saved;
}

/** Makes an earlier version the newest one; 0 is from before anybody had written. */
export async function restoreVersion(
  db: ScopedDb,
  person: Person,
  open: OpenPicture,
  { to, base, ...part }: PartOf & { readonly to: number; readonly base: number },
): Promise<Outcome<SavedText, "not-found" | "closed" | "stale">> {
  const text = to === 0 ? "" : await findVersion(db, { picture: open.picture.id, ...part }, to);
  if (text === undefined) return refuse("absent", "not-found");
  const mark = (await findPart(db, open, part))?.mark;
  return save(db, person, open, { ...part, text, base, mark, isReviewed: true }, "picture.restored");
}

async function save(
  db: ScopedDb,
  person: Person,
  open: OpenPicture,
  { question, kind, text, base, mark }: TextChange,
  event: "picture.written" | "picture.restored",
): Promise<Outcome<SavedText, "closed" | "stale">> {
  const { account } = person;
  const part = { picture: open.picture.id, question, kind };
  if (!(await isWritable(db, open))) return refuse("conflict", "closed");
  const current = await findPart(db, open, part);
  if ((current?.version ?? 0) !== base) return keepLate(db, account, part, { body: text, base });
  if (isUnchanged(current, { body: text, mark })) {
    await dropDraft(db, account, part);
    return done({ version: base, isNew: false });
  }
  const kept = kind === "secret" ? (mark ?? current?.mark) : undefined;
  const isSaved = await savePart(db, part, { body: text, base, account, mark: kept });
  if (!isSaved) return keepLate(db, account, part, { body: text, base });
  await dropDraft(db, account, part);
  const version = base + 1;
  await record(db, person, event, { picture: open.picture.id, question, kind, version }, open.party?.id ?? null);
  return done({ version, isNew: true });
}

async function keepLate(
  db: ScopedDb,
  account: string,
  part: Parameters<typeof keepDraft>[2],
  late: { readonly body: string; readonly base: number },
) {
  await keepDraft(db, account, part, late);
  return refuse("conflict", "stale");
}

/** A joint picture is held, so that it is not laid forward for decision in the same moment. An own one stays a draft. */
async function isWritable(db: ScopedDb, { mayWrite, place, picture }: OpenPicture): Promise<boolean> {
  return mayWrite && (place.which === "own" || (await holdDraft(db, picture.id)));
}

async function findPart(
  db: ScopedDb,
  { picture }: OpenPicture,
  { question, kind }: PartOf,
): Promise<WrittenPart | undefined> {
  const parts = await listParts(db, picture.id);
  return parts.find((part) => part.question === question && part.kind === kind);
}

async function recordReview(db: ScopedDb, person: Person, { picture, party }: OpenPicture, kinds: readonly string[]) {
  await record(
    db,
    person,
    "personal-data.reviewed",
    { picture: picture.id, kinds: kinds.join(" ") },
    party?.id ?? null,
  );
}

/**
 * Keeps what somebody has written and not saved. Nobody else sees it, but a personal number is not kept even so: it
 * would stand in a database where nobody knows of it.
 */
export async function keepText(
  db: ScopedDb,
  { account }: Person,
  open: OpenPicture,
  { text, base, ...part }: PartOf & { readonly text: string; readonly base: number },
): Promise<Outcome<undefined, "closed" | "personal-number">> {
  if (!open.mayWrite) return refuse("conflict", "closed");
  if (stopFor(text, true) === "personal-number") return refuse("invalid", "personal-number");
  await keepDraft(db, account, { picture: open.picture.id, ...part }, { body: text, base });
  return done(undefined);
}

/** Throws away what somebody has written and not saved. */
export async function throwAway(db: ScopedDb, { account }: Person, { picture }: OpenPicture, part: PartOf) {
  await dropDraft(db, account, { picture: picture.id, ...part });
}

/** Puts one's own text after the one that stands there, as a draft on top of it. */
export async function putTogether(
  db: ScopedDb,
  person: Person,
  open: OpenPicture,
  { text, ...part }: PartOf & { readonly text: string },
): Promise<Outcome<undefined, "closed" | "personal-number">> {
  const current = await findPart(db, open, part);
  const both = bothTexts(current?.body ?? "", text);
  return keepText(db, person, open, { ...part, text: both, base: current?.version ?? 0 });
}
