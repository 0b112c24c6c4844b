import { expect, test } from "vitest";
import { type Environment, readConfig } from "./index.ts";

const production: Environment = {
  DATABASE_URL: "postgresql://samverkan_web@db.internal/samverkan",
  SAMVERKAN_SECRET: "q3Jx8vN2tYw5Rk7Lz0Pb4Hc6Md9Fg1Sa+e/UiTo=",
  SAMVERKAN_URL: "https://samverkan.kommun.se/",
  HOST: "0.0.0.0",
};

test("a demonstration needs no settings and listens to this machine only", () => {
  const config = readConfig("demonstration", {});
  expect(config).toMatchObject({ host: "127.0.0.1", port: 3000, url: "http://127.0.0.1:3000", databaseUrl: undefined });
  expect(config.folder).toMatch(/\/var$/);
});

test("an IPv6 address to listen on stands in brackets in the address", () => {
  expect(readConfig("demonstration", { HOST: "::1" }).url).toBe("http://[::1]:3000");
});

test("production starts when everything is stated, and keeps no slash at the end of its address", () => {
  expect(readConfig("production", production).url).toBe("https://samverkan.kommun.se");
});

test.each<[string, Environment, RegExp]>([
  ["the embedded database", { ...production, DATABASE_URL: undefined }, /DATABASE_URL/],
  ["a missing secret", { ...production, SAMVERKAN_SECRET: undefined }, /SAMVERKAN_SECRET/],
  ["a short secret", { ...production, SAMVERKAN_SECRET: "q3Jx8vN2" }, /för kort/],
  [
    "a default secret",
    { ...production, SAMVERKAN_SECRET: "change-me-change-me-change-me-change-me" },
    /lätt att gissa/,
  ],
  ["a repeated secret", { ...production, SAMVERKAN_SECRET: "ab".repeat(32) }, /lätt att gissa/],
])("production refuses %s", (_what, environment, message) => {
  expect(() => readConfig("production", environment)).toThrow(message);
});

test.each<[string, Environment, RegExp]>([
  ["a port that is no number", { PORT: "http" }, /^PORT/],
  ["a port out of range", { PORT: "70000" }, /^PORT/],
  ["an open door without https", { HOST: "0.0.0.0" }, /SAMVERKAN_URL/],
  ["an open door behind plain http", { HOST: "0.0.0.0", SAMVERKAN_URL: "http://a.se" }, /https/],
  ["a database of another kind", { DATABASE_URL: "mysql://a/b" }, /^DATABASE_URL/],
  ["an owner without an app login", { DATABASE_MIGRATE_URL: "postgresql://o@h/d" }, /DATABASE_URL/],
])("%s is refused in one sentence", (_what, environment, message) => {
  expect(() => readConfig("demonstration", environment)).toThrow(message);
});
