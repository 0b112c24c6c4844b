export {
  type ContentPart,
  type MergedHandOver,
  type PictureContent,
  type PictureDecision,
  type PublishedContent,
  toPublished,
  withoutSecrets,
} from "./content.ts";
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
export { isQuestion, type PicturePart, QUESTIONS, type Question, TEMPLATE } from "./questions.ts";
