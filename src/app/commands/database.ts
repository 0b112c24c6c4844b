import { answered, type Command, CommandError } from "#platform/commands";
import { seedDemonstration } from "../prepare.ts";

export const migrateCommand: Command = {
  name: "migrate",
  usage: "",
  summary: "Brings the database up to date and loads reference data",
  options: {},
  async run({ config, database }) {
    if (config.databaseUrl && !config.migrateUrl) {
      throw new CommandError("Set DATABASE_MIGRATE_URL to the owner's login: the app's own may not change the schema.");
    }
    const { migrated } = await database();
    return answered(migrated.length === 0 ? "Up to date." : `${migrated.length} migrations run.`);
  },
};

export const seedCommand: Command = {
  name: "seed",
  usage: "--demo",
  summary: "Loads the demonstration",
  options: { demo: { type: "boolean" } },
  async run({ database }, { values }) {
    if (!values.demo) throw new CommandError("Say what to load: samverkan seed --demo.");
    const { database: db } = await database();
    await seedDemonstration(db);
    return answered("The demonstration is loaded.");
  },
};
