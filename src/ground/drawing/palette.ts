/**
 * Colours by what they mean. On the screen they are the style sheet's variables, so that one picture serves light,
 * dark and high contrast; in print they are fixed, because Typst and word processors know no style sheet.
 */
export interface Palette {
  readonly ours: string;
  readonly comparison: string;
  readonly nation: string;
  readonly band: string;
  readonly axis: string;
  readonly grid: string;
  readonly text: string;
  readonly mutedText: string;
  readonly attention: string;
  readonly background: string;
  /** Five classes of one hue, from few to many. */
  readonly map: readonly [string, string, string, string, string];
  readonly unknown: string;
  readonly border: string;
  readonly outline: string;
}

export const screen: Palette = {
  ours: "var(--chart-ours)",
  comparison: "var(--chart-comparison)",
  nation: "var(--chart-nation)",
  band: "var(--chart-band)",
  axis: "var(--chart-axis)",
  grid: "var(--chart-grid)",
  text: "var(--chart-text)",
  mutedText: "var(--chart-text-muted)",
  attention: "var(--chart-attention)",
  background: "var(--chart-background)",
  map: ["var(--map-1)", "var(--map-2)", "var(--map-3)", "var(--map-4)", "var(--map-5)"],
  unknown: "var(--map-unknown)",
  border: "var(--map-border)",
  outline: "var(--map-outline)",
};

/** Told apart by lightness alone, so that a black and white printer keeps the meaning. */
export const print: Palette = {
  ours: "#0b4638",
  comparison: "#5f9a88",
  nation: "#5c6462",
  band: "#d3e3dd",
  axis: "#6b7371",
  grid: "#dfe3e2",
  text: "#1b2422",
  mutedText: "#4f5755",
  attention: "#ad4f0b",
  background: "#ffffff",
  map: ["#dde9e4", "#b3d0c6", "#7aad9c", "#3a7e6b", "#0b4638"],
  unknown: "#ffffff",
  border: "#ffffff",
  outline: "#6b7371",
};
