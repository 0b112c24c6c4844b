/**
 * What is measured, and beside what. Every line is a ratio against a peer or a floor measured in the same run, because
 * a millisecond says more about the machine than about the program. Run on an otherwise idle machine: npm run bench
 */

import { auditTrail } from "./audit-trail.ts";
import { idleMemory } from "./idle-memory.ts";
import { mapDrawing } from "./map-drawing.ts";
import { municipalityPage } from "./municipality-page.ts";
import { pictureDocument } from "./picture-document.ts";
import type { Result } from "./result.ts";
import { rowRules, signedInPicture } from "./signed-in-picture.ts";

const benches: readonly (() => Promise<Result>)[] = [
  mapDrawing,
  municipalityPage,
  pictureDocument,
  idleMemory,
  auditTrail,
  signedInPicture,
  rowRules,
];

for (const bench of benches) {
  const { what, ratio, bound, detail } = await bench();
  process.stdout.write(`${what}: ${ratio.toFixed(2)} (${bound}). ${detail}\n`);
}
