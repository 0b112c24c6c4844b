import type { Point } from "../value.ts";

export interface Series {
  readonly label: string;
  readonly role: "ours" | "comparison" | "nation";
  readonly points: readonly Point[];
}
