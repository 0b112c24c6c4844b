export {
  findPictureDocument,
  findPictureForWord,
  freezeFigures,
  PDF,
  setComposition,
  WORD,
  writeWord,
} from "./documents/index.ts";
export {
  accessibilityRoute,
  documentRoute,
  listCodes,
  listRoute,
  municipalityRoute,
  searchRoute,
  sourcesRoute,
  startRoute,
  wordRoute,
} from "./routes.ts";
export { findPicture, getOverview, listNationalBorders } from "./service.ts";
export {
  type Composition,
  Contents,
  compose,
  type Exhibit,
  type FrozenComposition,
  type Passage,
  phrasing,
  type Section,
  SectionView,
  thaw,
} from "./views/index.ts";
