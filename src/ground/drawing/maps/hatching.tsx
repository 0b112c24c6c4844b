import type { Palette } from "../palette.ts";

/** The name of a picture's hatching; names are shared by the whole page, so it carries the picture's own. */
export function hatchingOf(id: string): string {
  return `${id}-hatching`;
}

/** Thin diagonals: "there is a figure and it is not shown". */
export function Hatching({ id, palette }: { readonly id: string; readonly palette: Palette }) {
  return (
    <defs>
      <pattern id={hatchingOf(id)} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill={palette.unknown} />
        <rect width="1" height="4" fill={palette.outline} />
      </pattern>
    </defs>
  );
}
