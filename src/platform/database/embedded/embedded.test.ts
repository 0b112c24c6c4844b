import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectFolder } from "#platform/files";
import { untilTrue, withFolder } from "../../../../tests/support/program.ts";
import { type EmbeddedServer, joinEmbeddedServer } from "./index.ts";

/** A process of its own that has joined the server of a folder. */
interface Joiner {
  readonly serverPid: number;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

async function joinAsProcess(folder: string): Promise<Joiner> {
  const file = join(projectFolder, "tests/support/joiner.ts");
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", file, folder], { cwd: projectFolder });
  let stderr = "";
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const ended = once(child, "close");
  const said = child.stdout && once(child.stdout, "data").then(([chunk]) => String(chunk));
  const serverPid = Number(await Promise.race([said, ended.then(() => Promise.reject(new Error(stderr)))]));
  return {
    serverPid,
    async leave() {
      child.stdin?.write("leave\n");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function ask(server: Pick<EmbeddedServer, "socketFolder">, statement: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ host: server.socketFolder, user: "postgres", database: "postgres" });
  client.on("error", () => {});
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows[0];
}

function pidIn(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, "postgresql/cluster/postmaster.pid"), "utf8"), 10);
}

function isRunning(folder: string): boolean {
  return existsSync(join(folder, "postgresql/cluster/postmaster.pid"));
}

/** A folder with a cluster in it and no server: making one takes longer than all else here. */
let made: string;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "samverkan-test-"));
  await (await joinEmbeddedServer(made)).release();
});

afterAll(() => rm(made, { recursive: true, force: true }));

describe("the embedded server", () => {
  test("starts from nothing, keeps what it has acknowledged through a power cut, and cannot be reached by network", () =>
    withFolder(async (folder) => {
      const server = await joinEmbeddedServer(folder);
      const settings = await ask(
        server,
        `select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
                current_setting('synchronous_commit') as synchronous_commit,
                current_setting('data_checksums') as data_checksums, current_setting('listen_addresses') as addresses`,
      );
      await server.release();
      expect(settings).toEqual({
        fsync: "on",
        full_page_writes: "on",
        synchronous_commit: "on",
        data_checksums: "on",
        addresses: "",
      });
      expect(isRunning(folder)).toBe(false);
    }));

  test("is shared by two processes, and the last to leave stops it", async () => {
    const first = await joinAsProcess(made);
    const second = await joinAsProcess(made);
    expect(second.serverPid).toBe(first.serverPid);
    await first.leave();
    expect(pidIn(made)).toBe(first.serverPid);
    await second.leave();
    expect(isRunning(made)).toBe(false);
  });

  test("is left when the process has left as many times as it has joined", async () => {
    const one = await joinEmbeddedServer(made);
    const other = await joinEmbeddedServer(made);
    await one.release();
    expect(await ask(other, "select 1 as answer")).toEqual({ answer: 1 });
    await other.release();
    expect(isRunning(made)).toBe(false);
  });

  test("lives on when its process is killed; the next joins it, and is then the last", async () => {
    const killed = await joinAsProcess(made);
    await killed.kill();
    const next = await joinAsProcess(made);
    expect(next.serverPid).toBe(killed.serverPid);
    await next.leave();
    expect(isRunning(made)).toBe(false);
  });

  test("is one, whichever of three processes comes first to an empty folder", () =>
    withFolder(async (folder) => {
      const joiners = await Promise.all([joinAsProcess(folder), joinAsProcess(folder), joinAsProcess(folder)]);
      expect(new Set(joiners.map((joiner) => joiner.serverPid)).size).toBe(1);
      await Promise.all(joiners.map((joiner) => joiner.leave()));
      expect(isRunning(folder)).toBe(false);
      expect(readdirSync(join(folder, "postgresql")).sort()).toEqual(["cluster", "holders", "server.log", "socket"]);
    }));

  test.each([
    ["a process that is gone", "2147483646"],
    ["an earlier process with our number, as in a container", String(process.pid)],
    ["nobody that can be read", ""],
  ])("takes over a lock that was left by %s", async (_, left) => {
    writeFileSync(join(made, "postgresql/lock"), left);
    const server = await joinEmbeddedServer(made);
    expect(await ask(server, "select 1 as answer")).toEqual({ answer: 1 });
    await server.release();
  });

  test("is one, also when three processes take over the same left lock", async () => {
    writeFileSync(join(made, "postgresql/lock"), "2147483646");
    const joiners = await Promise.all([joinAsProcess(made), joinAsProcess(made), joinAsProcess(made)]);
    expect(new Set(joiners.map((joiner) => joiner.serverPid)).size).toBe(1);
    await Promise.all(joiners.map((joiner) => joiner.leave()));
  });

  test("does not use a cluster that was interrupted while it was made", () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, "postgresql/cluster.part"), { recursive: true });
      writeFileSync(join(folder, "postgresql/cluster.part/PG_VERSION"), "15\n");
      const server = await joinEmbeddedServer(folder);
      expect(await ask(server, "select 1 as answer")).toEqual({ answer: 1 });
      await server.release();
    }));

  test("refuses a socket folder that is a link, in one sentence", () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, "postgresql"));
      for (const target of [tmpdir(), join(folder, "nowhere")]) {
        symlinkSync(target, join(folder, "postgresql/socket"));
        await expect(joinEmbeddedServer(folder)).rejects.toThrow(/är en länk .* välj en annan SAMVERKAN_DATA\.$/);
        rmSync(join(folder, "postgresql/socket"));
      }
    }));

  test("refuses a folder of another major version in one sentence", () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, "postgresql/cluster"), { recursive: true });
      writeFileSync(join(folder, "postgresql/cluster/PG_VERSION"), "14\n");
      await expect(joinEmbeddedServer(folder)).rejects.toThrow(
        /^Datamappen har en databas av PostgreSQL 14 och det här är PostgreSQL \d\d: återläs .*\.$/,
      );
    }));

  test("is started again within 15 s when it is killed under its process, with what it had acknowledged", async () => {
    const server = await joinEmbeddedServer(made);
    await ask(server, "create table kept as select 42 as answer");
    process.kill(pidIn(made), "SIGKILL");
    const ms = await untilTrue(15_000, async () => (await ask(server, "select answer from kept")).answer === 42);
    await server.release();
    expect(ms).toBeLessThan(15_000);
    expect(isRunning(made)).toBe(false);
  });

  test("can be joined at once after it was killed", async () => {
    const before = await joinAsProcess(made);
    await before.kill();
    process.kill(before.serverPid, "SIGKILL");
    const server = await joinEmbeddedServer(made);
    expect(await ask(server, "select 1 as answer")).toEqual({ answer: 1 });
    await server.release();
  });
});
