export { addComment, listComments, settleComment } from "./comments.ts";
export { findOwn, listJoint, listParts, listSources } from "./pictures.ts";
export { addSource, changeSource, removeSource } from "./sources.ts";
export {
  addOwn,
  dropDraft,
  findVersion,
  holdDraft,
  keepDraft,
  listDrafts,
  listVersions,
  type PartKey,
  savePart,
} from "./writing.ts";
