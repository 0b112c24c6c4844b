export { canonicalText } from "./canonical.ts";
export { type ComparedPart, compareContents, type VersionComparison } from "./comparison.ts";
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
export {
  EXAMPLE_COMMENT,
  EXAMPLE_OF_BOTH,
  EXAMPLE_OF_MUNICIPALITY,
  EXAMPLE_OF_POLICE,
  type ExamplePicture,
} from "./demonstration.ts";
export { differencesBetween, type WordRun } from "./differences.ts";
export { type FigureWords, type Filling, fillFrom } from "./filling.ts";
export {
  DecisionInput,
  HandOverInput,
  PublishInput,
  ReturnInput,
  WithdrawalInput,
} from "./flow-inputs.ts";
export { hasSecrets, toContent, type Written, writtenNeeds } from "./freeze.ts";
export {
  type HandOver,
  LEGAL_GROUNDS,
  type LegalGround,
  latestOfEach,
  mayHandOver,
  type ReadHandOver,
} from "./hand-over.ts";
export { CommentInput, DraftInput, MarkInput, RestoreInput, SourceInput, TextInput } from "./inputs.ts";
export { type Beginning, beginningFrom, type TextOf, textsUnder } from "./merge.ts";
export type {
  Author,
  DocumentClass,
  PartKind,
  PictureSource,
  PictureState,
  SecrecyMark,
  SourceKind,
  WrittenPart,
  WrittenPicture,
} from "./picture.ts";
export {
  KIND_IN_ADDRESS,
  kindCalled,
  QUESTION_IN_ADDRESS,
  questionCalled,
  WHICH_IN_ADDRESS,
  type Which,
  type WritingPlace,
  writingPaths,
} from "./places.ts";
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
export { decidedOn, type FrozenPicture, numberIn, type PublishedPicture, readingPaths } from "./reading.ts";
export { FOUND_BEGINS, FOUND_ENDS, type Hit, type Piece, toPieces } from "./search.ts";
export { concernedParties, decidersOf, hasMunicipality, type PictureSetting } from "./setting.ts";
export { mayTake, type PictureStep, type StepNeed } from "./steps.ts";
export {
  bothTexts,
  isFilled,
  isUnchanged,
  type KeptDraft,
  LONGEST_TEXT,
  lacksOf,
  type PartOf,
  type PartVersion,
  type PersonalDataStop,
  type PictureComment,
  personalKindsIn,
  type SourceLack,
  stopFor,
} from "./writing.ts";
