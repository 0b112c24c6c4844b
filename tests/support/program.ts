import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { projectFolder } from "#platform/files";

/** Settings for a child process. Nothing of ours is inherited, so that a test says all that matters. */
export type Settings = Readonly<Record<string, string>>;

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the built command line. */
export function startCommand(words: readonly string[], settings: Settings): RunningCommand {
  return listenTo(start([join("dist", "cli.js"), ...words], settings));
}

function listenTo(child: ChildProcess): RunningCommand {
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const ended = once(child, "close").then(([status]): Ended => ({ status, stdout, stderr }));
  return { process: child, ended };
}

export function runCommand(words: readonly string[], settings: Settings): Promise<Ended> {
  return startCommand(words, settings).ended;
}

export interface RunningProgram {
  readonly url: string;
  readonly process: ChildProcess;
  /** As Ctrl-C does. */
  stop(): Promise<Ended>;
  kill(): Promise<Ended>;
}

const START_LIMIT_MS = 30_000;

/** What npm runs: "start" is the demonstration, "serve" production. */
type Script = "start" | "serve";

/** What follows on `node` in a script of package.json. */
function wordsOf(script: Script): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  return scripts[script].split(" ").slice(1);
}

/** Starts the built program on a port of its own, within a test, and waits until it answers. */
export async function startProgram(settings: Settings, script: Script = "start"): Promise<RunningProgram> {
  const child = start(wordsOf(script), { PORT: "0", SAMVERKAN_LOG: "silent", ...settings });
  const { ended } = listenTo(child);
  const url = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error("the program did not start")), START_LIMIT_MS);
    child.stdout?.on("data", (chunk) => {
      clearTimeout(limit);
      resolve(/http:\S+/.exec(String(chunk))?.[0] ?? "");
    });
    ended.then(({ stderr }) => reject(new Error(`the program ended: ${stderr}`)));
  });
  const end = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return ended;
  };
  // A test that fails on its way does not come to its own stop.
  onTestFinished(async () => void (await end("SIGKILL")));
  return { url, process: child, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

/** Runs the built program until it ends by itself, as it does when it refuses to start. */
export function runProgram(settings: Settings, script: Script = "start"): Promise<Ended> {
  const { process: child, ended } = listenTo(start(wordsOf(script), { PORT: "0", ...settings }));
  onTestFinished(() => void child.kill("SIGKILL"));
  return ended;
}

/** In the project's folder, as npm does. */
function start(words: readonly string[], settings: Settings): ChildProcess {
  const { PATH = "", HOME = "", TMPDIR, SAMVERKAN_POSTGRES_PACKAGE } = process.env;
  const inherited = {
    PATH,
    HOME,
    ...(TMPDIR && { TMPDIR }),
    ...(SAMVERKAN_POSTGRES_PACKAGE && { SAMVERKAN_POSTGRES_PACKAGE }),
  };
  return spawn(process.execPath, words, { cwd: projectFolder, env: { ...inherited, ...settings } });
}

/** A folder that is gone after the test. */
export async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), "samverkan-test-"));
  try {
    return await work(folder);
  } finally {
    // A server that has just been told to stop may still be tidying its folder.
    await rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  }
}

/** Asks until the answer is as wanted; returns how long it took. */
export async function untilTrue(limitMs: number, isSo: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await isSo().catch(() => false))) {
    if (performance.now() - started > limitMs) throw new Error(`not so within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - started;
}

/** The status of an address; 0 when nobody answers. */
export async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url, { redirect: "manual" }).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status ?? 0;
}
