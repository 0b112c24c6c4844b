export { findPublishedDocument } from "./documents/index.ts";
export { EXAMPLE_OF_MUNICIPALITY, EXAMPLE_OF_POLICE, type PictureContent } from "./model/index.ts";
export { jointPictureRoutes, publishedPictureRoute, publishedPictureRoutes } from "./routes/index.ts";
export { askAboutExample, handOverExample, mergeExample } from "./service/demonstration.ts";
export { findPictureEvidence } from "./service/evidence.ts";
export { findNewestPublished, listPublishedAddresses } from "./service/published.ts";
