import { ConfigError, type Mode, readConfig } from "#platform/config";
import { leaveEmbeddedServers } from "#platform/database";
import { log } from "#platform/log";
import { whenInterrupted } from "./signals.ts";
import { type RunningWeb, startWeb } from "./start.ts";

/** `npm start` runs the demonstration, `npm run serve` production. */
const mode: Mode = process.argv[2] === "production" ? "production" : "demonstration";

let running: RunningWeb | undefined;
let interrupted = false;

whenInterrupted(async (status) => {
  interrupted = true;
  await running?.stop();
  // While it starts there is nothing to stop yet but the server that it may have started.
  await leaveEmbeddedServers();
  return running ? 0 : status;
});

try {
  running = await startWeb(readConfig(mode, process.env));
  process.stdout.write(`Samverkan svarar på ${running.url}\n`);
} catch (error) {
  // What was interrupted fails too, and has nothing to say: `whenInterrupted` ends the program.
  if (!interrupted) {
    if (!(error instanceof ConfigError)) log.debug({ err: error }, "could not start");
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
