export { findOwn, listJoint, listParts, listSources } from "./pictures.ts";
