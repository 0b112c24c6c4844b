import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SCHEMA_FILE, schemaTypes } from "../../scripts/database-schema.ts";
import { emptyDatabase, freshDatabase } from "../support/database.ts";

test("the types of the tables are those that the migrations make: npm run database:types writes them", async () => {
  const migrated = await freshDatabase();
  expect(schemaTypes(migrated.ownerUrl)).toBe(readFileSync(SCHEMA_FILE, "utf8"));
  await migrated.drop();
});

test("a database that is not migrated has other types", async () => {
  const empty = await emptyDatabase();
  expect(schemaTypes(empty.ownerUrl)).not.toBe(readFileSync(SCHEMA_FILE, "utf8"));
  await empty.drop();
});
