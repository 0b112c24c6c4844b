export { compose } from "./compose.ts";
export type { Cell, Column, Composition, Drawing, Exhibit, Section, Table } from "./composition.ts";
export { municipalityListPage, searchPage } from "./municipality-list.tsx";
export { municipalityPage } from "./municipality-page.tsx";
export { accessibilityPage, sourcesPage } from "./plain-pages.tsx";
export { startPage } from "./start-page.tsx";
