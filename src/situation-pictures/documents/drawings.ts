import { print } from "#ground/drawing";
import type { Drawing } from "../views/index.ts";

/** A drawing as the document needs it. Sizes are in the drawing's own pixels; the template decides what a pixel is. */
export interface Image {
  readonly svg: string;
  /** What it shows, for one who does not see it. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing without a size of its own is laid out for this width: at the width of an A4 column its words are 9 points. */
const PRINT_WIDTH = 640;

/** A page has room for no more, with a caption above and a source below. */
const TALLEST = 680;

/** Draws for paper. What is too tall for a page is drawn anew, narrower: words that are merely shrunk cannot be read. */
export function toImage(drawing: Drawing, id: string): Image {
  const width = drawing.width ?? PRINT_WIDTH;
  const image = drawAt(width, drawing, id);
  const tallest = Math.min(TALLEST, drawing.tallestOnPaper ?? TALLEST);
  return image.height <= tallest ? image : drawAt(Math.floor((width * tallest) / image.height), drawing, id);
}

/** What the picture says of itself is taken from it, so that nobody has to say it twice. */
function drawAt(drawnWidth: number, drawing: Drawing, id: string): Image {
  const svg = String(drawing.draw({ id, width: drawnWidth, palette: print }));
  const [, opening = ""] = svg.match(/^<svg\s([^>]*)>/) ?? [];
  const title = textOf(svg, "title");
  const description = textOf(svg, "desc");
  if (!title || !description) throw new Error(`the drawing ${id} does not say what it shows`);
  return {
    svg,
    alt: `${title.replace(/\.$/, "")}. ${description}`,
    width: sizeOf(opening, "width"),
    height: sizeOf(opening, "height"),
  };
}

/** The first one is the picture's own; a mark inside may have a title too. */
function textOf(svg: string, element: "title" | "desc"): string {
  const [, text = ""] = svg.match(new RegExp(`<${element}[^>]*>([^<]*)</${element}>`)) ?? [];
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof CHARACTERS) => CHARACTERS[name]);
}

const CHARACTERS = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function sizeOf(opening: string, side: "width" | "height"): number {
  const [, size] = opening.match(new RegExp(`(?:^|\\s)${side}="([\\d.]+)"`)) ?? [];
  if (size === undefined) throw new Error(`a drawing has no ${side}`);
  return Number(size);
}
