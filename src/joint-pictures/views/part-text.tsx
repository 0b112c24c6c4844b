import type { JSX } from "hono/jsx/jsx-runtime";
import { formatDate } from "#ground/language";
import { isFilled, type WrittenPart, type WrittenPicture } from "../model/index.ts";
import { writing } from "../text/index.ts";
import { dayOf, momentOf } from "./moments.ts";
import { WrittenText } from "./written-text.tsx";

/** A text of a picture as it reads, with who wrote it last. What is secret or disputed says so first. */
export function PartText({
  part,
  picture,
}: {
  readonly part: WrittenPart;
  readonly picture: WrittenPicture;
}): JSX.Element {
  const { kind, body, mark, changedBy, changedAt } = part;
  const text = writing.outline;
  return (
    <div class="part" data-kind={kind}>
      {kind !== "open" && <p class="part-kind">{writing.kinds[kind]}</p>}
      {mark && <p class="note">{writing.mark(mark.provision, formatDate(mark.on, "sv"), mark.by)}</p>}
      <WrittenText text={body} />
      <p class="note">
        {isFilled(part, picture) ? text.filled(dayOf(changedAt)) : text.by(changedBy.name, momentOf(changedAt))}
      </p>
    </div>
  );
}
