import type { AreaRef } from "#areas";
import type { Fault, Reading } from "#ground/reading";
import { year } from "#ground/time";
import type { Figure, FigureValue } from "../../model.ts";
import type { Marked } from "../context.ts";
import type { Meaning, Part } from "./variables.ts";

/** One line: a value, or one end of a value's interval. */
export interface Entry extends Meaning {
  readonly row: number;
  readonly area: AreaRef;
  readonly year: number;
  readonly said: number | Marked;
}

/** What a value and the ends of its interval have in common. */
export function subject({ indicator, unit, area, year }: Entry): string {
  return [indicator, unit, area.kind, area.code, year].join("/");
}

type Together = Partial<Record<Part, Entry>>;

/** Puts values and their intervals together. A line whose other lines are missing or contradict it is refused with them. */
export function figuresFrom({ read, rows: entries, faults: before }: Reading<Entry>): Reading<Figure> {
  const groups = new Map<string, Together>();
  for (const entry of entries) groups.set(subject(entry), { ...groups.get(subject(entry)), [entry.part]: entry });

  const rows: Figure[] = [];
  const faults: Fault[] = [...before];
  for (const group of groups.values()) {
    const { value, lower, upper } = group;
    const lines = [value, lower, upper].filter((entry) => entry !== undefined);
    const message = faultIn(group);
    if (message !== undefined) faults.push(...lines.map(({ row }) => ({ row, column: "varde", message })));
    else if (value && value.said !== "none") rows.push(figure(value, valueWithInterval(group), lines));
  }
  return { read, rows, faults: faults.sort((a, b) => a.row - b.row) };
}

function faultIn({ value, lower, upper }: Together): string | undefined {
  if (value === undefined) return "Intervallets värde saknas eller kunde inte läsas.";
  const bounds = [lower, upper].map((bound) => (bound === undefined || bound.said === "none" ? undefined : bound.said));
  const [from, to] = bounds;
  if (value.said === "none" || value.said === "withheld") {
    return bounds.some((bound) => typeof bound === "number") ? "Intervallet redovisas men inte dess värde." : undefined;
  }
  if (from === undefined && to === undefined) return undefined;
  if (typeof from !== "number" || typeof to !== "number") return "Värdet har bara en av intervallets två gränser.";
  if (value.said < from || value.said > to)
    return `Värdet ${swedish(value.said)} ligger utanför sitt intervall ${swedish(from)}–${swedish(to)}.`;
  return undefined;
}

function valueWithInterval({ value, lower, upper }: Together): FigureValue {
  if (typeof value?.said !== "number") return { kind: "withheld" };
  if (typeof lower?.said !== "number" || typeof upper?.said !== "number") return { kind: "known", value: value.said };
  return { kind: "known", value: value.said, lower: lower.said, upper: upper.said };
}

function figure({ indicator, unit, area, year: about }: Entry, value: FigureValue, lines: readonly Entry[]): Figure {
  const rows = lines.map(({ row }) => row);
  return { indicator, unit, area, period: year(about), status: "final", value, source: "bra-indicators", rows };
}

function swedish(number: number): string {
  return String(number).replace(".", ",");
}
