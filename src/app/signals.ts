import { constants } from "node:os";

/** What asks a program to end. */
export const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const CLOSE_LIMIT_MS = 20_000;

/**
 * On Ctrl-C, or when a service manager or a closed terminal asks: closes what is open and ends with the status that
 * `close` returns. It is given what a shell expects of a program that was interrupted: 130 or 143. Attach before
 * anything is opened. npm passes a Ctrl-C on that the terminal has sent already, so the second one says nothing new.
 */
export function whenInterrupted(close: (status: number) => Promise<number>): void {
  let stopping = false;
  for (const signal of SIGNALS) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      const status = 128 + constants.signals[signal];
      setTimeout(() => process.exit(status), CLOSE_LIMIT_MS).unref();
      process.exit(await close(status).catch(() => status));
    });
  }
}
