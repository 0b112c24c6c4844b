/** Text is drawn and measured here, and nowhere else: a picture must know beforehand whether a word fits. */
export const FONT_SIZE = 13;
/** No text is smaller than this at the drawn size. */
export const SMALL_FONT_SIZE = 12;
export const LINE_HEIGHT = 16;

const FONT_FAMILY = "Inter, Arial, sans-serif";

/** Advance widths of Inter in hundredths of the font size, regular weight. What is not listed is as wide as a digit. */
const WIDTHS: Readonly<Record<number, string>> = {
  25: "ijl'’",
  28: " \u00a0I!,.:;|",
  33: "t`",
  38: "rf",
  37: "()/[]1",
  46: '-°ª"^',
  50: "*–?",
  54: "sxkvyz",
  57: "7JLceèéêëFaàáâãäå",
  60: "5hnuoòóôõöøùúûüEÈÉÊË",
  66: "+<=>~−4BTSPR&",
  70: "KXYAVÀÁÂÃÄÅ",
  75: "DCUGHNÙÚÛÜÇ",
  77: "OQÒÓÔÕÖØ",
  84: "w",
  89: "mMæ",
  98: "W%@Æ",
};
const DIGIT_WIDTH = 62;
const SEMIBOLD_WIDENING = 1.03;

const widthOf = new Map(
  Object.entries(WIDTHS).flatMap(([width, characters]) =>
    [...characters].map((character): [string, number] => [character, Number(width)]),
  ),
);

export type Weight = "regular" | "semibold";

/** How wide a text becomes, within a few per cent. */
export function textWidth(text: string, size = FONT_SIZE, weight: Weight = "regular"): number {
  const hundredths = [...text].reduce((sum, character) => sum + (widthOf.get(character) ?? DIGIT_WIDTH), 0);
  return (hundredths / 100) * size * (weight === "semibold" ? SEMIBOLD_WIDENING : 1);
}

export function widest(texts: readonly string[], size = FONT_SIZE, weight: Weight = "regular"): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size, weight)), 0);
}

/** Breaks a text into lines at its spaces. A word that is wider than a line stays whole. */
export function wrap(text: string, width: number, size = FONT_SIZE, weight: Weight = "regular"): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly size?: number;
  readonly weight?: Weight;
  /** A rim in the colour of the paper, for text that lies on lines or on a map. */
  readonly halo?: string;
  readonly children: string;
}

export function Text({
  x,
  y,
  fill,
  anchor = "start",
  size = FONT_SIZE,
  weight = "regular",
  halo,
  children,
}: TextProps) {
  const rim = halo
    ? { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
    : { stroke: "none" };
  return (
    <text
      x={round(x)}
      y={round(y)}
      fill={fill}
      text-anchor={anchor}
      font-family={FONT_FAMILY}
      font-size={size}
      font-weight={weight === "semibold" ? 600 : 400}
      {...rim}
    >
      {children}
    </text>
  );
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
