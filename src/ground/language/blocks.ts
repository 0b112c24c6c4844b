/** What plain text is made of when it is shown: paragraphs, and lists of lines that begin with a dash. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

const DASHED = /^\s*[-–•*]\s+(?=\S)/;

/**
 * Plain text as it is meant: each line is a paragraph, lines with a dash before them make a list, empty lines part.
 * @example toBlocks("Två platser:\n- torget\n- stationen") // a paragraph, and a list of two
 */
export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let list: string[] | undefined;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const said = line.replace(DASHED, "").trim();
    const isDashed = DASHED.test(line);
    if (!isDashed) list = undefined;
    if (said === "") continue;
    if (!isDashed) blocks.push({ kind: "paragraph", text: said });
    else if (list) list.push(said);
    else {
      list = [said];
      blocks.push({ kind: "list", items: list });
    }
  }
  return blocks;
}
