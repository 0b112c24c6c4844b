import { answered, type Command, CommandError } from "#platform/commands";
import { seedDemonstration } from "../prepare.ts";

export const migrateCommand: Command = {
  name: "migrate",
  usage: "",
  summary: "Gör databasen klar: tabeller och offentliga siffror",
  options: {},
  async run({ config, database }) {
    if (config.databaseUrl && !config.migrateUrl) {
      throw new CommandError(
        "Ange ägarens inloggning i DATABASE_MIGRATE_URL: programmets egen får inte ändra tabeller.",
      );
    }
    const { migrated } = await database();
    return answered(
      migrated.length === 0 ? "Databasen är klar." : `Databasen är klar: ${migrated.length} ändringar gjorda.`,
    );
  },
};

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
