import { fork } from "node:child_process";
import { join } from "node:path";
import autocannon from "autocannon";
import { projectFolder } from "#platform/files";
import { startApp } from "./app.ts";
import { median, type Result } from "./result.ts";

const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 20;

/** The public page of a municipality beside a constant page of the same size, rounds interleaved. */
export async function municipalityPage(): Promise<Result> {
  const app = await startApp();
  const page = `${app.url}/kommuner/2081`;
  const length = (await (await fetch(page, { headers: { "Accept-Encoding": "identity" } })).arrayBuffer()).byteLength;
  const floor = await startFloor(length);
  const ours: number[] = [];
  const constant: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    constant.push(await requestsPerSecond(floor.url));
    ours.push(await requestsPerSecond(page));
  }
  floor.stop();
  await app.stop();
  return {
    what: "municipality page, requests per second",
    ratio: median(ours) / median(constant),
    bound: "at least 0.5 of a constant page of the same size from the same web server",
    detail: `${Math.round(median(ours))} against ${Math.round(median(constant))} a second, ${Math.round(length / 1024)} kB unpacked.`,
  };
}

async function requestsPerSecond(url: string): Promise<number> {
  const { requests } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  return requests.average;
}

function startFloor(length: number): Promise<{ url: string; stop(): void }> {
  const child = fork(join(projectFolder, "bench", "peers", "constant-page.ts"), [String(length)], {
    execArgv: ["--import", "tsx"],
  });
  return new Promise((resolve) => {
    child.once("message", (port) => resolve({ url: `http://127.0.0.1:${port}/`, stop: () => child.kill() }));
  });
}
