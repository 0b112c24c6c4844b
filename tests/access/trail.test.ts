import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPERATOR, readAs } from "#access";
import { verifyTrail } from "#audit";
import { type Connection, connect } from "#platform/database";
import { routes } from "../../src/app/features.ts";
import { type CanaryCooperation, fillCooperation } from "../support/cooperations.ts";
import { CANARY_PASSWORD, type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";
import { type Site, startSite } from "../support/site.ts";
import { fillSpare, type Spare } from "../support/spare.ts";
import { signedIn, visitor } from "../support/visitor.ts";
import { FLOW_ADDRESSES, type FlowPictures, fillFlow, flowAsked } from "./flow-cases.ts";

/** T6 of the security requirements: what a route says that it records is what it records, once, and nothing else does. */

let site: Site;
let owner: Connection;
let own: CanaryOrganisation;
let cooperation: CanaryCooperation;
let spare: Spare;
let flow: FlowPictures;

beforeAll(async () => {
  site = await startSite(async (database) => {
    owner = connect({ url: database.ownerUrl }, { most: 1 });
    own = await fillOrganisation(database, "Borlänge kommun");
    cooperation = await fillCooperation(database, [own], "2081");
    spare = await fillSpare(database, own, cooperation, "Faluns kommun");
    flow = await fillFlow(database, [own], "2081");
  });
}, 60_000);

afterAll(async () => {
  await owner.close();
  await site.stop();
});

/** How each route that leaves a record is asked so that it does what it is for. */
const ASKED: Readonly<Record<string, () => Promise<unknown>>> = {
  "POST /logga-in": () =>
    visitor(site.url).post("/logga-in", { email: own.in("reader").email, password: CANARY_PASSWORD }),
  "POST /logga-ut": () => administrator().then((who) => () => who.post("/logga-ut", {})),
  "POST /glomt-losenord": () => visitor(site.url).post("/glomt-losenord", { email: own.in("reader").email }),
  "POST /valj-losenord/:token": async () => {
    await visitor(site.url).post("/glomt-losenord", { email: own.in("coordinator").email });
    const letter = await site.mail.nextTo(own.in("coordinator").email);
    const link = /\/valj-losenord\/[\w-]+/.exec(letter)?.[0] ?? "";
    return () => visitor(site.url).post(link, { password: "ett-helt-annat-losenord" });
  },
  "POST /mitt-konto/losenord": () =>
    signedIn(site.url, own.in("council-member").email, CANARY_PASSWORD).then(
      (who) => () =>
        who.post("/mitt-konto/losenord", { current: CANARY_PASSWORD, password: "ett-helt-annat-losenord" }),
    ),
  "POST /logga-ut-overallt": () => administrator().then((who) => () => who.post("/logga-ut-overallt", {})),
  "GET /personer": () => administrator().then((who) => () => who.get("/personer")),
  "GET /personer/uppdrag": () =>
    administrator().then((who) => () => who.get(`/personer/uppdrag?organisation=${own.id}`)),
  "POST /personer/bjud-in": () =>
    administrator().then(
      (who) => () =>
        who.post("/personer/bjud-in", {
          organisation: own.id,
          name: "Ny",
          email: "ny@exempel.invalid",
          role: "reader",
        }),
    ),
  "POST /personer/uppdrag": () =>
    administrator().then(
      (who) => () =>
        who.post("/personer/uppdrag", { organisation: own.id, account: own.in("reader").account, role: "coordinator" }),
    ),
  "POST /personer/avsluta": () =>
    administrator().then((who) => () => who.post("/personer/avsluta", { assignment: own.in("reader").assignment })),
  "GET /samverkan/sok": () =>
    signedIn(site.url, own.in("liaison-officer").email, CANARY_PASSWORD).then(
      (who) => () => who.get("/samverkan/sok?q=exempel"),
    ),
  "GET /samverkan/:id/lagesbild/:code/version/:number": () => reads("/version/1")(),
  "GET /samverkan/:id/lagesbild/:code/version/:number/lagesbild.pdf": () => reads("/version/1/lagesbild.pdf")(),
  "GET /samverkan/:id/lagesbild/:code/version/:number/lagesbild.docx": () => reads("/version/1/lagesbild.docx")(),
  "GET /samverkan/:id/lagesbild/:code/jamfor": () => reads("/jamfor")(),
  "POST /personer/enheter": () =>
    administrator().then(
      (who) => () => who.post("/personer/enheter", { organisation: own.id, name: "Ny enhet", kind: "unit" }),
    ),
  ...writingAsked("egen"),
  ...writingAsked("gemensam"),
  "POST /samverkan/:id/lagesbild/:code/gemensam/kommentarer": () =>
    leader().then((who) => () => who.post(`${picture()}/gemensam/kommentarer`, { text: "Exempel" })),
  "POST /samverkan/:id/lagesbild/:code/gemensam/kommentarer/:comment": () =>
    leader().then(
      (who) => () => who.post(`${picture()}/gemensam/kommentarer/${cooperation.comment}`, { settled: "ja" }),
    ),
  "POST /samverkan/ny": () => sending("/samverkan/ny", { name: "Exempel: ny" }),
  "POST /samverkan/:id/parter/bjud-in": async () => {
    const { rows } = await owner.pool.query("select id from organisations where name = 'Kiruna kommun'");
    return sending(`/samverkan/${cooperation.id}/parter/bjud-in`, { organisation: rows[0]?.id });
  },
  "POST /samverkan/:id/inbjudan": () => sending(`/samverkan/${spare.invitation()}/inbjudan`, decided),
  "POST /samverkan/:id/inbjudan/nej": () => sending(`/samverkan/${spare.invitation()}/inbjudan/nej`),
  "POST /samverkan/:id/parter/egna-uppgifter": () =>
    sending(`/samverkan/${cooperation.id}/parter/egna-uppgifter`, { ...decided, coordinator: "" }),
  "POST /samverkan/:id/parter/lamna": () => sending(`/samverkan/${spare.joined()}/parter/lamna`),
  "POST /samverkan/:id/forum/nytt": () =>
    sending(`/samverkan/${cooperation.id}/forum/nytt`, forumForm("Exempel: nytt")),
  "POST /samverkan/:id/forum/:forum": () =>
    sending(`/samverkan/${cooperation.id}/forum/${spare.forum()}`, forumForm("Exempel: ändrat")),
  "POST /samverkan/:id/forum/:forum/avsluta": () =>
    sending(`/samverkan/${cooperation.id}/forum/${spare.forum()}/avsluta`),
  "POST /samverkan/:id/forum/:forum/ta-tillbaka": () =>
    sending(`/samverkan/${cooperation.id}/forum/${spare.ended()}/ta-tillbaka`),
  "POST /samverkan/:id/steg/:gate": () =>
    sending(`/samverkan/${cooperation.id}/steg/preconditions`, { on: "2026-01-01" }),
  "POST /samverkan/:id/steg/:gate/ta-tillbaka": () =>
    sending(`/samverkan/${cooperation.id}/steg/preconditions/ta-tillbaka`, { confirmation: spare.confirmation() }),
  ...Object.fromEntries(
    FLOW_ADDRESSES.filter((address) => recorded(address)).map((address) => [address, () => onTheWay(address)]),
  ),
};

/** The pages where a picture is written, the party's own ("egen") or the joint one ("gemensam"). */
function writingAsked(which: "egen" | "gemensam"): Record<string, () => Promise<unknown>> {
  const at = `/samverkan/:id/lagesbild/:code/${which}`;
  const get = (under: string) => () => leader().then((who) => () => who.get(`${picture()}/${which}${under}`));
  const post = (under: string, form: Record<string, string>) => () =>
    leader().then((who) => () => who.post(`${picture()}/${which}${under}`, form));
  return {
    [`GET ${at}`]: get(""),
    [`GET ${at}/kallor`]: get("/kallor"),
    [`POST ${at}/kallor`]: post("/kallor", { name: "Exempel", kind: "survey", used: "ja" }),
    [`GET ${at}/:question`]: get("/omfattning"),
    [`POST ${at}/:question`]: post("/omfattning", { text: "Exempel", version: "1" }),
    [`GET ${at}/:question/historik`]: get("/omfattning/historik"),
    [`POST ${at}/:question/aterstall`]: post("/omfattning/aterstall", { del: "sekretess", till: "0", version: "1" }),
  };
}

const picture = () => `/samverkan/${cooperation.id}/lagesbild/2081`;
const leader = () => signedIn(site.url, own.in("municipal-leader").email, CANARY_PASSWORD);
/** Asks for a page under the joint picture, as somebody who may read it. */
const reads = (under: string) => async () => {
  const who = await signedIn(site.url, own.in("liaison-officer").email, CANARY_PASSWORD);
  return () => who.get(`/samverkan/${cooperation.id}/lagesbild/2081${under}`);
};

const decided = { organ: "Exempelnämnden", on: "2026-01-01", reference: "Exempel 1" };
const forumForm = (name: string) => ({
  ...{ name, level: "operative", kind: "network", mandate: "", parent: "", leaders: "", members: "" },
  ...{ least: "", most: "", per: "", since: "" },
});

/** What somebody who leads sends for the own organisation, when they have signed in. */
async function sending(path: string, form: Readonly<Record<string, string>> = {}): Promise<() => Promise<unknown>> {
  const who = await leader();
  return () => who.post(path, { organisation: own.id, ...form });
}

function recorded(address: string): boolean {
  return routes.some(({ method, path, audit }) => `${method} ${path}` === address && "event" in audit);
}

/** A step on the way of a situation picture, by somebody who leads. */
async function onTheWay(address: string): Promise<() => Promise<unknown>> {
  const { path, form } = flowAsked(flow, "2081")[address] ?? { path: "" };
  const who = await signedIn(site.url, own.in("municipal-leader").email, CANARY_PASSWORD);
  return () => (form ? who.post(path, form) : who.get(path));
}

const administrator = () => signedIn(site.url, own.in("administrator").email, CANARY_PASSWORD);

async function events(after: number): Promise<string[]> {
  const { rows } = await owner.pool.query("select event from audit_events where id > $1 order by id", [after]);
  return rows.map(({ event }) => event);
}

async function last(): Promise<number> {
  const { rows } = await owner.pool.query("select max(id) as id from audit_events");
  return rows[0]?.id ?? 0;
}

const recording = routes.filter(({ audit }) => "event" in audit);

test("every route that leaves a record is tried here", () => {
  expect(Object.keys(ASKED).sort()).toEqual(recording.map(({ method, path }) => `${method} ${path}`).sort());
});

describe.each(recording.map(({ method, path, audit }) => ({ route: `${method} ${path}`, audit })))(
  "$route",
  ({ route, audit }) => {
    test("leaves exactly the record that it says", async () => {
      // What comes before, such as a sign-in, is done first and hands back what is looked at.
      let before = await last();
      const prepared = await ASKED[route]?.();
      if (typeof prepared === "function") {
        before = await last();
        await prepared();
      }
      expect(await events(before)).toEqual(["event" in audit ? audit.event : ""]);
    });
  },
);

test("what the routes have recorded is a whole chain", async () => {
  expect(await readAs(site.database, OPERATOR, verifyTrail)).toMatchObject({ whole: true, rows: await last() });
});

test("no password and no token stands anywhere in the trail", async () => {
  const { rows } = await owner.pool.query("select string_agg(details::text, ' ') as text from audit_events");
  expect(rows[0]?.text).not.toMatch(/losenord-for-prov|annat-losenord|"[\w-]{43}"/);
});
