import { setTimeout as pause } from "node:timers/promises";
import { type Database, getInstallation } from "#platform/database";
import { log } from "#platform/log";
import type { PublishedStore } from "#platform/published";
import type { Outcome } from "./publishing.ts";

/** Has every published page of the current edition rendered, in as many attempts as that takes. */
export interface Publisher {
  /** Begins anew with the current edition. */
  restart(): void;
  stop(): void;
}

export interface PublisherSettings {
  readonly database: Database;
  readonly store: PublishedStore;
  readonly edition: () => string;
  /** Renders what is missing of an edition, once over. */
  readonly render: (edition: string) => Promise<Outcome>;
  readonly retryMs?: number;
}

const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 10 * 60_000;

export function createPublisher(settings: PublisherSettings): Publisher {
  const { database, store, retryMs = RETRY_MS } = settings;
  let round = 0;

  /** One attempt after the other: soon when the database is back, and more and more seldom after a fault. */
  async function run(mine: number): Promise<void> {
    const edition = settings.edition();
    const started = performance.now();
    let wait = retryMs;
    while (mine === round) {
      const outcome = await settings.render(edition).catch(toFault);
      if (mine !== round) return;
      tell(outcome, secondsSince(started));
      if (outcome.kind === "whole") return store.keepOnly(edition);
      if (outcome.kind === "rebuilt") return;
      if (outcome.kind === "away") {
        await untilBack(mine);
      } else {
        await pause(wait, undefined, { ref: false });
        wait = Math.min(wait * 2, LONGEST_RETRY_MS);
      }
    }
  }

  /** Asked here first: an attempt is a process, and a long night without a database should be a quiet one. */
  async function untilBack(mine: number): Promise<void> {
    do await pause(retryMs, undefined, { ref: false });
    while (mine === round && !(await isThere(database)));
  }

  return {
    restart() {
      round += 1;
      run(round).catch((error: Error) => log.error({ err: error }, "rendering the edition failed"));
    },
    stop() {
      round += 1;
    },
  };
}

function isThere(database: Database): Promise<boolean> {
  return getInstallation(database).then(
    () => true,
    () => false,
  );
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10;
}

interface Fault {
  readonly kind: "fault";
  readonly reason: string;
}

/** The process failed as a whole, or was killed. */
function toFault({ message }: Error): Fault {
  return { kind: "fault", reason: message };
}

function tell(outcome: Outcome | Fault, seconds: number): void {
  switch (outcome.kind) {
    case "whole":
      log.info({ pages: outcome.pages, seconds }, "edition rendered");
      break;
    case "flawed":
      log.warn({ failed: outcome.failed }, "some pages could not be rendered and are tried again later");
      break;
    case "away":
      log.warn({ reason: outcome.reason }, "database away: the rest of the edition is rendered later");
      break;
    case "rebuilt":
      log.warn("another build is in place: until a restart, pages are rendered when they are asked for");
      break;
    case "fault":
      log.error({ reason: outcome.reason }, "the process that renders the edition failed");
  }
}
