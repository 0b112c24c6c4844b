import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectFolder } from "#platform/files";
import type { Order, Report, ResultOf, Wish } from "./order.ts";
import { openWaitingRoom } from "./waiting.ts";

/**
 * Where heavy work is done: in a process of its own, so that the memory it fills goes back to the machine when it ends.
 * It ends when we do, too, however that comes about.
 */
export interface Workshop {
  /** Starts the process ahead of its first order, while there is something else to wait for. */
  open(): void;
  /**
   * Gives up the order under way, if there is one, for this one. Rejects when the process says that it failed, or ends
   * in the middle. Afterwards it stays for the next order, or ends.
   */
  carryOut<Given extends Order>(order: Given, afterwards: "stay" | "end"): Promise<ResultOf<Given>>;
  /** Asks for the page at an address before its turn. Resolves when it is there, or will not come from here. */
  hasten(address: string): Promise<void>;
  close(): Promise<void>;
  /** The process at work or waiting for an order; undefined when there is none. */
  processId(): number | undefined;
}

const ENTRY = join(projectFolder, "dist", "worker.js");
const LONGEST_WAIT_MS = 10_000;

export function createWorkshop(): Workshop {
  const readers = openWaitingRoom({ mostMs: LONGEST_WAIT_MS });
  let worker: ChildProcess | undefined;
  let busy: ChildProcess | undefined;

  function wake(): ChildProcess {
    if (worker && isAlive(worker)) return worker;
    worker = start();
    worker.on("message", (report: Report<unknown>) => {
      if (report.kind === "attended") readers.call(report.address);
    });
    worker.once("close", readers.callAll);
    return worker;
  }

  async function end(mine: ChildProcess): Promise<void> {
    if (worker === mine) worker = undefined;
    if (!isAlive(mine)) return;
    mine.kill("SIGKILL");
    await once(mine, "exit");
  }

  return {
    open: wake,
    async carryOut(order, afterwards) {
      if (busy) void end(busy);
      const mine = wake();
      busy = mine;
      try {
        return await answerOf(mine, order);
      } finally {
        if (busy === mine) busy = undefined;
        if (afterwards === "end") await end(mine);
      }
    },
    async hasten(address) {
      if (!worker || !isAlive(worker)) return;
      tell(worker, { kind: "wish", address });
      await readers.waitFor(address);
    },
    async close() {
      if (worker) await end(worker);
    },
    processId: () => (worker && isAlive(worker) ? worker.pid : undefined),
  };
}

/** Its log is ours, and its stdout is nobody's. */
function start(): ChildProcess {
  const worker = fork(ENTRY, { execArgv: ["--enable-source-maps"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  // Who waits for an answer listens for himself. Without this, a fault while nobody waits would end the program.
  worker.on("error", () => {});
  return worker;
}

function isAlive({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

function answerOf<Given extends Order>(worker: ChildProcess, order: Given): Promise<ResultOf<Given>> {
  return new Promise((resolve, reject) => {
    const answered = (report: Report<ResultOf<Given>>) => {
      if (report.kind === "attended") return;
      leave();
      if (report.kind === "done") resolve(report.result);
      else reject(new Error(report.message));
    };
    const ended = () => {
      leave();
      reject(new Error(`the process ended in the middle of its work (${worker.signalCode ?? worker.exitCode})`));
    };
    const leave = () => worker.off("message", answered).off("exit", ended).off("error", ended);
    worker.on("message", answered).on("exit", ended).on("error", ended);
    tell(worker, order);
  });
}

/** What does not arrive is told of by the end of the process. */
function tell(worker: ChildProcess, message: Order | Wish): void {
  worker.send(message, () => {});
}
