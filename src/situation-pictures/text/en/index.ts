import type { PictureText } from "../sv/index.ts";
import { change } from "./change.ts";
import { bears, missing, sources } from "./closing.ts";
import { comparison } from "./comparison.ts";
import { kinds } from "./kinds.ts";
import { lead } from "./lead.ts";
import { list } from "./municipality-list.ts";
import { picture, sections } from "./municipality-page.ts";
import { place } from "./place.ts";
import { accessibility, sourcesPage } from "./plain-pages.ts";
import { safety, together } from "./safety.ts";
import { start } from "./start-page.ts";
import { totals } from "./totals.ts";
import { withinYear } from "./within-year.ts";

/** Place names and titles of files stay Swedish: that is what one has to look for. */
export const en: PictureText = {
  start,
  list,
  picture,
  lead,
  change,
  sections,
  withinYear,
  sources,
  totals,
  comparison,
  kinds,
  safety,
  together,
  place,
  bears,
  missing,
  sourcesPage,
  accessibility,
};
