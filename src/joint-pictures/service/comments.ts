import type { Person, ScopedDb } from "#access";
import { record } from "#audit";
import { done, type Outcome, refuse } from "#ground/outcome";
import { type PersonalDataStop, personalKindsIn, type Question, stopFor } from "../model/index.ts";
import { addComment, settleComment } from "../queries/index.ts";
import type { OpenPicture } from "./open.ts";

/** Says something of the joint picture, on behalf of one's party. */
export async function comment(
  db: ScopedDb,
  person: Person,
  { picture, commentsFor }: OpenPicture,
  said: { readonly question: Question | null; readonly text: string; readonly isReviewed: boolean },
): Promise<Outcome<undefined, "not-found" | PersonalDataStop>> {
  const { question, text, isReviewed } = said;
  if (!commentsFor) return refuse("absent", "not-found");
  const stop = stopFor(text, isReviewed);
  if (stop) return refuse("invalid", stop);
  const { account } = person;
  await addComment(db, { picture: picture.id, question, organisation: commentsFor.id, account, body: text });
  await record(db, person, "comment.written", { picture: picture.id, question }, commentsFor.id);
  const kinds = personalKindsIn(text);
  if (kinds.length > 0) {
    const details = { picture: picture.id, kinds: kinds.join(" ") };
    await record(db, person, "personal-data.reviewed", details, commentsFor.id);
  }
  return done(undefined);
}

/** Says that a comment has been dealt with, or that it has not after all. */
export async function settle(
  db: ScopedDb,
  person: Person,
  { picture, commentsFor }: OpenPicture,
  { id, isSettled, now }: { readonly id: string; readonly isSettled: boolean; readonly now: Date },
): Promise<Outcome<undefined, "not-found">> {
  if (!commentsFor) return refuse("absent", "not-found");
  const settled = isSettled ? { account: person.account, at: now } : null;
  if (!(await settleComment(db, { picture: picture.id, id }, settled))) return refuse("absent", "not-found");
  await record(db, person, "comment.settled", { picture: picture.id, comment: id, settled: isSettled }, commentsFor.id);
  return done(undefined);
}
