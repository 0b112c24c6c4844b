import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrationNames } from "#platform/database";
import { TEST_SECRET } from "../support/cluster.ts";
import { asOwner, emptyDatabase, freshDatabase, type TestDatabase } from "../support/database.ts";
import { runCommand, runProgram, type Settings, startProgram } from "../support/program.ts";

/** `npm run serve` as a process: what it needs, what it refuses, what it says and how it ends. */
const WORTH_KNOWING = 30;

let migrated: TestDatabase;
let folder: string;
let settings: Settings;

beforeAll(async () => {
  migrated = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), "samverkan-production-"));
  settings = {
    DATABASE_URL: migrated.appUrl,
    SAMVERKAN_SECRET: TEST_SECRET,
    SAMVERKAN_URL: "https://samverkan.example",
    SAMVERKAN_DATA: folder,
  };
});

afterAll(async () => {
  await migrated.drop();
  await rm(folder, { recursive: true, force: true });
});

describe("production", () => {
  test("answers on a migrated database with the app's login alone, and ends with 0 when it is told to", async () => {
    const program = await startProgram({ ...settings, SAMVERKAN_LOG: "info" }, "serve");

    const page = await fetch(`${program.url}/kommuner/2081`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain("<h1>Lägesbild för Borlänge</h1>");
    expect(html).toContain('<link rel="canonical" href="https://samverkan.example/kommuner/2081"/>');
    expect(html).not.toContain('class="demonstration"');
    for (const [path, answer] of [["/healthz", "ok"], ["/readyz", "ready"]] as const) // biome-ignore format: pairs
      expect(await (await fetch(program.url + path)).text()).toBe(answer);
    expect(await asOwner(migrated, "select purpose from installation")).toEqual([{ purpose: "production" }]);
    expect(await (await fetch(`${program.url}/logga-in`)).text()).not.toMatch(/[Ee]xempel|demonstration/);
    expect(await asOwner(migrated, "select 1 from accounts")).toEqual([]);

    const { status, stdout, stderr } = await program.stop();
    expect({ status, stdout }).toEqual({ status: 0, stdout: `Samverkan svarar på ${program.url}\n` });
    const log: { level: number; msg: string }[] = stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(log.map(({ msg }) => msg)).toContain("listening");
    // Pages are being rendered when it is told to end; that they are given up is no fault.
    expect(log.filter(({ level }) => level > WORTH_KNOWING)).toEqual([]);
    for (const secret of [TEST_SECRET, new URL(migrated.appUrl).password])
      if (secret) expect(stderr).not.toContain(secret);
  });

  test("promises https for a year on every answer, and only when its address is https", async () => {
    const secure = await startProgram(settings, "serve");
    for (const path of ["/", "/kommuner/2081/lagesbild.pdf", "/finns-inte", "/healthz", "/readyz"]) {
      const { headers } = await fetch(secure.url + path);
      expect(headers.get("strict-transport-security"), path).toBe("max-age=31536000; includeSubDomains");
      expect(headers.get("content-security-policy"), path).toMatch(/^default-src 'none'; script-src 'self';/);
    }
    expect((await secure.stop()).status).toBe(0);

    const { SAMVERKAN_URL: _, ...plain } = settings;
    const local = await startProgram(plain, "serve");
    expect((await fetch(`${local.url}/`)).headers.get("strict-transport-security")).toBeNull();
    expect((await local.stop()).status).toBe(0);
  });

  test("lets who has asked have the answer before it ends", async () => {
    const program = await startProgram(settings, "serve");
    const asked = fetch(`${program.url}/kommuner/1480`);
    await fetch(`${program.url}/healthz`);
    const ended = program.stop();
    expect((await asked).status).toBe(200);
    expect(await (await asked).text()).toContain("</html>");
    expect((await ended).status).toBe(0);
  });
});

describe("production says in one sentence why it does not start, and ends with 1:", () => {
  async function expectRefusal(changed: Settings, sentence: string): Promise<void> {
    const { status, stdout, stderr } = await runProgram({ ...settings, ...changed }, "serve");
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: `${sentence}\n` });
  }

  const WEAK =
    "SAMVERKAN_SECRET är för kort eller lätt att gissa: skapa en på minst 32 tecken med `openssl rand -base64 48`.";
  const OPEN = "HOST kan nås från andra datorer, så SAMVERKAN_URL måste vara https-adressen framför den.";

  // An empty setting is one that is not there.
  test.each<[string, Settings, string]>([
    [
      "no database but the embedded one",
      { DATABASE_URL: "" },
      "Drift kräver DATABASE_URL: den inbyggda databasen är bara för demonstration.",
    ],
    ["no secret", { SAMVERKAN_SECRET: "" }, "Drift kräver SAMVERKAN_SECRET: skapa en med `openssl rand -base64 48`."],
    ["a short secret", { SAMVERKAN_SECRET: TEST_SECRET.slice(0, 31) }, WEAK],
    ["a secret out of an example", { SAMVERKAN_SECRET: `change-me-${TEST_SECRET}` }, WEAK],
    ["a door to others and no address", { HOST: "0.0.0.0", SAMVERKAN_URL: "" }, OPEN],
    ["a door to others and an address without https", { HOST: "0.0.0.0", SAMVERKAN_URL: "http://a.example" }, OPEN],
    [
      "a database that nobody answers for",
      { DATABASE_URL: "postgresql://samverkan_web:hemligt@127.0.0.1:9/samverkan" },
      "Databasen i DATABASE_URL går inte att nå (connect ECONNREFUSED 127.0.0.1:9): kontrollera adressen, inloggningen och att servern är igång.",
    ],
  ])("%s", (_, changed, sentence) => expectRefusal(changed, sentence));

  test("the owner's login where the app's should be", () =>
    expectRefusal(
      { DATABASE_URL: migrated.ownerUrl },
      "Inloggningen i DATABASE_URL äger tabeller eller kan bli ägaren: ange ägaren i DATABASE_MIGRATE_URL och en annan inloggning här.",
    ));

  test("a database without tables, when nobody may make them", async () => {
    const empty = await emptyDatabase();
    const missing = (await migrationNames()).length;
    await expectRefusal(
      { DATABASE_URL: empty.appUrl },
      `Databasen saknar ${missing} migreringar: kör \`npm run -s samverkan -- migrate\` med DATABASE_MIGRATE_URL satt.`,
    );
    await empty.drop();
  });

  test("a database that was seeded as a demonstration, which stays one", async () => {
    const seeded = await freshDatabase();
    expect((await runCommand(["seed", "--demo"], seeded.environment)).status).toBe(0);
    await expectRefusal(
      { DATABASE_URL: seeded.appUrl },
      "Databasen innehåller demonstrationsuppgifter: ge driften en egen databas.",
    );
    expect(await asOwner(seeded, "select purpose from installation")).toEqual([{ purpose: "demonstration" }]);
    await seeded.drop();
  });

  test("a port that another program has", async () => {
    const first = await startProgram(settings, "serve");
    const { port } = new URL(first.url);
    await expectRefusal(
      { PORT: port },
      `Port ${port} är upptagen: stäng det andra programmet eller välj en annan PORT.`,
    );
    await first.stop();
  });
});
