import { resolve } from "node:path";
import { type CommandContext, CommandError, parseInput, usageOf } from "#platform/commands";
import { ConfigError, readConfig } from "#platform/config";
import { leaveEmbeddedServers, type OpenDatabase, openDatabase } from "#platform/database";
import { commands } from "./features.ts";
import { prepareDatabase } from "./prepare.ts";
import { whenInterrupted } from "./signals.ts";

/** The command line. stdout holds the answer alone; progress and errors go to stderr; an error is one sentence. */
const [name = "help", ...words] = process.argv.slice(2);
let opened: Promise<OpenDatabase> | undefined;

let interrupted = false;

whenInterrupted(async (status) => {
  interrupted = true;
  await leaveEmbeddedServers();
  return status;
});

try {
  process.exitCode = await run();
} catch (error) {
  // What was interrupted fails too, and has nothing to say.
  if (!interrupted) process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  const database = await opened?.catch(() => undefined);
  await database?.close();
}

async function run(): Promise<number> {
  if (name === "help" || name === "--help") {
    process.stdout.write(help());
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (!command)
    throw new CommandError(`Kommandot ${name} finns inte: skriv samverkan help för att se vilka som finns.`);
  const input = parseInput(command, words);
  const { answer, exitCode } = await command.run(context(), input);
  if (answer) process.stdout.write(answer.endsWith("\n") ? answer : `${answer}\n`);
  return exitCode;
}

function context(): CommandContext {
  const config = readConfig("demonstration", process.env);
  const say = (message: string) => process.stderr.write(`${message}\n`);
  return {
    config,
    say,
    pathTo: (written) => resolve(whereTheWriterStands(), written),
    database() {
      opened ??= openDatabase(config).then(async (database) => {
        for (const migration of database.migrated) say(`migrated ${migration}`);
        await prepareDatabase(database.database, config.databaseUrl ? "as it is" : "demonstration");
        return database;
      });
      return opened;
    },
  };
}

/** `npm run` goes to the project's folder first, and says where it was called from. */
function whereTheWriterStands(): string {
  const { npm_lifecycle_event: script, INIT_CWD } = process.env;
  return (script === "samverkan" && INIT_CWD) || process.cwd();
}

function help(): string {
  const lines = commands.flatMap((command) => [`  ${usageOf(command)}`, `      ${command.summary}`]);
  return [
    "Samverkan på kommandoraden. Kommandon:",
    "",
    ...lines,
    "",
    "Inställningar: SAMVERKAN_DATA, DATABASE_URL, DATABASE_MIGRATE_URL (se README).",
    "",
  ].join("\n");
}

function explain(error: unknown): string {
  if (error instanceof CommandError || error instanceof ConfigError) return error.message;
  return error instanceof Error ? error.message : String(error);
}
