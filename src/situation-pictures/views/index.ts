export { compose } from "./compose.ts";
export type { Cell, Column, Composition, Drawing, Exhibit, Passage, Section, Table } from "./composition.ts";
export { Contents, SectionView } from "./exhibits.tsx";
export {
  type FrozenCell,
  type FrozenComposition,
  type FrozenDrawing,
  type FrozenExhibit,
  type FrozenSection,
  type FrozenTable,
  ID_TO_COME,
  thaw,
} from "./frozen.ts";
export { municipalityListPage, searchPage } from "./municipality-list.tsx";
export { municipalityPage } from "./municipality-page.tsx";
export { type Phrasing, phrasing } from "./phrasing.ts";
export { accessibilityPage, sourcesPage } from "./plain-pages.tsx";
export { startPage } from "./start-page.tsx";
