import { changeAs, OPERATOR } from "#access";
import { connect, type Database } from "#platform/database";
import { log } from "#platform/log";
import { createPublishedStore } from "#platform/published";
import { readAssets } from "#platform/web";
import { isMadeHere } from "./edition.ts";
import { publishableRoutes } from "./features.ts";
import type { Order, RenderOrder, Report, ResultOf, Wish } from "./order.ts";
import { type Outcome, renderEdition } from "./publishing.ts";
import { loadReference } from "./reference.ts";
import { SIGNALS } from "./signals.ts";

/**
 * The process that does the heavy work of the program, and ends when there is no more of it: what it has filled its
 * memory with then goes back to the machine. A JavaScript engine that goes on running gives little back.
 */

// A Ctrl-C reaches both of us. The program closes things in their order, and we end when it has gone, however it went.
for (const signal of SIGNALS) process.on(signal, () => {});
process.on("disconnect", () => process.exit());

const wishes: string[] = [];

process.on("message", (message: Order | Wish) => {
  if (message.kind === "wish") wishes.push(message.address);
  else void work(message);
});

async function work(order: Order): Promise<void> {
  try {
    say({ kind: "done", result: await carryOut(order) });
  } catch (error) {
    log.debug({ err: error }, "the work failed");
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

async function carryOut(order: Order): Promise<ResultOf<Order>> {
  const { database, close } = connect(order.database.address, { most: 2, secret: order.database.secret });
  try {
    switch (order.kind) {
      case "load reference":
        await changeAs(database, OPERATOR, loadReference);
        return undefined;
      case "render edition":
        return await render(order, database);
    }
  } finally {
    await close();
  }
}

async function render({ folder, appearance, edition }: RenderOrder, database: Database): Promise<Outcome> {
  // A build beside the running program has put other code here than the edition is named by.
  if (!isMadeHere(edition, appearance)) return { kind: "rebuilt" };
  const store = createPublishedStore(folder, { mostBytesInMemory: 0 });
  const settings = { database, store, assets: readAssets(), ...appearance };
  return renderEdition(edition, settings, publishableRoutes, {
    next: () => wishes.shift(),
    attended: (address) => say({ kind: "attended", address }),
  });
}

function say(report: Report<ResultOf<Order>>): void {
  process.send?.(report);
}
