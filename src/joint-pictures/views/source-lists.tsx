import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { PictureSource, SourceLack } from "../model/index.ts";
import { template, writing } from "../text/index.ts";

interface Lists {
  readonly sources: readonly PictureSource[];
  readonly lacks: readonly SourceLack[];
  /** The level of the headings. */
  readonly heading: "h2" | "h3";
  /** What can be done with each. */
  readonly action?: (source: PictureSource) => Child;
}

/** What a picture rests on and what was left out, with what is missing in the choice. */
export function SourceLists({ sources, lacks, heading: Heading, action }: Lists): JSX.Element {
  const text = writing.sources;
  const used = sources.filter(({ isUsed }) => isUsed);
  const left = sources.filter(({ isUsed }) => !isUsed);
  return (
    <>
      <Heading>{text.used}</Heading>
      {used.length === 0 ? <p class="note">{text.noneUsed}</p> : <List sources={used} action={action} />}
      <Heading>{text.left}</Heading>
      {left.length === 0 ? <p class="note">{text.noneLeft}</p> : <List sources={left} action={action} />}
      {lacks.length > 0 && (
        <>
          <Heading>{text.toMend}</Heading>
          <ul>
            {lacks.map((lack) => (
              <li>{text.lacks[lack]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function List({ sources, action }: Pick<Lists, "sources"> & { readonly action: Lists["action"] | undefined }) {
  const text = writing.sources;
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li>
          {source.name} <span class="note">({template.sourceKinds[source.kind].toLowerCase()})</span>
          {source.limits && (
            <p class="note">
              {source.isUsed ? text.limits : text.because}: {source.limits}
            </p>
          )}
          {action?.(source)}
        </li>
      ))}
    </ul>
  );
}
