import { changeAs, OPERATOR, readAs } from "#access";
import { isUntouched, signHead } from "#audit";
import { formatCount } from "#ground/language";
import { type Manifest, restoreBackup, writeBackup } from "#platform/backup";
import { type Command, CommandError, type CommandInput, type CommandResult } from "#platform/commands";
import { type Address, connect, openAsOwner, openDatabase, ranMigrations } from "#platform/database";

export const backupCommand: Command = {
  name: "backup",
  usage: "<file> [--json]",
  summary: "Skriver allt i databasen till en fil",
  options: { json: { type: "boolean" } },
  async run({ config, database, pathTo }, input) {
    const path = pathTo(pathIn(input, "backup"));
    // As it stands: a backup is often taken just before an upgrade, so nothing may be migrated first.
    const owned = await openAsOwner(config);
    try {
      if (await isNew(owned.address)) await database();
      return answer("Säkerhetskopian är skriven", await writeBackup(owned.address, path), input);
    } finally {
      await owned.close();
    }
  },
};

export const restoreCommand: Command = {
  name: "restore",
  usage: "<file> [--replace] [--json]",
  summary: "Återläser en säkerhetskopia till en tom databas, eller med --replace i stället för det som finns där",
  options: { replace: { type: "boolean" }, json: { type: "boolean" } },
  async run({ config, pathTo }, input) {
    const path = pathTo(pathIn(input, "restore"));
    const owned = await openAsOwner(config);
    try {
      const rule = { replace: input.values.replace === true, isUntouched: () => isUntouchedAt(owned.address) };
      const manifest = await restoreBackup(owned.address, path, rule);
      // As the application would: its login is let in, and it is seen that it can work here.
      const opened = await openDatabase(config);
      // The trail may have been signed by the installation that it comes from.
      await changeAs(opened.database, OPERATOR, signHead).finally(opened.close);
      return answer("Säkerhetskopian är återläst", manifest, input);
    } finally {
      await owned.close();
    }
  },
};

function pathIn({ positionals }: CommandInput, name: string): string {
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new CommandError(`Ange filens namn: samverkan ${name} <file>.`);
  return path;
}

async function isNew(owner: Address): Promise<boolean> {
  const connection = connect(owner, { most: 1 });
  try {
    return (await ranMigrations(connection.database)).length === 0;
  } finally {
    await connection.close();
  }
}

async function isUntouchedAt(owner: Address): Promise<boolean> {
  const connection = connect(owner, { most: 1 });
  try {
    return await readAs(connection.database, OPERATOR, isUntouched);
  } finally {
    await connection.close();
  }
}

function answer(what: string, { createdAt, schema, tables }: Manifest, input: CommandInput): CommandResult {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const file = input.positionals[0] ?? "";
  const report = { file, createdAt, migrations: schema.length, tables: tables.length, rows };
  const words = `${what}: ${formatCount(tables.length, "sv")} tabeller, ${formatCount(rows, "sv")} rader, från ${createdAt}.`;
  return { answer: input.values.json ? JSON.stringify(report) : words, exitCode: 0 };
}
