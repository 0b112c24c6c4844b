import { expect, test } from "vitest";
import { openWaitingRoom } from "./waiting.ts";

test("all who wait for a name leave when it is called, and the others stay", async () => {
  const room = openWaitingRoom({ mostMs: 60_000 });
  const left: string[] = [];
  const wait = (name: string) => room.waitFor(name).then(() => left.push(name));
  const all = [wait("error"), wait("b"), wait("error")];
  room.call("error");
  room.call("nobody");
  await Promise.all([all[0], all[2]]);
  expect(left).toEqual(["error", "error"]);
  room.callAll();
  await Promise.all(all);
  expect(left).toHaveLength(3);
});

test("nobody waits longer than is said", async () => {
  await openWaitingRoom({ mostMs: 20 }).waitFor("a");
});
