import type { AreaRef } from "#areas";
import type { Period } from "#ground/time";

/**
 * The indicators that the house knows. `comparableFrom` is the first year that bears comparison with later ones: in
 * Brå's indicator file the national figures before it rise many times over from one year to the next, which no change
 * in what happened explains; such years are kept in the database and drawn in no curve.
 * A new one is a line here, a word in `text/sv` and `text/en`
 * (the compiler asks for them) and, if a publisher's file carries it, a line in `sources`.
 */
export const INDICATORS = {
  "reported-offences": { topic: "reported", of: "total" },
  vandalism: { topic: "reported", of: "part" },
  "drug-offences": { topic: "reported", of: "part" },
  "violence-in-public": { topic: "reported", of: "part" },
  "violence-close-relations-women": { topic: "reported", of: "part", comparableFrom: 2020 },
  "violence-close-relations-men": { topic: "reported", of: "part", comparableFrom: 2020 },
  "violence-indoors-girls": { topic: "reported", of: "part" },
  "violence-public-girls": { topic: "reported", of: "part" },
  "violence-indoors-boys": { topic: "reported", of: "part" },
  "violence-public-boys": { topic: "reported", of: "part" },
  "robbery-young": { topic: "reported", of: "part" },
  theft: { topic: "reported", of: "part" },
  "car-crime": { topic: "reported", of: "part", comparableFrom: 2018 },
  "dwelling-burglary": { topic: "reported", of: "part" },
  "traffic-offences": { topic: "reported", of: "part" },
  burglary: { topic: "reported", of: "part" },
  "offences-against-person": { topic: "reported", of: "part" },
  "offences-against-life": { topic: "reported", of: "part" },
  "drug-and-weapon-offences": { topic: "reported", of: "part" },
  "exposed-assault": { topic: "exposure", of: "population" },
  "exposed-sexual": { topic: "exposure", of: "population" },
  "exposed-robbery": { topic: "exposure", of: "population" },
  "exposed-sales-fraud": { topic: "exposure", of: "population" },
  "exposed-card-fraud": { topic: "exposure", of: "population" },
  "exposed-bicycle-theft": { topic: "exposure", of: "households" },
  "unsafe-late-evening": { topic: "safety", of: "population" },
  "worry-assault": { topic: "safety", of: "population" },
  "worry-sexual": { topic: "safety", of: "population" },
  "worry-burglary": { topic: "safety", of: "population" },
  "worry-car": { topic: "safety", of: "population" },
  "changed-route": { topic: "safety", of: "population" },
  "refrained-activity": { topic: "safety", of: "population" },
  "problem-vandalism": { topic: "neighbourhood", of: "population" },
  "problem-graffiti": { topic: "neighbourhood", of: "population" },
  "problem-speeding": { topic: "neighbourhood", of: "population" },
  "problem-driving": { topic: "neighbourhood", of: "population" },
  "problem-intoxicated": { topic: "neighbourhood", of: "population" },
  "problem-gangs": { topic: "neighbourhood", of: "population" },
  "problem-drug-dealing": { topic: "neighbourhood", of: "population" },
  "survey-respondents": { topic: "basis", of: "respondents" },
  population: { topic: "basis", of: "residents" },
} as const satisfies Record<string, { topic: Topic; of: string; comparableFrom?: number }>;

export type Topic = "reported" | "exposure" | "safety" | "neighbourhood" | "basis";
export type IndicatorKey = keyof typeof INDICATORS;

/** How a figure is expressed. The unit is part of the series: a count and a rate are two series. */
export type Unit = "count" | "per-100k" | "percent";

/** A preliminary figure may still change; "unstated" is what a publisher left unsaid. */
export type FigureStatus = "preliminary" | "final" | "unstated";

/**
 * "withheld" is a value of its own: the publisher has the figure and will not show it (Brå prints `XX`).
 * It is neither zero nor missing, and no arithmetic accepts it.
 */
export type FigureValue =
  | { readonly kind: "known"; readonly value: number; readonly lower?: number; readonly upper?: number }
  | { readonly kind: "withheld" };

/** Where a figure was taken from. The same figure from two sources is two figures; both are kept and shown. */
export const SOURCES = {
  "bra-municipality": { publisher: "Brå" },
  "bra-indicators": { publisher: "Brå" },
  "bra-sol": { publisher: "Brå" },
  "bra-national": { publisher: "Brå" },
  kolada: { publisher: "Kolada" },
  "own-calculation": { publisher: "Samverkan" },
  "scb-population": { publisher: "SCB" },
} as const satisfies Record<string, { publisher: string }>;

export type SourceKey = keyof typeof SOURCES;

/** One figure as an importer reads it. `rows` are the line numbers of the file that it was made of. */
export interface Figure {
  readonly indicator: IndicatorKey;
  readonly unit: Unit;
  readonly area: AreaRef;
  readonly period: Period;
  readonly status: FigureStatus;
  readonly value: FigureValue;
  readonly source: SourceKey;
  readonly rows: readonly number[];
}

/** What is said of a file's figures as a whole. What is left out is unknown, and leaves what a series has. */
export interface Provenance {
  readonly retrievedOn?: string | undefined;
  readonly qualityNote?: string | undefined;
}

/** What was fetched from a source on one day with one note, with the years that it has figures for. */
export interface Retrieval {
  readonly source: SourceKey;
  readonly retrievedOn: string | undefined;
  readonly qualityNote: string | undefined;
  readonly years: readonly [first: number, last: number];
}

/** A series as pages read it: figures in order of time. Preliminary and final ones of a period both stand. */
export interface Series {
  readonly indicator: IndicatorKey;
  readonly unit: Unit;
  readonly area: AreaRef;
  readonly source: SourceKey;
  /** The day it was fetched from the publisher; undefined is unknown. */
  readonly retrievedOn: string | undefined;
  /** What a reader of the series must know of how it was made, in Swedish as its importer wrote it. */
  readonly qualityNote: string | undefined;
  readonly figures: readonly PeriodFigure[];
}

export interface PeriodFigure {
  readonly period: Period;
  readonly status: FigureStatus;
  readonly value: FigureValue;
}

/** A period for which a file has clearly less than what stands there from the same source and with the same status. */
export interface Shortfall {
  readonly period: Period;
  readonly source: SourceKey;
  readonly municipalities: { readonly inFile: number; readonly standing: number };
  readonly figures: { readonly inFile: number; readonly standing: number };
}

/** Lines of a file whose figures all stand in the database already: one that gave a new figure too is not among them. */
export function countUnchangedLines(figures: readonly Figure[], unchanged: ReadonlySet<Figure>): number {
  const changedLines = new Set(figures.filter((figure) => !unchanged.has(figure)).flatMap((figure) => figure.rows));
  const sameLines = new Set([...unchanged].flatMap((figure) => figure.rows));
  return [...sameLines].filter((line) => !changedLines.has(line)).length;
}

/** The first year of an indicator that may be drawn or compared with later ones; undefined when all may. */
export function comparableFrom(key: IndicatorKey): number | undefined {
  const indicator: { readonly topic: Topic; readonly comparableFrom?: number } = INDICATORS[key];
  return indicator.comparableFrom;
}
