export { findPublishedDocument } from "./documents/index.ts";
export type { PictureContent, WrittenPicture } from "./model/index.ts";
export { jointPictureRoutes, publishedPictureRoute, publishedPictureRoutes } from "./routes/index.ts";
export { findPictureEvidence } from "./service/evidence.ts";
export { findNewestPublished, listPublishedAddresses } from "./service/published.ts";
