import { join } from "node:path";
import { OPERATOR, readAs } from "#access";
import { addressOf, type Config } from "#platform/config";
import { type OpenDatabase, openDatabase } from "#platform/database";
import { log } from "#platform/log";
import { openPost } from "#platform/mail";
import { createPublishedStore } from "#platform/published";
import { listen, readAssets } from "#platform/web";
import { watchEdition } from "./edition.ts";
import { isRenderedAhead, routes } from "./features.ts";
import { startPostman } from "./postman.ts";
import { prepareDatabase } from "./prepare.ts";
import { createPublisher } from "./publisher.ts";
import { hasReference } from "./reference.ts";
import { createWeb } from "./web.ts";
import { createWorkshop, type Workshop } from "./workshop.ts";

export interface RunningWeb {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGES_IN_MEMORY_BYTES = 16 * 1024 * 1024;

/** "ahead of being asked for" is how a site answers fast; "on demand" spares the machine, as when a test asks for a few pages. */
export type Rendering = "ahead of being asked for" | "on demand";

/** Opens the database, prepares it, listens, and has the published pages rendered in the background. */
export async function startWeb(config: Config, rendering: Rendering = "ahead of being asked for"): Promise<RunningWeb> {
  const workshop = createWorkshop();
  workshop.open();
  let opened: OpenDatabase | undefined;
  try {
    opened = await openDatabase(config);
    await loadReferenceApart(opened, workshop);
    await prepareDatabase(opened.database, config.mode);
    if (rendering === "on demand") await workshop.close();
    return await publishAndListen(config, opened, workshop, rendering);
  } catch (error) {
    await workshop.close();
    await opened?.close();
    throw error;
  }
}

/** Loading fills a memory, and not ours. `prepareDatabase` then finds that it is done. */
async function loadReferenceApart({ database, address, secret }: OpenDatabase, workshop: Workshop): Promise<void> {
  if (await readAs(database, OPERATOR, hasReference)) return;
  await workshop.carryOut({ kind: "load reference", database: { address, secret } }, "stay");
}

async function publishAndListen(
  config: Config,
  { database, address, secret, close }: OpenDatabase,
  workshop: Workshop,
  rendering: Rendering,
): Promise<RunningWeb> {
  const folder = join(config.folder, "published");
  const appearance = { url: config.url, demonstration: config.mode === "demonstration" };
  const store = createPublishedStore(folder, { mostBytesInMemory: PAGES_IN_MEMORY_BYTES });
  const renderAhead = () => {
    if (rendering === "ahead of being asked for") publisher.restart();
  };
  const watch = await watchEdition(database, appearance, renderAhead);
  const publisher = createPublisher({
    database,
    store,
    edition: watch.current,
    render: (edition) =>
      workshop.carryOut({ kind: "render edition", database: { address, secret }, folder, appearance, edition }, "end"),
  });
  const web = createWeb({
    database,
    store,
    assets: readAssets(),
    routes,
    sendsLetters: config.mail !== undefined,
    edition: watch.current,
    hasten: async (route, path) => (isRenderedAhead(route) ? workshop.hasten(path) : undefined),
    ...appearance,
  });
  const server = await listen(web, config);
  renderAhead();
  const postman = config.mail && startPostman(database, openPost(config.mail.smtpUrl, config.mail.from));
  const url = config.port === 0 ? addressOf(config.host, server.port) : config.url;
  log.info({ url }, "listening");
  return {
    url,
    async stop() {
      watch.stop();
      publisher.stop();
      await postman?.stop();
      await workshop.close();
      await server.close();
      await close();
    },
  };
}
