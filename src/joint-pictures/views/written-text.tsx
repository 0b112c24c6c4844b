import type { JSX } from "hono/jsx/jsx-runtime";
import { toBlocks } from "#ground/language";

/** A plain text that somebody has written, as paragraphs and lists. */
export function WrittenText({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="written" lang="sv">
      {toBlocks(text).map((block) =>
        block.kind === "paragraph" ? (
          <p>{block.text}</p>
        ) : (
          <ul>
            {block.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
