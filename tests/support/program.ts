import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
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
  const child = start("cli.js", words, settings);
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
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

/** Starts the built demonstration on a port of its own, within a test, and waits until it answers. */
export async function startProgram(settings: Settings): Promise<RunningProgram> {
  const child = start("main.js", ["demonstration"], { PORT: "0", SAMVERKAN_LOG: "silent", ...settings });
  let stderr = "";
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const ended = once(child, "close");
  const url = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the program did not start: ${stderr}`)), START_LIMIT_MS);
    child.stdout?.on("data", (chunk) => {
      clearTimeout(limit);
      resolve(/http:\S+/.exec(String(chunk))?.[0] ?? "");
    });
    child.once("close", () => reject(new Error(`the program ended: ${stderr}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  // A test that fails on its way does not come to its own stop.
  onTestFinished(() => end("SIGKILL"));
  return { url, process: child, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

function start(file: string, words: readonly string[], settings: Settings): ChildProcess {
  const { PATH = "", HOME = "", TMPDIR, SAMVERKAN_POSTGRES_PACKAGE } = process.env;
  const inherited = {
    PATH,
    HOME,
    ...(TMPDIR && { TMPDIR }),
    ...(SAMVERKAN_POSTGRES_PACKAGE && { SAMVERKAN_POSTGRES_PACKAGE }),
  };
  return spawn(process.execPath, [join(projectFolder, "dist", file), ...words], { env: { ...inherited, ...settings } });
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
