import type { Job } from "./job.ts";
import { loadTypst } from "./typst.ts";

/**
 * The process that sets documents, one at a time. A process of its own, because Typst keeps tens of megabytes, cannot
 * be interrupted, and takes with it whatever it runs in should it crash.
 */
const typeset = loadTypst();

process.on("message", (job: Job) => process.send?.(typeset(job)));

// The program is gone, so nobody waits for an answer.
process.on("disconnect", () => process.exit());
