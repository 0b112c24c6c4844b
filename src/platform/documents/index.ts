import { join } from "node:path";
import { projectFolder } from "#platform/files";
import type { Job } from "./job.ts";
import { createPress } from "./press.ts";

export { TypesettingFailed, TypesettingUnavailable } from "./errors.ts";
export type { Job } from "./job.ts";

const press = createPress({ entry: join(projectFolder, "dist", "typesetter.js"), mostMs: 20_000, restMs: 30_000 });

/** Sets a document as PDF/UA-1, in a process of its own. Throws `TypesettingFailed` or `TypesettingUnavailable`. */
export function typeset(job: Job): Promise<Uint8Array> {
  return press.typeset(job);
}
