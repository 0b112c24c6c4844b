export { readPictureDocument } from "./documents/index.ts";
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
