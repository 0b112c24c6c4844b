import { expect, test } from "vitest";
import { asOwner, freshDatabase } from "../support/database.ts";
import { runCommand, startProgram } from "../support/program.ts";
import { signedIn, visitor } from "../support/visitor.ts";

/** What the one who runs the installation does for those who work in it. */

const ADMINISTRATOR = ["--organisation", "2062", "--name", "Exempel Administratör", "--email", "Admin@Exempel.invalid"];

test("the first administrator comes in by a link that works once, and a new one can be had", async () => {
  const here = await freshDatabase();
  const invited = await runCommand(["invite", ...ADMINISTRATOR, "--role", "administrator"], here.environment);
  expect(invited).toMatchObject({ status: 0, stderr: "" });
  expect(invited.stdout).toMatch(/^http:\/\/127\.0\.0\.1:3000\/valj-losenord\/[\w-]{43}\n$/);

  const again = await runCommand(["invite", ...ADMINISTRATOR, "--role", "administrator", "--json"], here.environment);
  const links = [new URL(invited.stdout.trim()), new URL(JSON.parse(again.stdout).link)];
  expect(links[0]?.pathname).not.toBe(links[1]?.pathname);

  const program = await startProgram(here.environment);
  const password = "ett-langt-losenord-for-prov";
  const chosen = await visitor(program.url).post(links[0]?.pathname ?? "", { password });
  expect(chosen.to).toBe("/logga-in?efter=nytt-losenord");
  for (const link of links) expect((await visitor(program.url).get(link.pathname)).status).toBe(404);
  const administrator = await signedIn(program.url, "admin@exempel.invalid", password);
  expect((await administrator.get("/personer")).body).toContain("Mora kommun");
  await program.stop();
  await here.drop();
});

test.each<[string, string[], string]>([
  ["an organisation that is not there", ["--organisation", "9999", "--role", "reader"], "Organisationen finns inte"],
  ["a role that is not there", ["--organisation", "2062", "--role", "boss"], "Rollen boss finns inte"],
  ["a role that is elsewhere", ["--organisation", "2062", "--role", "local-police-chief"], "Den rollen finns inte"],
  ["no role", ["--organisation", "2062"], "Ange --role."],
])("an invitation with %s is refused in one sentence", async (_what, words, message) => {
  const here = await freshDatabase();
  const someone = ["--name", "Exempel", "--email", "a@exempel.invalid"];
  const { status, stdout, stderr } = await runCommand(["invite", ...someone, ...words], here.environment);
  expect({ status, stdout, lines: stderr.trim().split("\n").length }).toEqual({ status: 1, stdout: "", lines: 1 });
  expect(stderr).toContain(message);
  await here.drop();
});

test("verify-audit says that the trail is whole, and where it is not", async () => {
  const here = await freshDatabase();
  const whole = await runCommand(["verify-audit"], here.environment);
  expect(whole).toMatchObject({ status: 0, stderr: "" });
  expect(whole.stdout).toMatch(/^Loggen är hel: \d+ rader\. Huvudets hash är [0-9a-f]{64}\.\n$/);
  await asOwner(
    here,
    `alter table audit_events disable trigger all; update audit_events set details = '{}' where id = 3;
     alter table audit_events enable trigger all`,
  );
  const changed = await runCommand(["verify-audit"], here.environment);
  expect(changed).toMatchObject({ status: 1, stdout: "Loggen är inte hel. Rad 3 är ändrad.\n", stderr: "" });
  const inJson = await runCommand(["verify-audit", "--json"], here.environment);
  expect(inJson).toMatchObject({ status: 1, stdout: '{"whole":false,"rows":2,"fault":"changed","at":3}\n' });
  await here.drop();
});
