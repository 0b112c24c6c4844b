import type { Child } from "hono/jsx";
import type { Palette } from "#ground/drawing";
import type { Block, Language } from "#ground/language";

/**
 * A picture in words, drawings and tables, before anybody has decided what it is printed on. The web page and the PDF
 * are made from the same composition, so that they cannot say different things.
 */
export interface Composition {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** What the document is, and that nobody has decided it. */
  readonly status: string;
  readonly place: readonly string[];
  /** The answer: at most three findings in sentences. */
  readonly findings: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** What somebody has written, under headings of their own. */
  readonly passages?: readonly Passage[];
  readonly exhibits: readonly Exhibit[];
  readonly points?: readonly string[];
  /** "numbered" when something refers to them by number. */
  readonly pointsAre?: "numbered";
  readonly notes?: readonly string[];
  /** As those of an exhibit, for figures that stand in the sentences. */
  readonly remarks?: readonly string[];
}

/** A text that somebody has written under a heading, with what is to be known of it before it is read. */
export interface Passage {
  readonly heading?: string;
  /** That it is secret, or that the parties do not agree. */
  readonly mark?: string;
  readonly blocks: readonly Block[];
}

/** A finding with its picture, its table and its source. */
export interface Exhibit {
  readonly id: string;
  readonly heading?: string;
  /** The finding in a sentence. */
  readonly caption: string;
  /** What was counted or asked, where the name alone does not say. */
  readonly definition?: string;
  readonly drawings: readonly Drawing[];
  readonly table?: Table;
  /** "folded" lies behind its picture; "open" is the exhibit itself. */
  readonly tableIs?: "folded" | "open";
  readonly source?: string;
  /** Where sources say different things: both numbers and both sources. */
  readonly disagreements?: readonly string[];
  /** What is to be known of the figures, in Swedish as it was written when they were read in. */
  readonly remarks?: readonly string[];
}

export interface Drawing {
  /** Set when one width serves a desk and a phone; otherwise it is drawn for each. Paper may ask for another. */
  readonly width?: number;
  /** A page of paper is filled better when a map is not larger than its message asks for. */
  readonly tallestOnPaper?: number;
  readonly heading?: string;
  draw(at: { readonly id: string; readonly width: number; readonly palette: Palette }): Child;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  readonly kind: "words" | "number";
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly ours?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly href?: string;
  /** Where it is not that of the page. */
  readonly language?: Language;
  readonly drawing?: Drawing;
}

export function words(label: string): Column {
  return { label, kind: "words" };
}

export function number(label: string): Column {
  return { label, kind: "number" };
}

export function cell(text: string): Cell {
  return { text };
}
