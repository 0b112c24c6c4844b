/**
 * The journeys and the accessibility checks need a Chromium. This finds one; as root on Debian or Ubuntu it installs
 * one; otherwise it says in one line what to do and exits with 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const HOW_TO_GET_CHROMIUM =
  "No Chromium was found: install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to its program file.";

/** A path that somebody has set counts alone: falling back on another browser would hide the mistake. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  return (chosen ? [chosen] : USUAL_PLACES).find((path) => existsSync(path));
}

function mayInstall() {
  return !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installChromium() {
  // stdout belongs to the command that asked for the browser.
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", 2, 2] }).status === 0;
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
}

// realpath: the project may be reached through a link, and then the two spell the same file differently.
const isCalledDirectly = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCalledDirectly && !findChromium()) {
  if (mayInstall()) installChromium();
  if (!findChromium()) {
    process.stderr.write(`${HOW_TO_GET_CHROMIUM}\n`);
    process.exitCode = 1;
  }
}
