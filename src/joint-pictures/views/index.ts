export { draftPage } from "./draft-page.tsx";
export type { RefusedText, WritingFault } from "./faults.ts";
export { type DoneView, doneIn } from "./heading.tsx";
export { historyPage } from "./history-page.tsx";
export { outlinePage } from "./outline-page.tsx";
export { partPage } from "./part-page.tsx";
export { sourcesPage } from "./sources-page.tsx";
export { stalePage } from "./stale-page.tsx";
export { WrittenText } from "./written-text.tsx";
