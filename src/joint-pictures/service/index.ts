export { comment, settle } from "./comments.ts";
export { type OpenPicture, openPicture, type PictureMaterial, readMaterial } from "./open.ts";
export { readHistory, readPicture } from "./read.ts";
export { dropSource, type SourceRefusal, saveSource } from "./sources.ts";
export { keepText, putTogether, restoreVersion, type SaveRefusal, saveText, throwAway } from "./write.ts";
