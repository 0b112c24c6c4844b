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
  /** Begins no other page, and is done when the one under way is: after that the database may be closed. */
  stop(): Promise<void>;
}

const RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 10 * 60_000;

/** Renders every published page of the edition in the background, a page at a time, leaving room for requests. */
export function publishAll(
  settings: WebSettings,
  publishables: readonly Publishable[],
  { retryMs = RETRY_MS } = {},
): Publishing {
  let round = 0;
  let rendering: Promise<unknown> = Promise.resolve();

  /** Renders what is not done and adds it to `done`. Returns how much failed. Throws when the database is away. */
  async function render(mine: number, done: Set<string>): Promise<number> {
    let failed = 0;
    async function attempt(what: string, work: () => Promise<void>): Promise<void> {
      try {
        await work();
      } catch (error) {
        if (isUnavailable(error)) throw error;
        failed += 1;
        log.error({ page: what, err: error }, "a page could not be rendered");
      }
    }
    for (const { route, listParams } of publishables) {
      if (mine !== round) break;
      await attempt(route.path, async () => {
        for (const params of await readAs(settings.database, PUBLIC, listParams)) {
          const page = `${route.path} ${JSON.stringify(params)}`;
          if (done.has(page)) continue;
          if (mine !== round) return;
          await attempt(page, async () => {
            await publish(settings, route, params);
            done.add(page);
          });
          await pause(1);
        }
      });
    }
    return failed;
  }

  /** Goes on until every page is there. The database is asked for often; a page that fails, more and more seldom. */
  async function run(mine: number): Promise<void> {
    const edition = settings.edition();
    const started = performance.now();
    const done = new Set<string>();
    let wait = retryMs;
    while (mine === round) {
      const rendered = render(mine, done);
      rendering = rendered;
      const failed = await rendered.catch((error: Error) => {
        log.warn({ reason: error.message }, "database away: the rest of the edition is rendered later");
        return "away" as const;
      });
      if (mine !== round) return;
      if (failed === 0) {
        await settings.store.keepOnly(edition);
        const seconds = Math.round((performance.now() - started) / 100) / 10;
        return log.info({ pages: done.size, seconds }, "edition rendered");
      }
      await pause(failed === "away" ? retryMs : wait, undefined, { ref: false });
      if (failed !== "away") wait = Math.min(wait * 2, LONGEST_RETRY_MS);
    }
  }

  function begin(): void {
    round += 1;
    run(round).catch((error: Error) => log.error({ err: error }, "rendering the edition failed"));
  }

  return {
    restart: begin,
    async stop() {
      round += 1;
      await rendering.catch(() => undefined);
    },
  };
}
