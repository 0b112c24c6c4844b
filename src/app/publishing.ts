import { type AnsweringRoute, PUBLIC, readAs, type ScopedDb } from "#access";
import { isUnavailable } from "#platform/database";
import { log } from "#platform/log";
import { addressesOf, type PageSettings, pageOf } from "./pages.ts";

/** A published route and the addresses it has: one set of parameters each. */
export interface Publishable {
  readonly route: AnsweringRoute;
  listParams(db: ScopedDb): Promise<Record<string, string>[]>;
}

/** How it went to render an edition, once over. */
export type Outcome =
  | { readonly kind: "whole"; readonly pages: number }
  | { readonly kind: "flawed"; readonly failed: number }
  | { readonly kind: "away"; readonly reason: string }
  /** The code on disk is no longer the one that the edition is named by. */
  | { readonly kind: "rebuilt" };

/** Addresses that readers wait for. Each is attended to once: then its page is there, or will not come from here. */
export interface Wishes {
  next(): string | undefined;
  attended(address: string): void;
}

const NO_WISHES: Wishes = { next: () => undefined, attended: () => {} };

/**
 * Renders what is not there yet of the edition's published pages, one at a time. What somebody waits for comes first. A
 * page that fails does not stop the others; a database that is away stops them all.
 */
export async function renderEdition(
  edition: string,
  settings: PageSettings,
  publishables: readonly Publishable[],
  { next, attended }: Wishes = NO_WISHES,
): Promise<Outcome> {
  let failed = 0;
  const waiting = new Map<string, () => Promise<unknown>>();

  async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isUnavailable(error)) throw error;
      failed += 1;
      log.error({ page: what, err: error }, "a page could not be rendered");
    }
  }

  async function list({ route, listParams }: Publishable): Promise<void> {
    for (const params of await readAs(settings.database, PUBLIC, listParams)) {
      for (const { address, request } of addressesOf(route, params, settings))
        waiting.set(address, () => pageOf(edition, settings, route, address, request));
    }
  }

  async function take(address: string): Promise<void> {
    const render = waiting.get(address);
    if (!waiting.delete(address) || !render) return;
    await attempt(address, render);
  }

  async function takeWishes(): Promise<void> {
    for (let address = next(); address !== undefined; address = next()) {
      await take(address);
      attended(address);
    }
  }

  try {
    for (const publishable of publishables) await attempt(publishable.route.path, () => list(publishable));
    const pages = waiting.size;
    for (const address of waiting.keys()) {
      await takeWishes();
      await take(address);
    }
    return failed === 0 ? { kind: "whole", pages } : { kind: "flawed", failed };
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    return { kind: "away", reason: (error as Error).message };
  }
}
