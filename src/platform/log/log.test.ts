import { afterEach, expect, test, vi } from "vitest";
import { createLog } from "./index.ts";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ write: (line: string) => lines.push(line) }));
  return lines.join("");
}

afterEach(() => vi.unstubAllEnvs());

test.each([
  [{ password: "hemligt-7f3a" }],
  [{ request: { cookie: "hemligt-7f3a" } }],
  [{ request: { headers: { authorization: "hemligt-7f3a" } } }],
  [{ user: { token: "hemligt-7f3a" } }],
])("a secret never reaches the log: %j", (event) => {
  const line = logged((log) => log.warn(event, "something happened"));
  expect(line).toContain("something happened");
  expect(line).not.toContain("hemligt-7f3a");
});

test("an event is one line of JSON with its time and nothing of the machine", () => {
  const line = logged((log) => log.info({ pages: 290 }, "edition rendered"));
  expect(line.trim().split("\n")).toHaveLength(1);
  const event = JSON.parse(line);
  expect(event).toMatchObject({ pages: 290, msg: "edition rendered" });
  expect(new Date(event.time).toString()).not.toBe("Invalid Date");
  expect(Object.keys(event)).not.toContain("hostname");
});

test("an unknown level is told of in one line, and the usual one is used", () => {
  vi.stubEnv("SAMVERKAN_LOG", "mycket");
  const lines = logged((log) => log.info("something happened"))
    .trim()
    .split("\n");
  expect(lines).toHaveLength(2);
  expect(JSON.parse(lines[0] ?? "").msg).toMatch(/^SAMVERKAN_LOG ska vara ett av silent, .*: info används\.$/);
});

test("a known level is obeyed", () => {
  vi.stubEnv("SAMVERKAN_LOG", "silent");
  expect(logged((log) => log.error("something happened"))).toBe("");
});
