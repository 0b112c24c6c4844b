import type { Child } from "hono/jsx";
import { FaultSummary, type FieldFault } from "#platform/web";
import type { Page } from "./model/index.ts";
import { sv } from "./text/index.ts";

/** What a page says before anything else: that something is wrong, or that something has been done. */
interface News {
  readonly faults?: readonly FieldFault[];
  readonly notice?: string | undefined;
}

/**
 * A page of the workplace with its heading, and what is new under it. What is wrong stands in the title too, where it is
 * heard first. `above` stands over the heading: where one is.
 */
export function headedPage(
  { title, description, above }: Pick<Page, "title" | "description"> & { readonly above?: Child },
  { faults = [], notice }: News,
  body: Child,
): Page {
  const isRefused = faults.length > 0;
  return {
    title: inTab(isRefused ? sv.toMend(title) : title),
    description,
    body: (
      <article class="page">
        {above}
        <h1>{title}</h1>
        {isRefused && <FaultSummary heading={sv.errorSummary(faults.length)} faults={faults} />}
        {notice && !isRefused && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        {body}
      </article>
    ),
  };
}

/** As much as a tab and a list of results show, together with the name of the site that the frame puts after it. */
const LONGEST_IN_TAB = 58;

/** Names can be of any length, and what somebody searched for: the page has all of it. */
export function inTab(title: string): string {
  return title.length <= LONGEST_IN_TAB ? title : `${title.slice(0, LONGEST_IN_TAB - 1).trimEnd()}…`;
}
