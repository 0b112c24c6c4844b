import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isScript, readHouse } from "../../scripts/architecture/house.ts";
import { faultsInTable, type Table } from "../../scripts/architecture/table.ts";
import { violationsIn } from "../../scripts/architecture/violations.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const PURE = "(a pure part touches no file, clock, network or database)";
const SQL = "(SQL stands in queries, platform/database only)";

/** A small house of the same kind as ours, so that these tests do not change when the house grows. */
const TABLE: Table = {
  modules: {
    app: ["meetings", "areas", "platform", "ground"],
    meetings: ["areas", "platform", "ground"],
    notices: ["platform", "ground"],
    areas: ["platform", "ground"],
    platform: ["ground"],
    ground: [],
  },
  parts: {
    model: { pure: true, uses: [] },
    "text.sv": { pure: true, uses: ["model"] },
    policy: { pure: true, uses: ["model"] },
    queries: { pure: false, uses: ["model"] },
    service: { pure: false, uses: ["model", "policy", "queries"] },
    views: { pure: true, uses: ["model", "text.sv"] },
  },
  topics: { platform: ["database", "web"], ground: ["time", "outcome"] },
  pure: { packages: ["zod", "d3-*", "hono/jsx"], topics: { views: ["web"] } },
  sql: { parts: ["queries"], topics: ["platform/database"], packages: ["kysely", "pg"] },
};

const SOUND = {
  "src/app/main.ts": `import { meetings } from "#meetings";\nimport "#platform/web";\nsetInterval(meetings, Date.now());`,
  "src/meetings/index.ts": `export { convene } from "./service.ts";`,
  "src/meetings/model.ts": `import { municipality } from "#areas";\nimport { z } from "zod";\nexport const m = municipality;`,
  "src/meetings/service.ts": `import { listMeetings } from "./queries.ts";\nimport "./policy.ts";\nimport "node:fs";`,
  "src/meetings/policy.ts": `import type { Meeting } from "./model.ts";\nimport { done } from "#ground/outcome";`,
  "src/meetings/queries.ts": `import { sql } from "kysely";\nexport const listMeetings = () => sql\`select 1\`;`,
  "src/meetings/views/list.tsx": `import { page } from "#platform/web";\nimport { words } from "../text.sv.ts";`,
  "src/meetings/text.sv.ts": `export const words = {};`,
  "src/meetings/model.test.ts": `import "./service.ts";\nimport "node:fs";\nimport "../../tests/support/day.ts";`,
  "src/meetings/README.md": "",
  "src/areas/index.ts": `export { municipality } from "./model.ts";\nexport { listAreas } from "./queries.ts";`,
  "src/areas/model.ts": "export const municipality = new Date(0);",
  "src/areas/queries.ts": "export const listAreas = 1;",
  "src/platform/web/index.ts": `import { pool } from "#platform/database";\nexport { page } from "./page.tsx";`,
  "src/platform/web/page.tsx": "export const page = 1;",
  "src/platform/database/index.ts": `import pg from "pg";\nexport const pool = pg;`,
  "src/ground/time/index.ts": `import { geoPath } from "d3-geo";\nexport const year = Math.max(1, 2);`,
  "src/ground/outcome/index.ts": `import { year } from "#ground/time";\nexport const done = year;`,
};

/** What the checker says of the sound house with something planted in it. */
function refusalsOf(planted: Record<string, string>, table = TABLE): string[] {
  const all = { ...SOUND, ...planted };
  const sources = new Map(Object.entries(all).filter(([file]) => isScript(file)));
  return violationsIn({ table, sources, files: Object.keys(all) });
}

describe("our house", () => {
  test("has no violation as it stands", async () => {
    expect(violationsIn(await readHouse(ROOT))).toEqual([]);
  });

  test("is refused by the command, with the line, when a fault is planted in a copy of it", () => {
    const copy = mkdtempSync(join(tmpdir(), "house-"));
    try {
      cpSync(join(ROOT, "src"), join(copy, "src"), { recursive: true });
      cpSync(join(ROOT, "architecture.mjs"), join(copy, "architecture.mjs"));
      symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
      const refusal = `src/ground/time/planted.ts:2 ground/time may not use node:fs/promises ${PURE}\n`;
      expect(check(copy).stdout).not.toContain(refusal);

      plant(copy, "src/ground/time/planted.ts", `export const a = 1;\nimport { readFile } from "node:fs/promises";`);
      const { status, stdout } = check(copy);
      expect(status).toBe(1);
      expect(stdout).toContain(refusal);
    } finally {
      rmSync(copy, { recursive: true });
    }
  }, 120_000);

  function check(root: string) {
    const command = ["--import", "tsx", join(ROOT, "scripts/architecture/check.ts"), root];
    return spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  }

  function plant(root: string, file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});

describe("what the checker saw", () => {
  test("a sound house passes", () => {
    expect(refusalsOf({})).toEqual([]);
  });

  test("a source file that was not read is a fault, so that silence never passes for order", () => {
    const files = [...Object.keys(SOUND), "src/areas/policy.ts"];
    const sources = new Map(Object.entries(SOUND));
    expect(violationsIn({ table: TABLE, sources, files })).toEqual(["src/areas/policy.ts:1 was not read"]);
  });

  test("an empty house is a fault", () => {
    expect(violationsIn({ table: TABLE, sources: new Map(), files: [] })).toEqual([
      "src:1 holds no source file: the checker looks in the wrong place",
    ]);
  });
});

describe("the table", () => {
  test("a module names only modules that stand below it", () => {
    const upwards = { ...TABLE, modules: { ...TABLE.modules, areas: ["meetings"] } };
    expect(faultsInTable(upwards)).toEqual(["areas names meetings, which does not stand below it"]);
    const itself = { ...TABLE, modules: { ...TABLE.modules, areas: ["areas"] } };
    expect(faultsInTable(itself)).toEqual(["areas names areas, which does not stand below it"]);
  });

  test("a fault in the table is a violation of the house", () => {
    const unknown = { ...TABLE, modules: { ...TABLE.modules, areas: ["platform", "ground", "weather"] } };
    expect(refusalsOf({}, unknown)).toEqual(["architecture.mjs:1 areas names weather, which is no module"]);
  });

  test("a pure part rests on pure parts", () => {
    const parts = { ...TABLE.parts, policy: { pure: true, uses: ["queries", "rules"] } };
    expect(faultsInTable({ ...TABLE, parts })).toEqual([
      "policy is pure and names queries, which is not",
      "policy names rules, which is no part",
    ]);
  });

  test("the exceptions name things that exist", () => {
    const pure = { packages: [], topics: { service: ["web"], views: ["weather"] } };
    const sql = { parts: ["reports"], topics: ["ground/time"], packages: [] };
    expect(faultsInTable({ ...TABLE, pure, sql })).toEqual([
      "pure.topics names service, which is no pure part",
      "pure.topics names weather, which is no topic of platform",
      "sql.parts names reports, which is no part",
      "sql.topics names ground/time, which is no topic of platform",
    ]);
  });
});

describe("folders", () => {
  test.each([
    ["src/weather/model.ts", "unknown folder src/weather: architecture.mjs names no such module"],
    ["src/main.ts", "src/main.ts stands in no folder of src"],
    ["src/areas/utils.ts", "unknown part areas/utils: architecture.mjs names no such part"],
    ["src/areas/helpers/text.ts", "unknown part areas/helpers: architecture.mjs names no such part"],
    ["src/areas/notes.txt", "unknown part areas/notes: architecture.mjs names no such part"],
    ["src/areas/names.test.ts", "unknown part areas/names: architecture.mjs names no such part"],
    ["src/platform/mail/index.ts", "unknown topic platform/mail: architecture.mjs names no such topic"],
    ["src/ground/shared.ts", "src/ground/shared.ts stands beside the topics of ground, not in one"],
  ])("%s has no place", (file, why) => {
    expect(refusalsOf({ [file]: "" })).toEqual([`${file}:1 ${why}`]);
  });
});

describe("arrows between modules", () => {
  test.each([
    ["upwards", "src/areas/service.ts", `import { convene } from "#meetings";`, "meetings (it stands above)"],
    ["upwards for a type", "src/areas/model.ts", `import type { M } from "#meetings";`, "meetings (it stands above)"],
    ["upwards by re-export", "src/areas/index.ts", `export * from "#meetings";`, "meetings (it stands above)"],
    ["upwards, loaded late", "src/areas/service.ts", `await import("#meetings");`, "meetings (it stands above)"],
    ["upwards, required", "src/areas/service.ts", `require("#meetings");`, "meetings (it stands above)"],
    ["upwards in a type", "src/areas/model.ts", `type M = import("#meetings").M;`, "meetings (it stands above)"],
    ["upwards from a test", "src/areas/model.test.ts", `import "#meetings";`, "meetings (it stands above)"],
    ["upwards to the shell", "src/areas/service.ts", `import "#app";`, "app (it stands above)"],
    ["out of the platform", "src/platform/web/page.tsx", `import "#areas";`, "areas (it stands above)"],
    ["out of the ground", "src/ground/time/index.ts", `import "#platform/web";`, "platform (it stands above)"],
    ["not named", "src/meetings/service.ts", `import "#notices";`, "notices (architecture.mjs names no such arrow)"],
    ["unknown", "src/meetings/service.ts", `import "#weather";`, "#weather (architecture.mjs names no such module)"],
    [
      "computed",
      "src/meetings/service.ts",
      "await import(name);",
      "a computed import (nobody can read where it leads)",
    ],
  ])("%s", (_, file, text, refused) => {
    expect(refusalsOf({ [file]: text })).toEqual([`${file}:1 ${nameOf(file)} may not use ${refused}`]);
  });

  test("each is told with its line", () => {
    const text = `import "./model.ts";\n\nimport {\n  convene,\n} from "#meetings";\n`;
    expect(refusalsOf({ "src/areas/service.ts": text })).toEqual([
      "src/areas/service.ts:3 areas/service may not use meetings (it stands above)",
    ]);
  });
});

describe("ways past a door", () => {
  test.each([
    ["src/meetings/service.ts", "#areas/model", "#areas/model (a way past the door of areas: use #areas)"],
    ["src/meetings/service.ts", "../areas/model.ts", "src/areas/model.ts (a way past the door of areas)"],
    ["src/meetings/model.test.ts", "../areas/model.ts", "src/areas/model.ts (a way past the door of areas)"],
    ["src/app/main.ts", "../areas/queries.ts", "src/areas/queries.ts (a way past the door of areas)"],
    [
      "src/areas/service.ts",
      "../platform/web/page.tsx",
      "src/platform/web/page.tsx (a way past the door of platform/web)",
    ],
    ["src/areas/service.ts", "#platform/web/page", "#platform/web/page (a door is #platform/<topic>)"],
    ["src/areas/service.ts", "#platform", "#platform (a door is #platform/<topic>)"],
    ["src/areas/service.ts", "#platform/mail", "#platform/mail (unknown topic platform/mail)"],
    [
      "src/platform/web/page.tsx",
      "../database/index.ts",
      "src/platform/database/index.ts (a way past the door of platform/database: use #platform/database)",
    ],
    ["src/platform/web/page.tsx", "#platform/web", "#platform/web (inside a topic imports are relative)"],
    ["src/areas/service.ts", "#areas", "#areas (inside a module imports are relative)"],
    ["src/areas/service.ts", "./index.ts", "areas/index (the door is for others)"],
    ["src/areas/service.ts", "../../scripts/x.ts", "scripts/x.ts (it stands outside src)"],
    ["src/areas/service.ts", "../../tests/support/day.ts", "tests/support/day.ts (it stands outside src)"],
    [
      "src/areas/model.test.ts",
      "../../tests/house/x.ts",
      "tests/house/x.ts (outside src a test uses tests/support only)",
    ],
    [
      "src/areas/service.ts",
      "/src/meetings/model.ts",
      "/src/meetings/model.ts (a file is imported by its door or by a relative path)",
    ],
    ["src/areas/service.ts", "file:///x.ts", "file:///x.ts (a file is imported by its door or by a relative path)"],
  ])("%s → %s", (file, from, refused) => {
    expect(refusalsOf({ [file]: `import "${from}";` })).toEqual([`${file}:1 ${nameOf(file)} may not use ${refused}`]);
  });

  test("a reference path is an arrow too", () => {
    expect(refusalsOf({ "src/areas/service.ts": `/// <reference path="../meetings/model.ts" />` })).toEqual([
      "src/areas/service.ts:1 areas/service may not use src/meetings/model.ts (a way past the door of meetings)",
    ]);
  });
});

describe("parts of a feature", () => {
  test("a part uses the parts that it names", () => {
    expect(refusalsOf({ "src/meetings/policy.ts": `import { listMeetings } from "./queries.ts";` })).toEqual([
      "src/meetings/policy.ts:1 meetings/policy may not use meetings/queries (the part policy does not name queries)",
    ]);
  });

  test("a part that is a folder is the same part", () => {
    expect(refusalsOf({ "src/meetings/views/list.tsx": `import type { Q } from "../queries.ts";` })).toEqual([
      "src/meetings/views/list.tsx:1 meetings/views may not use meetings/queries (the part views does not name queries)",
    ]);
    expect(
      refusalsOf({ "src/meetings/views/list.tsx": `import "./row.tsx";`, "src/meetings/views/row.tsx": "" }),
    ).toEqual([]);
  });

  test("nothing rests on a test", () => {
    expect(refusalsOf({ "src/meetings/service.ts": `import "./model.test.ts";` })).toEqual([
      "src/meetings/service.ts:1 meetings/service may not use src/meetings/model.test.ts (nothing rests on a test)",
    ]);
  });

  test("an unknown part does not become known by being imported", () => {
    expect(refusalsOf({ "src/meetings/service.ts": `import "./utils.ts";` })).toEqual([
      "src/meetings/service.ts:1 meetings/service may not use src/meetings/utils.ts (unknown part meetings/utils: architecture.mjs names no such part)",
    ]);
  });
});

describe("what a pure part may not touch", () => {
  test.each([
    [`import { readFileSync } from "node:fs";`, "node:fs"],
    [`import type { Stats } from "fs";`, "fs"],
    [`import { Hono } from "hono";`, "hono"],
    [`import pg from "pg";`, "pg"],
    [`import type { Kysely } from "kysely";`, "kysely"],
    [`import "left-pad";`, "left-pad"],
    ["export const x = process.env.HOME;", "process"],
    ["export const x = { process };", "process"],
    ["export const x = Date.now();", "Date.now"],
    [`export const x = Date["now"]();`, "Date.now"],
    ["const { now } = Date; export const x = now;", "Date.now"],
    ["export const x = new Date();", "new Date()"],
    ["export const x = new Date;", "new Date()"],
    ["export const x = Date();", "Date()"],
    ["export const x = Math.random();", "Math.random"],
    ["const { random } = Math; export const x = random;", "Math.random"],
    [`export const x = fetch("https://example.se");`, "fetch"],
    ["setTimeout(() => 1, 10);", "setTimeout"],
    ["export const x = globalThis;", "globalThis"],
    ["export const x = crypto.randomUUID();", "crypto"],
    [`console.log("here");`, "console"],
    ["function f(process: string) { return process; } export const x = [f, process];", "process"],
    [`import { pool } from "#platform/database";`, "platform/database"],
    [`import { listAreas } from "#areas";`, "listAreas of areas/queries"],
    [`import * as areas from "#areas";`, "listAreas of areas/queries"],
    [`export { listAreas as all } from "#areas";`, "listAreas of areas/queries"],
  ])("%s", (text, what) => {
    const file = "src/meetings/policy.ts";
    expect(refusalsOf({ [file]: text })).toEqual([`${file}:1 meetings/policy may not use ${what} ${PURE}`]);
  });

  test.each([
    "export const x = new Date(2026, 0, 1).getTime() + Date.UTC(2026, 0) + Math.floor(1.5);",
    "export const x = (process: { now(): number }, fetch: () => number) => process.now() + fetch();",
    "export interface Meeting { process: string; fetch: string } export const x = (m: Meeting) => m.process + m.fetch;",
    "export const x = (m: { process: string }) => { const { process: p } = m; return { process: p }; };",
    "export const x = (d: unknown) => d instanceof Date;",
    `import type { Pool } from "#platform/database";`,
    `import type { listAreas } from "#areas";`,
    `import { municipality } from "#areas";`,
  ])("but it may: %s", (text) => {
    expect(refusalsOf({ "src/meetings/policy.ts": text })).toEqual([]);
  });

  test("a door hides nothing by giving a whole part", () => {
    const door = { "src/areas/index.ts": `export * from "./model.ts";\nexport * from "./queries.ts";` };
    expect(refusalsOf({ ...door, "src/meetings/policy.ts": `import { listAreas } from "#areas";` })).toEqual([
      `src/meetings/policy.ts:1 meetings/policy may not use listAreas of areas/queries ${PURE}`,
    ]);
  });

  test("all of the ground is pure, its tests are not", () => {
    expect(refusalsOf({ "src/ground/time/clock.ts": "export const now = () => new Date();" })).toEqual([
      `src/ground/time/clock.ts:1 ground/time may not use new Date() ${PURE}`,
    ]);
    expect(refusalsOf({ "src/ground/time/index.test.ts": `import "node:fs";\nnew Date();` })).toEqual([]);
  });

  test("a part that is not pure may", () => {
    expect(refusalsOf({ "src/areas/service.ts": `import "node:fs";\nexport const now = Date.now();` })).toEqual([]);
  });
});

describe("where SQL stands", () => {
  test.each([
    ["src/areas/service.ts", `import { sql } from "kysely";`, "kysely"],
    ["src/areas/service.ts", `import pg from "pg";`, "pg"],
    ["src/areas/service.ts", `import { jsonArrayFrom } from "kysely/helpers/postgres";`, "kysely/helpers/postgres"],
    ["src/areas/service.ts", `import { sql } from "#platform/database";`, "sql of #platform/database"],
    ["src/areas/service.ts", "export const all = (sql) => sql<Row>`select 1`;", "sql`…`"],
    ["src/areas/service.ts", `export const all = (db) => db.selectFrom("area");`, ".selectFrom(…)"],
    ["src/areas/service.ts", `export const all = (db) => db.insertInto("area");`, ".insertInto(…)"],
    ["src/platform/web/page.tsx", `export const all = (db) => db.updateTable("area");`, ".updateTable(…)"],
    ["src/app/main.ts", `export const all = (db) => db.deleteFrom("area");`, ".deleteFrom(…)"],
  ])("not in %s: %s", (file, text, what) => {
    expect(refusalsOf({ [file]: text })).toEqual([`${file}:1 ${nameOf(file)} may not use ${what} ${SQL}`]);
  });

  test.each([
    "src/areas/queries.ts",
    "src/areas/queries/list.ts",
    "src/platform/database/index.ts",
    "src/areas/service.test.ts",
  ])("but in %s", (file) => {
    const text = `import { sql } from "kysely";\nexport const listAreas = (db) => [sql\`select 1\`, db.selectFrom("area")];`;
    expect(refusalsOf({ [file]: text })).toEqual([]);
  });

  test("the types of the database may be named anywhere that is not pure", () => {
    expect(refusalsOf({ "src/areas/service.ts": `import type { Transaction } from "kysely";` })).toEqual([]);
  });
});

/** `areas/model` for `src/areas/model.test.ts`, `app` for `src/app/main.ts`. */
function nameOf(file: string): string {
  const [, module = "", second = ""] = file.split("/");
  return module === "app" ? module : `${module}/${second.replace(/(\.test)?\.tsx?$/, "")}`;
}
