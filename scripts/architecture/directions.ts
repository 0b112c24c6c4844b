import { isBuiltin } from "node:module";
import { posix } from "node:path";
import type { ImpureNames } from "./doors.ts";
import type { Import } from "./imports.ts";
import { DOOR, isLayer, isPure, mayHoldSql, type Place, placeOf } from "./places.ts";
import type { Table } from "./table.ts";

interface Arrow {
  readonly file: string;
  readonly place: Place;
  readonly taken: Import;
}

const PURE_TOUCHES_NOTHING = "a pure part touches no file, clock, network or database";

/** Why an import is refused, or undefined when the house allows it. */
export function refusalOfImport(arrow: Arrow, table: Table, doors: ImpureNames): string | undefined {
  const { file, place, taken } = arrow;
  const { from } = taken;
  if (from === undefined) return refusalOfUnreadable(place);
  if (from.startsWith("#")) return refusalOfDoor(arrow, from, table, doors) ?? refusalOfSqlTag(arrow, from, table);
  if (from.startsWith("."))
    return refusalOfPath(arrow, posix.join(posix.dirname(file), from), table) ?? refusalOfSqlTag(arrow, from, table);
  if (from.startsWith("/") || (/^[a-z]+:/.test(from) && !isBuiltin(from)))
    return may(place, from, "a file is imported by its door or by a relative path");
  return refusalOfPackage(arrow, from, table);
}

function refusalOfUnreadable(place: Place): string | undefined {
  if (place.isTest || place.kind === "shell" || place.module === "platform") return undefined;
  return may(place, "a computed import", "nobody can read where it leads");
}

function refusalOfDoor({ place, taken }: Arrow, from: string, table: Table, doors: ImpureNames): string | undefined {
  const [module = "", topic, ...deeper] = from.slice(1).split("/");
  if (!(module in table.modules)) return may(place, from, "architecture.mjs names no such module");

  if (isLayer(module, table)) {
    if (topic === undefined || deeper.length > 0) return may(place, from, `a door is #${module}/<topic>`);
    if (!table.topics[module].includes(topic)) return may(place, from, `unknown topic ${module}/${topic}`);
    if (place.name === `${module}/${topic}`) return may(place, from, "inside a topic imports are relative");
  } else {
    if (topic !== undefined) return may(place, from, `a way past the door of ${module}: use #${module}`);
    if (place.module === module) return may(place, from, "inside a module imports are relative");
  }

  const isOwnLayer = place.kind === "topic" && place.module === module;
  if (!isOwnLayer && !table.modules[place.module]?.includes(module))
    return may(place, module, whyNoArrow(place, module, table));
  if (!isPure(place, table) || taken.onlyTypes) return undefined;

  if (module === "platform") {
    const open = place.kind === "feature" ? (table.pure.topics[place.part] ?? []) : [];
    return topic !== undefined && open.includes(topic)
      ? undefined
      : may(place, `${module}/${topic}`, PURE_TOUCHES_NOTHING);
  }
  return refusalOfImpureNames(place, taken, module, doors);
}

function refusalOfImpureNames(place: Place, taken: Import, module: string, doors: ImpureNames): string | undefined {
  const impure = doors.get(module) ?? new Map<string, string>();
  const name = taken.names.includes("*") ? impure.keys().next().value : taken.names.find((one) => impure.has(one));
  if (name === undefined) return undefined;
  return may(place, `${name} of ${impure.get(name)}`, PURE_TOUCHES_NOTHING);
}

function whyNoArrow(place: Place, module: string, table: Table): string {
  const downwards = Object.keys(table.modules);
  return downwards.indexOf(module) < downwards.indexOf(place.module)
    ? "it stands above"
    : "architecture.mjs names no such arrow";
}

function refusalOfPath({ place }: Arrow, target: string, table: Table): string | undefined {
  if (!target.startsWith("src/")) {
    if (place.isTest && target.startsWith("tests/support/")) return undefined;
    return may(place, target, place.isTest ? "outside src a test uses tests/support only" : "it stands outside src");
  }

  const there = placeOf(target, table);
  if (there.kind === "nowhere") return may(place, target, there.why);
  if (there.module !== place.module)
    return may(place, target, `a way past the door of ${there.kind === "topic" ? there.name : there.module}`);
  if (there.isTest && !place.isTest) return may(place, target, "nothing rests on a test");

  if (place.kind === "topic" && there.name !== place.name)
    return may(place, target, `a way past the door of ${there.name}: use #${there.name}`);
  if (place.kind === "feature" && there.kind === "feature") return refusalOfPart(place, there.part, table);
  return undefined;
}

function refusalOfPart(place: Place & { kind: "feature" }, part: string, table: Table): string | undefined {
  if (place.isTest || place.part === DOOR || place.part === part) return undefined;
  if (table.parts[place.part]?.uses.includes(part)) return undefined;
  return may(
    place,
    `${place.module}/${part}`,
    part === DOOR ? "the door is for others" : `the part ${place.part} does not name ${part}`,
  );
}

function refusalOfPackage(arrow: Arrow, from: string, table: Table): string | undefined {
  const { place, taken } = arrow;
  if (isPure(place, table)) {
    const isAllowed = !isBuiltin(from) && table.pure.packages.some((allowed) => matches(from, allowed));
    return isAllowed ? undefined : may(place, from, PURE_TOUCHES_NOTHING);
  }
  const speaksSql = table.sql.packages.some((name) => from === name || from.startsWith(`${name}/`));
  if (speaksSql && !taken.onlyTypes && !mayHoldSql(place, table)) return may(place, from, whereSqlStands(table));
  return undefined;
}

/** `sql` handed on through a door or from a neighbour is still SQL. */
function refusalOfSqlTag({ place, taken }: Arrow, from: string, table: Table): string | undefined {
  if (!taken.names.includes("sql") || mayHoldSql(place, table)) return undefined;
  return may(place, `sql of ${from}`, whereSqlStands(table));
}

function matches(name: string, allowed: string): boolean {
  return allowed.endsWith("*") ? name.startsWith(allowed.slice(0, -1)) : name === allowed;
}

export function whereSqlStands({ sql }: Table): string {
  return `SQL stands in ${[...sql.parts, ...sql.topics].join(", ")} only`;
}

function may(place: Place, what: string, why: string): string {
  return `${place.name} may not use ${what} (${why})`;
}
