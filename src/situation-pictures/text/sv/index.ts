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

/**
 * The words of the public pages, one file for each view. Numbers come ready written; only sentences are made here. The
 * one number that stands in them, 100 000, is written with a hard space, so that no line ends within it.
 */
export const sv = {
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

export type PictureText = typeof sv;
