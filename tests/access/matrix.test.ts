import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLE_NAMES, type Role } from "#access";
import { type Connection, connect } from "#platform/database";
import { routes } from "../../src/app/features.ts";
import { type CanaryCooperation, fillCooperation } from "../support/cooperations.ts";
import { asOwner } from "../support/database.ts";
import { CANARY_PASSWORD, type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";
import { type Site, startSite } from "../support/site.ts";
import { fillSpare, type Spare } from "../support/spare.ts";
import { type Shown, signedIn, type Visitor, visitor } from "../support/visitor.ts";
import { type FlowPictures, fillFlow, flowCases } from "./flow-cases.ts";

/**
 * T1 of the security requirements: every address × every role × whose the rows are that are asked for. A route without a
 * line in CASES fails. "leak" is another organisation's canary anywhere in an answer; "write leak" is any change of what
 * another organisation has.
 */
type Whose = "own" | "partner" | "foreign";

interface Case {
  /** What is sent, about an organisation. Several when the id can stand in several places. */
  readonly asks: readonly ((target: CanaryOrganisation, own: CanaryOrganisation) => Asked)[];
  /** Who gets it, about one's own organisation. Nobody ever gets it about another's. */
  readonly roles: readonly Role[];
  /** Partners see there what belongs to all: each other's names among it, never what is still a party's own. */
  readonly shared?: true;
}

interface Asked {
  readonly path?: string;
  readonly form?: Readonly<Record<string, string>>;
}

const nobody: readonly Role[] = [];
const administrator: readonly Role[] = ["administrator"];
const managers: readonly Role[] = ["coordinator", "municipal-leader", "local-police-chief"];
const readers: readonly Role[] = ["reader", "council-member", "liaison-officer", ...managers];
const anonymous: Case = { asks: [() => ({})], roles: nobody };
const fresh = () => `ny-${randomUUID().slice(0, 8)}@exempel.invalid`;

/** What is asked of a cooperation: the own one is shared with the partner, and somebody else asks from the foreign one. */
const MUNICIPALITY = { own: "2081", partner: "2081", foreign: "1280" } as const;
const commenters = readers.filter((role) => role !== "reader");
const drafters = commenters.filter((role) => role !== "council-member");

const whoseIs = (target: CanaryOrganisation): Whose => (target === organisations.foreign ? "foreign" : "own");
const cooperationOf = (target: CanaryOrganisation) =>
  cooperations[target === organisations.foreign ? "foreign" : "own"];
const pictureOf = (target: CanaryOrganisation) =>
  `/samverkan/${cooperationOf(target).id}/lagesbild/${MUNICIPALITY[whoseIs(target)]}`;

/** Asks at an address under the picture of the target's cooperation. */
function underPicture(
  under: string,
  roles: readonly Role[],
  form: (target: CanaryOrganisation) => Record<string, string> = () => ({}),
): Case {
  return { asks: [(target) => ({ path: pictureOf(target) + under, form: form(target) })], roles };
}

/** The pages where a picture is written, the party's own ("egen") or the joint one ("gemensam"). */
function writingCases(
  which: "egen" | "gemensam",
  readBy: readonly Role[],
  sources: Case["asks"] = [],
): Record<string, Case> {
  const at = `/samverkan/:id/lagesbild/:code/${which}`;
  const text = { text: "Exempel på en ny text", version: "1", del: "" };
  return {
    [`GET ${at}`]: underPicture(`/${which}`, readBy),
    [`GET ${at}/kallor`]: underPicture(`/${which}/kallor`, readBy),
    [`POST ${at}/kallor`]: {
      asks: [
        ...sources,
        (target) => ({
          path: `${pictureOf(target)}/${which}/kallor`,
          form: { name: `Ny ${randomUUID()}`, kind: "survey", used: "ja" },
        }),
      ],
      roles: drafters,
    },
    [`GET ${at}/:question`]: underPicture(`/${which}/omfattning?del=sekretess`, readBy),
    [`POST ${at}/:question`]: underPicture(`/${which}/omfattning`, drafters, () => text),
    [`POST ${at}/:question/utkast`]: underPicture(`/${which}/omfattning/utkast`, drafters, () => text),
    [`GET ${at}/:question/historik`]: underPicture(`/${which}/omfattning/historik`, readBy),
    [`POST ${at}/:question/aterstall`]: underPicture(`/${which}/orsaker/aterstall`, drafters, () => ({
      till: "0",
      version: "0",
    })),
  };
}
const decided = { organ: "Exempelnämnden", on: "2026-01-01", reference: "Exempel 1" };
const forumForm = () => ({
  ...{ name: `Forum ${randomUUID()}`, level: "operative", kind: "network", mandate: "", parent: "" },
  ...{ least: "", most: "", per: "", since: "", leaders: "", members: "" },
});

/** The number that the canary of a cooperation has been published under, and withdrawn. */
function publishedAt(under: string): Case["asks"][number] {
  return (target) => ({
    path: `/kommuner/${MUNICIPALITY[whoseIs(target)]}/lagesbild/${cooperationOf(target).withdrawn}${under}`,
  });
}

/** Asks for a version that has been decided. */
function ofVersion(under = ""): Case {
  return {
    asks: [
      (target) => ({ path: `${pictureOf(target)}/version/${cooperationOf(target).decided}${under}` }),
      // The municipality of another cooperation, by way of one's own.
      (target, own) => ({
        path: `/samverkan/${cooperationOf(own).id}/lagesbild/${MUNICIPALITY[whoseIs(target)]}/version/${cooperationOf(target).decided}${under}`,
      }),
    ],
    roles: readers,
  };
}

/** What is the same for everybody and takes nobody's id is only looked at for leaks. */
const CASES: Readonly<Record<string, Case>> = {
  "GET /": anonymous,
  "GET /kommuner": anonymous,
  "GET /sok": { asks: [({ canary }) => ({ path: `/sok?q=${canary}` })], roles: nobody },
  "GET /kommuner/:code": { asks: [() => ({ path: "/kommuner/2081" })], roles: nobody },
  "GET /kommuner/:code/lagesbild.pdf": { asks: [() => ({ path: "/kommuner/2081/lagesbild.pdf" })], roles: nobody },
  "GET /kommuner/:code/lagesbild.docx": { asks: [() => ({ path: "/kommuner/2081/lagesbild.docx" })], roles: nobody },
  "GET /kommuner/:code/lagesbild/jamfor": {
    asks: [() => ({ path: "/kommuner/2081/lagesbild/jamfor?fran=1&till=2" })],
    roles: nobody,
  },
  "GET /kommuner/:code/lagesbild/:number": { asks: [publishedAt("")], roles: nobody },
  "GET /kommuner/:code/lagesbild/:number/lagesbild.pdf": { asks: [publishedAt("/lagesbild.pdf")], roles: nobody },
  "GET /kommuner/:code/lagesbild/:number/lagesbild.docx": { asks: [publishedAt("/lagesbild.docx")], roles: nobody },
  "GET /samverkan/sok": {
    asks: [
      ({ canary }) => ({ path: `/samverkan/sok?q=${canary}` }),
      (target) => ({ path: `/samverkan/sok?q=${cooperationOf(target).canary}` }),
      () => ({ path: "/samverkan/sok?q=Exempel" }),
    ],
    roles: readers,
  },
  "GET /samverkan/:id/lagesbild/:code/version/:number": ofVersion(),
  "GET /samverkan/:id/lagesbild/:code/version/:number/lagesbild.pdf": ofVersion("/lagesbild.pdf"),
  "GET /samverkan/:id/lagesbild/:code/version/:number/lagesbild.docx": ofVersion("/lagesbild.docx"),
  "GET /samverkan/:id/lagesbild/:code/jamfor": {
    asks: [(target) => ({ path: `${pictureOf(target)}/jamfor` })],
    roles: readers,
  },
  "GET /kallor": anonymous,
  "GET /tillganglighet": anonymous,
  "GET /logga-in": anonymous,
  "POST /logga-in": {
    asks: [(target) => ({ form: { email: target.in("coordinator").email, password: "inte-det-ratta-ordet" } })],
    roles: nobody,
  },
  "POST /logga-ut": anonymous,
  "GET /glomt-losenord": anonymous,
  "POST /glomt-losenord": { asks: [() => ({ form: { email: fresh() } })], roles: nobody },
  "GET /valj-losenord/:token": { asks: [({ id }) => ({ path: `/valj-losenord/${id}` })], roles: nobody },
  "POST /valj-losenord/:token": {
    asks: [({ id }) => ({ path: `/valj-losenord/${id}`, form: { password: "ett-annat-langt-losenord" } })],
    roles: nobody,
  },
  "GET /mitt-konto": {
    asks: [(target) => ({ path: `/mitt-konto?id=${target.in("reader").account}` })],
    roles: ROLE_NAMES,
  },
  "POST /mitt-konto/losenord": {
    asks: [
      (target) => ({
        form: {
          account: target.in("reader").account,
          current: "inte-det-ratta-ordet",
          password: "ett-annat-langt-losenord",
        },
      }),
    ],
    roles: nobody,
  },
  "POST /logga-ut-overallt": {
    asks: [(target) => ({ form: { account: target.in("reader").account } })],
    roles: ROLE_NAMES,
  },
  "GET /personer": {
    asks: [({ id }) => ({ path: `/personer?organisation=${id}&sort=${id}` })],
    roles: administrator,
  },
  "GET /personer/bjud-in": {
    asks: [({ id }) => ({ path: `/personer/bjud-in?organisation=${id}` })],
    roles: administrator,
  },
  "GET /personer/uppdrag": {
    asks: [({ id }) => ({ path: `/personer/uppdrag?organisation=${id}` })],
    roles: administrator,
  },
  "GET /personer/enheter": {
    asks: [({ id }) => ({ path: `/personer/enheter?organisation=${id}` })],
    roles: administrator,
  },
  "POST /personer/bjud-in": {
    asks: [({ id, unit }) => ({ form: { organisation: id, name: "Exempel", email: fresh(), role: "reader", unit } })],
    roles: administrator,
  },
  // Nobody is given more than they have: what is asked later still tells the roles apart.
  "POST /personer/uppdrag": {
    asks: [
      (target) => ({
        form: { organisation: target.id, account: target.in("coordinator").account, role: "council-member" },
      }),
      (target, own) => ({
        form: { organisation: own.id, account: target.in("municipal-leader").account, role: "council-member" },
      }),
      (target, own) => ({
        form: { organisation: own.id, account: own.in("coordinator").account, role: "reader", unit: target.unit },
      }),
    ],
    roles: administrator,
  },
  "POST /personer/avsluta": {
    asks: [(target) => ({ form: { assignment: target.in("national-overseer").assignment } })],
    roles: administrator,
  },
  "POST /personer/enheter": {
    asks: [({ id }) => ({ form: { organisation: id, name: `Ny ${randomUUID()}`, kind: "unit" } })],
    roles: administrator,
  },
  ...writingCases("egen", drafters, [
    (target, own) => ({
      path: `${pictureOf(own)}/egen/kallor`,
      form: { source: cooperationOf(target).of(target).source, name: `Ny ${randomUUID()}`, kind: "survey", used: "ja" },
    }),
  ]),
  ...writingCases("gemensam", readers),
  "POST /samverkan/:id/lagesbild/:code/gemensam/kommentarer": underPicture("/gemensam/kommentarer", commenters, () => ({
    text: "Exempel på en kommentar",
  })),
  "POST /samverkan/:id/lagesbild/:code/gemensam/kommentarer/:comment": {
    asks: [
      (target) => ({
        path: `${pictureOf(target)}/gemensam/kommentarer/${cooperationOf(target).comment}`,
        form: { settled: "ja" },
      }),
      (target, own) => ({
        path: `${pictureOf(own)}/gemensam/kommentarer/${cooperationOf(target).comment}`,
        form: { settled: "ja" },
      }),
    ],
    roles: commenters,
  },
  "GET /samverkan": { asks: [({ id }) => ({ path: `/samverkan?organisation=${id}` })], roles: readers },
  "GET /samverkan/ny": { asks: [({ id }) => ({ path: `/samverkan/ny?organisation=${id}` })], roles: managers },
  "POST /samverkan/ny": {
    asks: [({ id }) => ({ form: { name: "Exempel: ny", organisation: id } })],
    roles: managers,
  },
  "GET /samverkan/:id": ofCooperation(() => ""),
  "GET /samverkan/:id/parter": ofCooperation(() => "/parter"),
  "GET /samverkan/:id/parter/bjud-in": ofCooperation(() => "/parter/bjud-in?q=kommun", managers),
  "POST /samverkan/:id/parter/bjud-in": {
    ...sentTo((target) => `/samverkan/${spareOf(target).joined()}/parter/bjud-in`),
    asks: [
      (target) => ({
        path: `/samverkan/${spareOf(target).joined()}/parter/bjud-in`,
        form: { organisation: organisations.invitee },
      }),
    ],
  },
  "GET /samverkan/:id/inbjudan": {
    asks: [(target) => ({ path: `/samverkan/${spareOf(target).invitation()}/inbjudan` })],
    roles: managers,
  },
  "POST /samverkan/:id/inbjudan": sentTo(
    (target) => `/samverkan/${spareOf(target).invitation()}/inbjudan`,
    () => decided,
  ),
  "POST /samverkan/:id/inbjudan/nej": sentTo((target) => `/samverkan/${spareOf(target).invitation()}/inbjudan/nej`),
  "GET /samverkan/:id/parter/egna-uppgifter": ofCooperation(
    ({ id }) => `/parter/egna-uppgifter?organisation=${id}`,
    managers,
  ),
  "POST /samverkan/:id/parter/egna-uppgifter": sentTo(
    (target) => `${within(target)}/parter/egna-uppgifter`,
    (target) => ({ ...decided, coordinator: target.in("reader").account }),
  ),
  "GET /samverkan/:id/parter/lamna": ofCooperation(({ id }) => `/parter/lamna?organisation=${id}`, managers),
  "POST /samverkan/:id/parter/lamna": sentTo((target) => `/samverkan/${spareOf(target).joined()}/parter/lamna`),
  "GET /samverkan/:id/forum": ofCooperation(() => "/forum"),
  "GET /samverkan/:id/forum/nytt": ofCooperation(() => "/forum/nytt", managers),
  "POST /samverkan/:id/forum/nytt": sentTo((target) => `${within(target)}/forum/nytt`, forumForm),
  "GET /samverkan/:id/forum/:forum": {
    asks: [
      (target) => ({ path: `${within(target)}/forum/${cooperationOf(target).forum}` }),
      // A forum of another cooperation, by way of one's own.
      (target, own) => ({ path: `${within(own)}/forum/${cooperationOf(target).forum}` }),
    ],
    roles: managers,
    shared: true,
  },
  "POST /samverkan/:id/forum/:forum": {
    asks: [
      (target) => ({ path: `${within(target)}/forum/${spareOf(target).forum()}`, form: forumForm() }),
      (target, own) => ({ path: `${within(own)}/forum/${spareOf(target).forum()}`, form: forumForm() }),
      (target, own) => ({
        path: `${within(own)}/forum/${spareOf(own).forum()}`,
        form: {
          ...forumForm(),
          parent: cooperationOf(target) === cooperationOf(own) ? "" : cooperationOf(target).forum,
        },
      }),
    ],
    roles: managers,
    shared: true,
  },
  "POST /samverkan/:id/forum/:forum/avsluta": sentTo(
    (target) => `${within(target)}/forum/${spareOf(target).forum()}/avsluta`,
  ),
  "POST /samverkan/:id/forum/:forum/ta-tillbaka": sentTo(
    (target) => `${within(target)}/forum/${spareOf(target).ended()}/ta-tillbaka`,
  ),
  "GET /samverkan/:id/steg/:gate": ofCooperation(() => "/steg/preconditions"),
  "POST /samverkan/:id/steg/:gate": sentTo(
    (target) => `${within(target)}/steg/preconditions`,
    () => ({ on: "2026-01-01" }),
  ),
  "POST /samverkan/:id/steg/:gate/ta-tillbaka": sentTo(
    (target) => `${within(target)}/steg/preconditions/ta-tillbaka`,
    (target) => ({ confirmation: spareOf(target).confirmation() }),
  ),
  ...flowCases(flowOf),
};

/** A page of the cooperation that an organisation is in, for those who may read it. */
function ofCooperation(path: (target: CanaryOrganisation) => string, roles = readers): Case {
  return {
    asks: [(target) => ({ path: `/samverkan/${cooperationOf(target).id}${path(target)}` })],
    roles,
    shared: true,
  };
}

/** What is sent there. Each party acts for itself, so the organisation stands in the form as well. */
function sentTo(
  path: (target: CanaryOrganisation) => string,
  form: (target: CanaryOrganisation) => Readonly<Record<string, string>> = () => ({}),
): Case {
  return {
    asks: [(target) => ({ path: path(target), form: { organisation: target.id, ...form(target) } })],
    roles: managers,
    shared: true,
  };
}

const within = (target: CanaryOrganisation) => `/samverkan/${cooperationOf(target).id}`;

let site: Site;
let owner: Connection;
let organisations: Record<Whose, CanaryOrganisation> & { readonly invitee: string };
let cooperations: Record<"own" | "foreign", CanaryCooperation>;
let spares: ReadonlyMap<CanaryOrganisation, Spare>;

function spareOf(organisation: CanaryOrganisation): Spare {
  const found = spares.get(organisation);
  if (!found) throw new Error("it is in no cooperation");
  return found;
}

let flow: { readonly shared: FlowPictures; readonly theirs: FlowPictures };

function flowOf(target: CanaryOrganisation): { pictures: FlowPictures; code: string } {
  if (target === organisations.foreign) return { pictures: flow.theirs, code: "1280" };
  return { pictures: flow.shared, code: "2081" };
}

beforeAll(async () => {
  site = await startSite(async (filled) => {
    owner = connect({ url: filled.ownerUrl }, { most: 1 });
    const [{ id: invitee } = { id: "" }] = await asOwner<{ id: string }>(
      filled,
      "select id from organisations where name = 'Kiruna kommun'",
    );
    organisations = {
      own: await fillOrganisation(filled, "Borlänge kommun"),
      partner: await fillOrganisation(filled, "Lokalpolisområde Borlänge"),
      foreign: await fillOrganisation(filled, "Malmö kommun"),
      invitee,
    };
    const { own, partner, foreign } = organisations;
    cooperations = {
      own: await fillCooperation(filled, [own, partner], MUNICIPALITY.own),
      foreign: await fillCooperation(filled, [foreign], MUNICIPALITY.foreign),
    };
    const filling = [own, partner, foreign].map(async (organisation) => {
      const spare = await fillSpare(filled, organisation, cooperationOf(organisation), "Faluns kommun");
      return [organisation, spare] as const;
    });
    spares = new Map(await Promise.all(filling));
    flow = {
      shared: await fillFlow(filled, [organisations.own, organisations.partner], "2081"),
      theirs: await fillFlow(filled, [organisations.foreign], "1280"),
    };
  });
}, 60_000);

afterAll(async () => {
  await owner.close();
  await site.stop();
});

const inside = new Map<Role, Visitor>();

/** Somebody of the own organisation who has signed in, once for all that is asked until a sign-out. */
async function someone(role: Role): Promise<Visitor> {
  const known = inside.get(role);
  if (known?.cookie) return known;
  const who = await signedIn(site.url, organisations.own.in(role).email, CANARY_PASSWORD);
  inside.set(role, who);
  return who;
}

/** The words of what is theirs alone; a cooperation's are those of whoever is in it. */
function canariesOf(...whose: readonly Whose[]): string[] {
  return whose.flatMap((each) => [
    organisations[each].canary,
    ...(each === "partner" ? [] : [cooperations[each].canary]),
  ]);
}

/** The words of what a party has and has not handed over: see `fillCooperation`. */
function stillOwn({ canary }: CanaryOrganisation): string[] {
  return ["Exempel", "Hemligt", "Utkast", "Källa"].map((before) => `${before} ${canary}`);
}

/** Everything that two organisations have, as one number. */
async function stateOf(...whose: readonly Whose[]): Promise<string> {
  const ids = whose.map((each) => `'${organisations[each].id}'`).join(", ");
  const { rows } = await owner.pool.query<{ state: string }>(
    `select md5(string_agg(line, '' order by line)) as state from (
       select a::text as line from accounts a where organisation_id in (${ids})
       union all select a::text from assignments a where organisation_id in (${ids})
       union all select u::text from units u where organisation_id in (${ids})
       union all select c::text from credentials c join accounts a on a.id = c.account_id where a.organisation_id in (${ids})
       union all select l::text from password_links l join accounts a on a.id = l.account_id where a.organisation_id in (${ids})
       union all select p::text from pictures p where organisation_id in (${ids})
       union all select t::text from picture_parts t join pictures p on p.id = t.picture_id where p.organisation_id in (${ids})
       union all select s::text from picture_sources s join pictures p on p.id = s.picture_id where p.organisation_id in (${ids})
       union all select c::text from picture_comments c where organisation_id in (${ids})
       union all select p::text from cooperation_parties p where organisation_id in (${ids})
       union all select c::text from confirmations c where organisation_id in (${ids})
       union all select f::text || coalesce(s::text, '') from forums f left join forum_seats s on s.forum_id = f.id
         where f.cooperation_id not in (select cooperation_id from cooperation_parties where organisation_id not in (${ids}))
     ) everything`,
  );
  return rows[0]?.state ?? "";
}

async function ask(who: Visitor, route: string, { path, form = {} }: Asked): Promise<Shown> {
  const [method, pattern = ""] = route.split(" ");
  return method === "GET" ? who.get(path ?? pattern) : who.post(path ?? pattern, form);
}

/** Everything that an answer says, wherever it says it, but for what it repeats of what was asked. */
function wordsOf({ headers, body }: Shown, { path = "", form = {} }: Asked): string {
  const sent = [...Object.values(form), ...path.split(/[/?&=]/)].filter((word) => word.length > 8);
  return sent.reduce((words, word) => words.replaceAll(word, ""), [...headers].flat().join("\n") + body);
}

const known = routes.map(({ method, path }) => `${method} ${path}`);

test("every address has its line in the matrix, and every line its address", () => {
  expect(Object.keys(CASES).sort()).toEqual([...known].sort());
});

describe.each(known)("%s", (route) => {
  const { asks, roles, shared } = CASES[route] ?? anonymous;
  const isOpen = routes.some(({ method, path, needs }) => `${method} ${path}` === route && needs === "public.read");

  test("says nothing of anybody's to somebody without an account, and changes nothing", async () => {
    for (const whose of ["own", "foreign"] as const) {
      const before = await stateOf("own", "partner", "foreign");
      for (const toAsked of asks) {
        const asked = toAsked(organisations[whose], organisations.own);
        const answer = await ask(visitor(site.url), route, asked);
        const words = wordsOf(answer, asked);
        for (const canary of canariesOf("own", "partner", "foreign")) expect(words).not.toContain(canary);
        if (!isOpen) expect([303, 401]).toContain(answer.status);
        if (!isOpen && answer.status === 303) expect(answer.to).toMatch(/^\/logga-in\?till=/);
      }
      expect(await stateOf("own", "partner", "foreign")).toBe(before);
    }
  });

  test.each(ROLE_NAMES)("gives a %s nothing of another organisation's", async (role) => {
    for (const whose of ["partner", "foreign"] as const) {
      const who = await someone(role);
      const before = await stateOf("partner", "foreign");
      for (const toAsked of asks) {
        const asked = toAsked(organisations[whose], organisations.own);
        const answer = await ask(who, route, asked);
        const words = wordsOf(answer, asked);
        const hidden =
          shared && whose === "partner" ? stillOwn(organisations.partner) : canariesOf("partner", "foreign");
        for (const canary of [...hidden, ...canariesOf("foreign")]) expect(words).not.toContain(canary);
        if (!isOpen && !roles.includes(role)) expect([404, 422, 303]).toContain(answer.status);
      }
      expect(await stateOf("partner", "foreign")).toBe(before);
    }
  });

  test.skipIf(isOpen)("answers about one's own organisation those who may, and is absent to the others", async () => {
    for (const role of ROLE_NAMES) {
      const who = await someone(role);
      const before = await stateOf("own");
      for (const asked of asks) {
        const answer = await ask(who, route, asked(organisations.own, organisations.own));
        // Who comes second with a text is shown both (409), and so is whoever was overtaken: that too is an answer.
        if (roles.includes(role)) expect([200, 303, 409]).toContain(answer.status);
        else if (roles !== nobody) expect([answer.status, await stateOf("own")]).toEqual([404, before]);
      }
    }
  });
});
