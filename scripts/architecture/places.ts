import type { Table } from "./table.ts";

/** The shell joins all the others: it has neither parts nor topics. */
const SHELL = "app";

type Layer = keyof Table["topics"];

/** Where a file stands in the house. `name` is what a message calls it: `areas/model`, `ground/time`, `app`. */
export type Place =
  | { readonly kind: "shell"; readonly module: string; readonly name: string; readonly isTest: boolean }
  | {
      readonly kind: "feature";
      readonly module: string;
      readonly part: string;
      readonly name: string;
      readonly isTest: boolean;
    }
  | {
      readonly kind: "topic";
      readonly module: Layer;
      readonly topic: string;
      readonly name: string;
      readonly isTest: boolean;
    };

/** The place has no name in the table; the sentence says why. */
export interface NoPlace {
  readonly kind: "nowhere";
  readonly why: string;
}

export const DOOR = "index";

export function placeOf(file: string, table: Table): Place | NoPlace {
  const [, module = "", second, ...deeper] = file.split("/");
  const isTest = /\.test\.[cm]?[jt]sx?$/.test(file);

  if (second === undefined) return nowhere(`${file} stands in no folder of src`);
  if (!(module in table.modules)) return nowhere(`unknown folder src/${module}: architecture.mjs names no such module`);
  if (module === SHELL) return { kind: "shell", module, name: module, isTest };

  const isInFolder = deeper.length > 0;
  if (isLayer(module, table)) {
    if (!isInFolder && second === "README.md") return { kind: "topic", module, topic: "", name: module, isTest };
    if (!isInFolder) return nowhere(`${file} stands beside the topics of ${module}, not in one`);
    if (!table.topics[module].includes(second))
      return nowhere(`unknown topic ${module}/${second}: architecture.mjs names no such topic`);
    return { kind: "topic", module, topic: second, name: `${module}/${second}`, isTest };
  }

  const part = isInFolder ? second : stem(second);
  const isPart = part in table.parts || (part === DOOR && !isInFolder) || second === "README.md";
  if (!isPart) return nowhere(`unknown part ${module}/${part}: architecture.mjs names no such part`);
  return { kind: "feature", module, part, name: `${module}/${part}`, isTest };
}

export function isLayer(module: string, table: Table): module is Layer {
  return module in table.topics;
}

/** A pure place touches no file, clock, network or database. A test may: it has files to read and clocks to set. */
export function isPure(place: Place, table: Table): boolean {
  if (place.isTest) return false;
  if (place.kind === "feature") return table.parts[place.part]?.pure ?? false;
  return place.module === "ground";
}

export function mayHoldSql(place: Place, { sql }: Table): boolean {
  if (place.isTest) return true;
  if (place.kind === "feature") return sql.parts.includes(place.part);
  return sql.topics.includes(place.name);
}

/** `text.sv.test.ts` stands beside the part `text.sv` and belongs to it. */
function stem(file: string): string {
  return file.replace(/(\.test|\.d)?\.[^.]+$/, "");
}

function nowhere(why: string): NoPlace {
  return { kind: "nowhere", why };
}
