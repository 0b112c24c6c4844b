import { spawnSync } from "node:child_process";

export const NOBODY = 65_534;

/**
 * PostgreSQL refuses to run as root. As root it gets a user namespace in which it is nobody while its files stay
 * root's; where namespaces are forbidden it becomes the user nobody, which then owns the folders it writes to.
 */
export function asOrdinaryUser(
  command: string,
  args: readonly string[],
  folders: readonly string[],
): [string, string[]] {
  if (process.getuid?.() !== 0) return [command, [...args]];
  const namespace = ["--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, "--"];
  if (spawnSync("unshare", [...namespace, "true"]).status === 0) return ["unshare", [...namespace, command, ...args]];
  spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, ...folders]);
  return ["setpriv", [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", command, ...args]];
}

export function cannotRun(command: string, error: Error): Error {
  return new Error(
    `Den inbyggda databasen kan inte köras (${command}: ${error.message}): installera det som saknas, kör inte som root, eller sätt DATABASE_URL.`,
  );
}
