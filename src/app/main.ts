import { ConfigError, type Mode, readConfig } from "#platform/config";
import { log } from "#platform/log";
import { startWeb } from "./start.ts";

/** `npm start` runs the demonstration, `npm run serve` production. */
const mode: Mode = process.argv[2] === "production" ? "production" : "demonstration";

try {
  const running = await startWeb(readConfig(mode, process.env));
  process.stdout.write(`Samverkan svarar på ${running.url}\n`);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await running.stop();
      process.exit(0);
    });
  }
} catch (error) {
  if (!(error instanceof ConfigError)) log.debug({ err: error }, "could not start");
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
