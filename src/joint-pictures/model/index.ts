export { canonicalText } from "./canonical.ts";
export {
  type ContentPart,
  type MergedHandOver,
  type PictureContent,
  type PictureDecision,
  type PublishedContent,
  toPublished,
  withoutSecrets,
} from "./content.ts";
export { type RecordedDecision, undecided } from "./decision.ts";
export { differencesBetween, type WordRun } from "./differences.ts";
export { hasSecrets, toContent, type Written, writtenNeeds } from "./freeze.ts";
export {
  type HandOver,
  LEGAL_GROUNDS,
  type LegalGround,
  latestOfEach,
  mayHandOver,
  type ReadHandOver,
} from "./hand-over.ts";
export { type Beginning, beginningFrom, textsUnder } from "./merge.ts";
export {
  type Author,
  type DocumentClass,
  type PartKind,
  type PictureSource,
  type PictureState,
  RENEWED_WITHIN_MONTHS,
  type SecrecyMark,
  type SourceKind,
  type WrittenPart,
  type WrittenPicture,
} from "./picture.ts";
export {
  type DecidedVersion,
  dueOn,
  type PartyProgress,
  type PictureProgress,
  type PictureStage,
  type Publication,
  stageOf,
} from "./progress.ts";
export { isQuestion, type PicturePart, QUESTIONS, type Question, TEMPLATE } from "./questions.ts";

export { concernedParties, decidersOf, hasMunicipality, type PictureSetting } from "./setting.ts";
export { mayTake, PICTURE_STEPS, type PictureStep, type StepNeed } from "./steps.ts";
