import type { Child } from "hono/jsx";
import type { Page } from "#access";
import { FaultSummary } from "#platform/web";
import { sv } from "../text/index.ts";

interface FaultAt {
  readonly field: string;
  readonly message: string;
}

/** What a page says before anything else: that something is wrong, or that something has been done. */
interface News {
  readonly faults?: readonly FaultAt[];
  readonly notice?: string | undefined;
}

/** A page with its heading, and what is new under it. What is wrong stands in the title too, where it is heard first. */
export function headedPage(
  { title, description }: Pick<Page, "title" | "description">,
  { faults = [], notice }: News,
  body: Child,
): Page {
  const isRefused = faults.length > 0;
  return {
    title: isRefused ? sv.toMend(title) : title,
    description,
    body: (
      <article class="page">
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

/** The fault of a field, if there is one. */
export function faultAt(field: string, fault: keyof typeof sv.faults | undefined): readonly FaultAt[] {
  return fault ? [{ field, message: sv.faults[fault] }] : [];
}
