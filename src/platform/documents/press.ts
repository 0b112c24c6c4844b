import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { TypesettingFailed, TypesettingUnavailable } from "./errors.ts";
import type { Job, Reply } from "./job.ts";

export interface Press {
  /** Sets a document when those before it are done. Throws `TypesettingFailed` or `TypesettingUnavailable`. */
  typeset(job: Job): Promise<Uint8Array>;
  /** The process at work or resting; undefined when there is none. */
  processId(): number | undefined;
}

export interface PressSettings {
  /** The built `typesetter.ts`. */
  readonly entry: string;
  /** For one document, the start of the process included. */
  readonly mostMs: number;
  /** After so long without work the process ends and gives its memory back. */
  readonly restMs: number;
}

/** Keeps at most one process, started when there is work. A process that ended badly costs its document and no other. */
export function createPress({ entry, mostMs, restMs }: PressSettings): Press {
  let child: ChildProcess | undefined;
  let resting: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function wake(): ChildProcess {
    clearTimeout(resting);
    if (!child || !isAlive(child)) child = start(entry);
    child.channel?.ref();
    return child;
  }

  /** Neither the process nor its channel keeps the program running: a command ends when its document is written. */
  function rest(): void {
    child?.channel?.unref();
    resting = setTimeout(stop, restMs);
    resting.unref();
  }

  function stop(): void {
    child?.kill("SIGKILL");
    child = undefined;
  }

  async function setNext(job: Job): Promise<Reply> {
    if (!existsSync(entry)) throw new TypesettingUnavailable("Documents need the built program: run npm run build.");
    try {
      return await ask(wake(), job, mostMs);
    } catch (error) {
      stop();
      throw error;
    } finally {
      rest();
    }
  }

  return {
    typeset(job) {
      const mine = queue.then(() => setNext(job));
      queue = mine.catch(() => undefined);
      return mine.then(unpack);
    },
    processId: () => (child && isAlive(child) ? child.pid : undefined),
  };
}

function isAlive({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null;
}

/** It is given no settings: it has no use for the passwords among them. Its stdout is not ours to answer on. */
function start(entry: string): ChildProcess {
  const child = fork(entry, {
    execArgv: [],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.unref();
  // Who waits for a document listens for himself. Without this, a fault while nobody waits would end the program.
  child.on("error", () => undefined);
  return child;
}

function ask(child: ChildProcess, job: Job, mostMs: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => fail(`The document took longer than ${mostMs / 1000} seconds.`), mostMs);
    const ended = () => fail("The process that sets documents ended before it was done.");
    const answered = (reply: Reply) => {
      leave();
      resolve(reply);
    };
    child.on("message", answered).on("exit", ended).on("error", ended);
    child.send(job, (error) => error && ended());

    function fail(message: string): void {
      leave();
      reject(new TypesettingFailed(message));
    }
    function leave(): void {
      clearTimeout(limit);
      child.off("message", answered).off("exit", ended).off("error", ended);
    }
  });
}

function unpack(reply: Reply): Uint8Array {
  switch (reply.kind) {
    case "set":
      return reply.pdf;
    case "refused":
      throw new TypesettingFailed(`The document breaks a rule: ${reply.reasons.join("; ")}.`);
    case "unavailable":
      throw new TypesettingUnavailable(`Documents cannot be made on this machine: ${reply.reason}.`);
  }
}
