import { join } from "node:path";
import { addressOf, type Config } from "#platform/config";
import { openDatabase } from "#platform/database";
import { log } from "#platform/log";
import { createPublishedStore } from "#platform/published";
import { listen, readAssets } from "#platform/web";
import { watchEdition } from "./edition.ts";
import { publishableRoutes, routes } from "./features.ts";
import { prepareDatabase } from "./prepare.ts";
import { publishAll } from "./publishing.ts";
import { createWeb, type WebSettings } from "./web.ts";

export interface RunningWeb {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGES_IN_MEMORY_BYTES = 16 * 1024 * 1024;

/** Opens the database, prepares it, listens, and renders the published pages in the background. */
export async function startWeb(config: Config): Promise<RunningWeb> {
  const database = await openDatabase(config);
  try {
    await prepareDatabase(database.database, config.mode);
    const store = createPublishedStore(join(config.folder, "published"), { mostBytesInMemory: PAGES_IN_MEMORY_BYTES });
    const appearance = { url: config.url, demonstration: config.mode === "demonstration" };
    const edition = await watchEdition(database.database, appearance, () => publishing.restart());
    const settings: WebSettings = {
      database: database.database,
      store,
      assets: readAssets(),
      routes,
      edition: edition.current,
      ...appearance,
    };
    const publishing = publishAll(settings, publishableRoutes);
    const server = await listen(createWeb(settings), config);
    publishing.restart();
    const url = config.port === 0 ? addressOf(config.host, server.port) : config.url;
    log.info({ url }, "listening");
    return {
      url,
      async stop() {
        edition.stop();
        await Promise.all([publishing.stop(), server.close()]);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
