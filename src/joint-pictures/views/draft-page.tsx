import { headedPage, type Page } from "#access";
import { writing } from "../text/index.ts";

/** What the script is answered: whether the draft was kept. Hardly anybody reads it. */
export function draftPage(refused?: "closed" | "personal-number" | "too-long"): Page {
  const text = writing.draft;
  const said = refused === "personal-number" ? text.notKeptNumber : refused ? text.notKept : text.kept;
  return headedPage({ title: text.page, description: said }, {}, <p>{said}</p>);
}
