import { defineConfig } from "vitest/config";

/** Long runs: kills, full disks, mutated files. `npm test` has their short forms. */
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["tests/faults/**/*.test.ts"],
    globalSetup: ["tests/support/build.ts", "tests/support/cluster.ts"],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
