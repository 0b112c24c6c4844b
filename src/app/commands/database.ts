import { changeAs, OPERATOR } from "#access";
import { record, signHead } from "#audit";
import { answered, type Command, CommandError } from "#platform/commands";
import type { Config } from "#platform/config";
import { openDatabase } from "#platform/database";
import { seedDemonstration } from "../prepare.ts";

export const migrateCommand: Command = {
  name: "migrate",
  usage: "[--new-secret]",
  summary: "Gör databasen klar: tabeller och offentliga siffror",
  options: { "new-secret": { type: "boolean" } },
  async run({ config, database }, { values }) {
    if (config.databaseUrl && !config.migrateUrl) {
      throw new CommandError(
        "Ange ägarens inloggning i DATABASE_MIGRATE_URL: programmets egen får inte ändra tabeller.",
      );
    }
    if (values["new-secret"]) await changeSecret(config);
    const { migrated } = await database();
    return answered(
      migrated.length === 0 ? "Databasen är klar." : `Databasen är klar: ${migrated.length} ändringar gjorda.`,
    );
  },
};

/** Every running process must be given the new one. Sessions hold; what was derived from the earlier one, such as open forms, does not. */
async function changeSecret(config: Config): Promise<void> {
  if (!config.secret) throw new CommandError("Sätt SAMVERKAN_SECRET till den nya hemligheten.");
  const opened = await openDatabase(config, "replace");
  await changeAs(opened.database, OPERATOR, async (db) => {
    await signHead(db);
    await record(db, OPERATOR, "secret.changed", {});
  }).finally(opened.close);
}

export const seedCommand: Command = {
  name: "seed",
  usage: "--demo",
  summary: "Lägger in demonstrationen",
  options: { demo: { type: "boolean" } },
  async run({ database }, { values }) {
    if (!values.demo) throw new CommandError("Säg vad som ska läggas in: samverkan seed --demo.");
    const { database: db } = await database();
    await seedDemonstration(db);
    return answered("Demonstrationen är inlagd.");
  },
};
