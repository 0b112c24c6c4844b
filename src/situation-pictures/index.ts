export { findPictureDocument, freezeFigures } from "./documents/index.ts";
export {
  accessibilityRoute,
  documentRoute,
  listCodes,
  listRoute,
  municipalityRoute,
  searchRoute,
  sourcesRoute,
  startRoute,
} from "./routes.ts";
export { findPicture, getOverview, listNationalBorders } from "./service.ts";
export { compose, type FrozenComposition } from "./views/index.ts";
