import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE_PASSWORD } from "#accounts";
import { type Connection, connect } from "#platform/database";
import { CANARY_PASSWORD, type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";
import { type Site, startSite } from "../support/site.ts";
import { type Shown, signedIn, visitor } from "../support/visitor.ts";

/** T5, T7, T8 and T11 of the security requirements, on the addresses that everything else will stand behind. */

let site: Site;
let owner: Connection;
let own: CanaryOrganisation;
let foreign: CanaryOrganisation;

beforeAll(async () => {
  site = await startSite(async (database) => {
    owner = connect({ url: database.ownerUrl }, { most: 2 });
    own = await fillOrganisation(database, "Mora kommun");
    foreign = await fillOrganisation(database, "Malmö kommun");
  });
}, 60_000);

afterAll(async () => {
  await owner.close();
  await site.stop();
});

async function rows<Row>(statement: string): Promise<Row[]> {
  return (await owner.pool.query(statement)).rows;
}

const enter = (role: Parameters<CanaryOrganisation["in"]>[0]) =>
  signedIn(site.url, own.in(role).email, CANARY_PASSWORD);

describe("a session (T7)", () => {
  test("is 256 bits of chance, new at each sign-in, and only its hash is kept", async () => {
    const tokens = [await enter("reader"), await enter("reader")].map(({ cookie }) => cookie.split("=")[1] ?? "");
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      expect(Buffer.from(token, "base64url")).toHaveLength(32);
      const found = await rows<{ kept: number }>(
        `select count(*) as kept from sessions where token_hash = sha256('${token}')`,
      );
      expect(found).toEqual([{ kept: 1 }]);
      expect(JSON.stringify(await rows("select s::text from sessions s"))).not.toContain(token);
    }
  });

  test("is out of reach for scripts and for other sites", async () => {
    const someone = visitor(site.url);
    const answer = await someone.post("/logga-in", { email: own.in("reader").email, password: CANARY_PASSWORD });
    expect(answer.headers.get("set-cookie")).toMatch(/^samverkan=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test.each([
    ["half an hour without a sign of life", "seen_at = now() - interval '31 minutes'"],
    ["twelve hours", "created_at = now() - interval '12 hours 1 minute'"],
  ])("ends after %s", async (_what, change) => {
    const someone = await enter("coordinator");
    expect((await someone.get("/mitt-konto")).status).toBe(200);
    await rows(`update sessions set ${change} where account_id = '${own.in("coordinator").account}'`);
    expect((await someone.get("/mitt-konto")).to).toBe("/logga-in?till=%2Fmitt-konto");
  });

  test("ends with a sign-out, and everywhere at once if so wanted", async () => {
    const [here, there, elsewhere] = [await enter("reader"), await enter("reader"), await enter("reader")];
    const cookie = here.cookie;
    expect((await here.post("/logga-ut", {})).to).toBe("/logga-in?efter=utloggning");
    const kept = await fetch(`${site.url}/mitt-konto`, { headers: { Cookie: cookie }, redirect: "manual" });
    expect(kept.status).toBe(303);
    expect((await there.get("/mitt-konto")).status).toBe(200);
    await there.post("/logga-ut-overallt", {});
    expect((await elsewhere.get("/mitt-konto")).status).toBe(303);
  });

  test("made up by somebody opens nothing", async () => {
    for (const token of ["", "x", "A".repeat(43), "'; --", "%00"]) {
      const answer = await fetch(`${site.url}/mitt-konto`, {
        headers: { Cookie: `samverkan=${token}` },
        redirect: "manual",
      });
      expect(answer.status).toBe(303);
    }
  });
});

describe("a form (T7)", () => {
  const unit = () => ({ organisation: own.id, kind: "unit", name: "Enhet som ingen har bett om" });
  const units = () => rows("select 1 from units where name = 'Enhet som ingen har bett om'");

  test.each([
    ["from another site", { Origin: "https://elak.example" }],
    ["from nowhere", {}],
    ["from a page of no site", { Origin: "null" }],
    ["that a browser says comes from another site", { "Sec-Fetch-Site": "cross-site" }],
  ])("%s changes nothing", async (_what, headers) => {
    const someone = await enter("administrator");
    await someone.get("/personer");
    expect((await someone.post("/personer/enheter", unit(), headers)).status).toBe(403);
    expect(await units()).toEqual([]);
  });

  test.each([
    ["without the page's token", ""],
    ["with a made-up token", "0".repeat(64)],
  ])("%s changes nothing", async (_what, formToken) => {
    const someone = await enter("administrator");
    expect((await someone.post("/personer/enheter", { ...unit(), form_token: formToken })).status).toBe(403);
    expect(await units()).toEqual([]);
  });

  test("with the token of somebody else's page changes nothing", async () => {
    const other = await enter("coordinator");
    const page = await other.get("/mitt-konto");
    const theirs = /name="form_token" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
    const someone = await enter("administrator");
    expect(theirs).toHaveLength(64);
    expect((await someone.post("/personer/enheter", { ...unit(), form_token: theirs })).status).toBe(403);
    expect(await units()).toEqual([]);
  });

  test("from another site does not sign anybody in", async () => {
    const form = { email: own.in("reader").email, password: CANARY_PASSWORD };
    const answer = await visitor(site.url).post("/logga-in", form, { Origin: "https://elak.example" });
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
  });

  test("of ten megabytes is refused, and the program goes on", async () => {
    const someone = await enter("administrator");
    const answer = await someone.post("/personer/enheter", { ...unit(), name: "x".repeat(10_000_000) });
    expect(answer.status).toBe(413);
    expect(answer.body).toContain("Det är för mycket på en gång");
    expect((await someone.get("/personer")).status).toBe(200);
  });

  test("that sends an unknown or foreign column sets only its own (T11)", async () => {
    const someone = await enter("administrator");
    await someone.get("/personer");
    const email = `ny-${own.canary}@exempel.invalid`;
    const form = { organisation: own.id, name: "Exempel", email, role: "reader", unit: "" };
    const more = {
      id: foreign.in("reader").account,
      account: foreign.in("reader").account,
      organisation_id: foreign.id,
    };
    const answer = await someone.post("/personer/bjud-in", {
      ...form,
      ...more,
      created_at: "2000-01-01",
      closed_at: "2000-01-01",
    });
    expect(answer.status).toBe(303);
    const [made] = await rows<Record<string, string>>(
      `select organisation_id, closed_at, created_at > now() - interval '1 minute' as new from accounts where email = '${email}'`,
    );
    expect(made).toEqual({ organisation_id: own.id, closed_at: null, new: true });
  });
});

describe("what somebody has written when the session has ended", () => {
  /** The form that a page shows, with everything that is hidden in it, and the address that it is sent to. */
  function formOn({ body }: Shown): { to: string; form: Record<string, string> } {
    const [, to = "", inside = ""] =
      /<form [^>]*class="form"[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/s.exec(mainOf(body)) ?? [];
    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    return { to, form: Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, unescaped(value)])) };
  }

  const mainOf = (body: string) => body.slice(body.indexOf("<main"));
  const unescaped = (text: string) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");

  const WRITTEN = 'Förvaltning <b>"A" & B</b>\nrad två';

  test("goes with them through the sign-in, also past a wrong password, and is saved by one press more", async () => {
    const someone = await enter("administrator");
    await rows(`delete from sessions where account_id = '${own.in("administrator").account}'`);
    const unit = { organisation: own.id, name: "Förvaltningen för allt", kind: "administration" };
    const asked = await someone.post("/personer/enheter", unit);
    expect([asked.status, asked.body]).toEqual([401, expect.stringContaining("Det du skrev är inte sparat än")]);

    const { email } = own.in("administrator");
    const again = await someone.post("/logga-in", { ...formOn(asked).form, email, password: "fel-losenord-det-har" });
    expect(again.status).toBe(422);
    const inside = await someone.post("/logga-in", { ...formOn(again).form, email, password: CANARY_PASSWORD });
    expect([inside.status, inside.body]).toEqual([200, expect.stringContaining("Förvaltningen för allt")]);
    expect(inside.headers.get("set-cookie")).toContain("samverkan=");

    const resent = formOn(inside);
    expect(resent.to).toBe("/personer/enheter");
    expect(await rows(`select name from units where name = '${unit.name}'`)).toEqual([]);
    const saved = await someone.post(resent.to, resent.form);
    expect(saved.to).toContain("/personer/enheter");
    expect(await rows(`select name from units where name = '${unit.name}'`)).toEqual([{ name: unit.name }]);
  });

  test("is the same afterwards, whatever signs it has, and can be copied from the page", async () => {
    const someone = await enter("administrator");
    await rows(`delete from sessions where account_id = '${own.in("administrator").account}'`);
    const asked = await someone.post("/personer/enheter", { organisation: own.id, name: WRITTEN, kind: "unit" });
    const { email } = own.in("administrator");
    const inside = await someone.post("/logga-in", { ...formOn(asked).form, email, password: CANARY_PASSWORD });
    expect(formOn(inside).form).toMatchObject({ name: WRITTEN, organisation: own.id, kind: "unit" });
  });

  test("is asked for once more when the page is older than the sign-in", async () => {
    const someone = await enter("administrator");
    const unit = { organisation: own.id, name: "Enheten från en äldre sida", kind: "unit" };
    const asked = await someone.post("/personer/enheter", { ...unit, form_token: "0".repeat(64) });
    expect([asked.status, formOn(asked).to]).toEqual([403, "/personer/enheter"]);
    expect(await rows(`select name from units where name = '${unit.name}'`)).toEqual([]);
    expect((await someone.post("/personer/enheter", formOn(asked).form)).status).toBe(303);
  });

  test("is never a password, nor something that another site sent", async () => {
    const someone = visitor(site.url);
    const password = await someone.post("/mitt-konto/losenord", { current: "hemligt-ett", password: "hemligt-tva" });
    expect([password.status, password.body]).toEqual([401, expect.not.stringContaining("hemligt")]);
    const sent = { organisation: own.id, name: "Från annat håll", kind: "unit" };
    const foreigners = await someone.post("/personer/enheter", sent, { Origin: "https://annan.example" });
    expect([foreigners.status, foreigners.body]).toEqual([403, expect.not.stringContaining("Från annat håll")]);
  });

  test("is sent nowhere but to addresses of our own", async () => {
    const { email } = own.in("administrator");
    for (const to of ["https://annan.example/x", "//annan.example/x", "/\\annan.example"]) {
      const answer = await visitor(site.url).post("/logga-in", {
        kept_to: to,
        "kept.name": "x",
        email,
        password: CANARY_PASSWORD,
      });
      expect([answer.status, answer.to]).toEqual([303, "/mitt-konto"]);
    }
  });
});

describe("an assignment that has ended (T5)", () => {
  const administrators = () =>
    rows(
      `select 1 from assignments where organisation_id = '${own.id}' and role = 'administrator' and valid_to is null`,
    );

  test("gives nothing at the next request", async () => {
    const administrator = await enter("administrator");
    expect((await administrator.get("/personer")).status).toBe(200);
    const { assignment } = own.in("administrator");
    await rows(`update assignments set valid_to = now() where id = '${assignment}'`);
    expect((await administrator.get("/personer")).status).toBe(404);
    expect(
      (await administrator.post("/personer/enheter", { organisation: own.id, kind: "unit", name: "x" })).status,
    ).toBe(404);
    await rows(`update assignments set valid_to = null where id = '${assignment}'`);
  });

  test("is ended by an administrator, and the one who held it notices at once", async () => {
    const [administrator, member] = [await enter("administrator"), await enter("council-member")];
    await administrator.get("/personer");
    const answer = await administrator.post("/personer/avsluta", { assignment: own.in("council-member").assignment });
    expect(answer.to).toBe("/personer?klart=avslutat");
    expect((await member.get("/mitt-konto")).body).not.toContain("tills vidare</td>");
  });

  test("of the last administrator is not ended, and of two who end each other's one succeeds", async () => {
    const { assignment, account } = own.in("administrator");
    const administrator = await enter("administrator");
    await administrator.get("/personer");
    const refused = await administrator.post("/personer/avsluta", { assignment, organisation: own.id });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Det är organisationens sista administratör.");

    const second = own.in("liaison-officer");
    const appointed = { organisation: own.id, account: second.account, role: "administrator" };
    expect((await administrator.post("/personer/uppdrag", appointed)).status).toBe(303);
    const [other] = await rows<{ id: string }>(
      `select id from assignments where account_id = '${second.account}' and role = 'administrator'`,
    );
    const another = await enter("liaison-officer");
    await Promise.all([administrator.get("/personer"), another.get("/personer")]);
    const answers = await Promise.all([
      administrator.post("/personer/avsluta", { assignment: other?.id ?? "", organisation: own.id }),
      another.post("/personer/avsluta", { assignment, organisation: own.id }),
    ]);
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await administrators()).toHaveLength(1);
    await rows(`update assignments set valid_to = null where account_id = '${account}' and role = 'administrator'`);
  });

  test("with the account gives no way in", async () => {
    const someone = await enter("national-overseer");
    await rows(`update accounts set closed_at = now() where id = '${own.in("national-overseer").account}'`);
    expect((await someone.get("/mitt-konto")).status).toBe(303);
    await expect(enter("national-overseer")).rejects.toThrow();
  });
});

describe("guessing (T8)", () => {
  test("is read ten times in a quarter of an hour, however many try at once", async () => {
    const { email, account } = own.in("municipal-leader");
    const tries = Array.from({ length: 30 }, (_, index) =>
      visitor(site.url).post("/logga-in", { email, password: `gissning nummer ${index}` }),
    );
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
    const evaluated = await rows(
      `select 1 from audit_events where event = 'account.sign-in-failed' and details ->> 'account' = '${account}'`,
    );
    expect(evaluated).toHaveLength(10);
    const right = await visitor(site.url).post("/logga-in", { email, password: CANARY_PASSWORD });
    expect(right.status).toBe(422);
    expect(right.body).toContain("Det har gjorts för många försök.");
    await rows(`update sign_in_attempts set attempted_at = attempted_at - interval '16 minutes'`);
    await expect(signedIn(site.url, email, CANARY_PASSWORD)).resolves.toBeDefined();
  });

  test("does not tell who has an account", async () => {
    const known = own.in("local-police-chief").email;
    const unknown = known.replace("local", "total");
    const answers = await Promise.all(
      [known, unknown].map((email) => visitor(site.url).post("/logga-in", { email, password: "fel-ord-fel-ord" })),
    );
    const [one, other] = answers.map(({ status, body }) => [
      status,
      body.replaceAll(known, "").replaceAll(unknown, ""),
    ]);
    expect(one).toEqual(other);
    const asked = await Promise.all(
      [known, unknown].map((email) => visitor(site.url).post("/glomt-losenord", { email })),
    );
    const [first, second] = asked.map(({ status, body }) => [
      status,
      body.replaceAll(known, "").replaceAll(unknown, ""),
    ]);
    expect(first).toEqual(second);
  });

  test("finds passwords that are kept as argon2id with at least 19 MiB", async () => {
    const [{ hash } = { hash: "" }] = await rows<{ hash: string }>(
      `select password_hash as hash from credentials join accounts on id = account_id where email = 'samordnare@exempel.invalid'`,
    );
    const [, memory] = /^\$argon2id\$v=19\$m=(\d+),t=2,p=1\$/.exec(hash) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1024);
  });
});

describe("where no letters are sent", () => {
  test("the one who invites hands the link over, and nobody is asked for an address in vain", async () => {
    const quiet = await startSite(undefined, "not sent");
    const administrator = await signedIn(quiet.url, "administrator@exempel.invalid", EXAMPLE_PASSWORD);
    const people = await administrator.get("/personer");
    const organisation = /organisation=([\w-]{36})/.exec(people.body)?.[1] ?? "";
    await administrator.get(`/personer/bjud-in?organisation=${organisation}`);
    const email = "ny@exempel.invalid";
    const invited = await administrator.post("/personer/bjud-in", { organisation, name: "Ny", email, role: "reader" });
    const link = /\/valj-losenord\/[\w-]{43}/.exec(invited.body)?.[0] ?? "";
    expect(invited.status).toBe(200);
    expect((await visitor(quiet.url).post(link, { password: CANARY_PASSWORD })).status).toBe(303);
    await signedIn(quiet.url, email, CANARY_PASSWORD);

    expect((await visitor(quiet.url).get("/glomt-losenord")).body).toContain("skickar inga brev");
    expect((await visitor(quiet.url).post("/glomt-losenord", { email })).status).toBe(409);
    expect(quiet.mail.taken).toEqual([]);
    await quiet.stop();
  });
});
