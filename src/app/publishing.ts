import { setTimeout as pause } from "node:timers/promises";
import { type AnsweringRoute, PUBLIC, readAs, type ScopedDb } from "#access";
import { isUnavailable } from "#platform/database";
import { log } from "#platform/log";
import { publish, type WebSettings } from "./web.ts";

/** A published route and the addresses it has: one set of parameters each. */
export interface Publishable {
  readonly route: AnsweringRoute;
  listParams(db: ScopedDb): Promise<Record<string, string>[]>;
}

export interface Publishing {
  /** Begins anew with the current edition. */
  restart(): void;
  stop(): void;
}

const RETRY_MS = 5_000;

/** Renders every published page of the edition in the background, a page at a time, leaving room for requests. */
export function publishAll(settings: WebSettings, publishables: readonly Publishable[]): Publishing {
  let round = 0;

  async function run(mine: number): Promise<void> {
    const edition = settings.edition();
    const started = performance.now();
    let pages = 0;
    for (const { route, listParams } of publishables) {
      const all = await readAs(settings.database, PUBLIC, listParams);
      for (const params of all) {
        if (mine !== round) return;
        await publish(settings, route, params);
        await pause(1);
        pages += 1;
      }
    }
    if (mine !== round) return;
    await settings.store.keepOnly(edition);
    log.info({ pages, seconds: Math.round((performance.now() - started) / 100) / 10 }, "edition rendered");
  }

  async function runUntilDone(mine: number): Promise<void> {
    while (mine === round) {
      try {
        return await run(mine);
      } catch (error) {
        if (mine !== round) return;
        if (isUnavailable(error)) log.warn("database away: the rest of the edition is rendered later");
        else log.error({ err: error }, "rendering the edition failed");
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  return {
    restart() {
      round += 1;
      void runUntilDone(round);
    },
    stop() {
      round += 1;
    },
  };
}
