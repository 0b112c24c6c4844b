import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Config, readConfig } from "#platform/config";
import { startWeb } from "../../src/app/start.ts";

export interface Site {
  /** Where it answers, without a trailing slash. */
  readonly url: string;
  readonly config: Config;
  stop(): Promise<void>;
}

/** The built program with the demonstration in it, on an empty folder and a free port: one for a test file. */
export async function startSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "samverkan-site-"));
  const config = readConfig("demonstration", { SAMVERKAN_DATA: folder, PORT: "0" });
  const web = await startWeb(config);
  return {
    url: web.url,
    config,
    async stop() {
      await web.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
