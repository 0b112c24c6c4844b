import type { Child } from "hono/jsx";
import type { Palette } from "./palette.ts";

/** What every picture says of itself. `id` is unique on the page and comes from the caller, so that pages are repeatable. */
export interface Described {
  readonly id: string;
  /** What the picture is of. */
  readonly title: string;
  /** What it shows, in a sentence, for one who does not see it. */
  readonly description: string;
  readonly palette: Palette;
  /** The drawn width in pixels: 720 on a desk, 340 on a phone. Text keeps its size, the layout changes. */
  readonly width?: number;
}

export const WIDE = 720;
export const NARROW = 340;
/** Below this width labels go above rows and over several lines. */
export const NARROW_BELOW = 520;

interface PictureProps {
  readonly of: Pick<Described, "id" | "title" | "description">;
  readonly width: number;
  readonly height: number;
  /** A picture with links in it is a group: what lies inside an image is not announced. */
  readonly holds?: "drawing" | "links";
  readonly children: Child;
}

export function Picture({ of, width, height, holds = "drawing", children }: PictureProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      letter-spacing="0"
      role={holds === "links" ? "group" : "img"}
      aria-labelledby={`${of.id}-title`}
      aria-describedby={`${of.id}-description`}
    >
      <title id={`${of.id}-title`}>{of.title}</title>
      <desc id={`${of.id}-description`}>{of.description}</desc>
      {children}
    </svg>
  );
}

/**
 * The same picture laid out for a desk and for a phone. The style sheet shows one of them; the other is hidden from
 * everybody, screen readers included. Text would be unreadable if the wide one were merely shrunk.
 */
export function AtBothWidths({ id, draw }: { readonly id: string; readonly draw: (at: Placed) => Child }) {
  return (
    <>
      <div class="drawing-wide">{draw({ id: `${id}-wide`, width: WIDE })}</div>
      <div class="drawing-narrow">{draw({ id: `${id}-narrow`, width: NARROW })}</div>
    </>
  );
}

export interface Placed {
  readonly id: string;
  readonly width: number;
}
