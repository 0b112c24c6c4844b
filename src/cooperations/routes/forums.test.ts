import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeAs, type Person, type ScopedDb } from "#access";
import { type CanaryCooperation, fillCooperation } from "../../../tests/support/cooperations.ts";
import { freshDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { type CanaryOrganisation, fillOrganisation } from "../../../tests/support/organisations.ts";
import { ForumInput, toForumTree } from "../model/index.ts";
import { addForumTo, changeForum, endOrBringBack, findForums } from "../service/index.ts";
import { describe as describeForum } from "../views/forums.tsx";

let here: TestDatabase;
let own: CanaryOrganisation;
let coordinator: Person;
let cooperation: CanaryCooperation;

beforeAll(async () => {
  here = await freshDatabase();
  own = await fillOrganisation(here, "Borlänge kommun");
  const { account } = own.in("coordinator");
  coordinator = {
    kind: "person",
    account,
    name: "Exempel",
    assignments: [{ role: "coordinator", organisation: own.id }],
  };
  cooperation = await fillCooperation(here, [own], "2081");
});

afterAll(() => here.drop());

const as = <Value>(work: (db: ScopedDb) => Promise<Value>) => changeAs(here.database, coordinator, work);

const NOTHING = { mandate: "", parent: "", least: "", most: "", per: "", since: "", leaders: "", members: "" };
/** A form as the browser sends it, read. */
const read = (form: Readonly<Record<string, string>>) => ForumInput.parse({ ...NOTHING, ...form });
const add = (form: Readonly<Record<string, string>>) =>
  as((db) => addForumTo(db, coordinator, cooperation.id, read(form)));
const all = async () => (await as((db) => findForums(db, coordinator, cooperation.id)))?.forums ?? [];
const found = async (name: string) => (await all()).find((forum) => forum.name === name);

/**
 * The forums that the inspection of 2012 met in four police authorities (IR 10–20), as somebody there would have entered
 * them: what the report does not say is left open. "ended" is one that had run out in the sand.
 */
const INSPECTED: readonly (Record<string, string> & {
  readonly name: string;
  readonly under?: string;
  readonly shown: string;
})[] = [
  {
    ...{ name: "UmeBRÅ", level: "strategic", kind: "council", least: "5", most: "6", per: "year" },
    leaders: "Politisk ledning, Umeå kommun",
    members: "Politisk ledning, landstinget\nPolisområdeschef, polisen",
    mandate: "Genomförandeplan varje år. Två samordnare på heltid, lotsar för polisen in i kommunen.",
    shown: "Råd, strategisk nivå, 5–6 gånger om året",
  },
  {
    ...{
      name: "UmeBRÅ:s beredningsgrupp för ett ämne",
      under: "UmeBRÅ",
      level: "preparatory",
      kind: "preparation-group",
    },
    shown: "Beredningsgrupp, beredande nivå",
  },
  {
    ...{ name: "FRIS, Förebyggande rådet i Skellefteå", level: "strategic", kind: "council", least: "5", per: "year" },
    members: "Skola\nFritid\nKultur\nSocialtjänst\nKommunstyrelsen\nLandstinget\nPolisen",
    shown: "Råd, strategisk nivå, 5 gånger om året",
  },
  {
    ...{ name: "Tjänstemännens beredning", under: "FRIS, Förebyggande rådet i Skellefteå", level: "preparatory" },
    ...{ kind: "preparation-group", shown: "Beredningsgrupp, beredande nivå" },
  },
  {
    ...{ name: "Lokala förebyggargrupper", under: "FRIS, Förebyggande rådet i Skellefteå", level: "operative" },
    ...{ kind: "network", shown: "Nätverk, operativ nivå" },
  },
  {
    ...{ name: "Trygghetsforum", level: "strategic", kind: "council", mandate: "Situationell prevention" },
    shown: "Råd, strategisk nivå",
  },
  {
    ...{ name: "Navet", level: "strategic", kind: "council", mandate: "Ungas hälsa", shown: "Råd, strategisk nivå" },
  },
  {
    name: "Styrgruppen i en inlandskommun",
    level: "strategic",
    kind: "steering-group",
    shown: "Styrgrupp, strategisk nivå",
  },
  {
    ...{ name: "Operativa samverkansgruppen", under: "Styrgruppen i en inlandskommun", level: "operative" },
    ...{ kind: "working-group", shown: "Arbetsgrupp, operativ nivå" },
  },
  { name: "Trygga Eskilstuna", level: "strategic", kind: "council", shown: "Råd, strategisk nivå" },
  {
    name: "KS arbetsutskott som råd",
    level: "strategic",
    kind: "committee",
    shown: "Utskott eller nämnd, strategisk nivå",
  },
  {
    ...{ name: "Områdesstyrelser", level: "operative", kind: "citizen-board" },
    shown: "Forum för dialog med invånare, operativ nivå",
  },
  {
    ...{ name: "ÖreBRÅ", level: "strategic", kind: "council", least: "4", most: "5", per: "year", since: "1997" },
    leaders: "Samordnare, Örebro kommun",
    members:
      "Förvaltningar\nPolisen\nUniversitetet\nBostadsbolaget\nPrivata ägare\nNäringslivet\nRestaurangkedja\nFöreningar\nSOS Alarm",
    mandate: "Eget styrdokument och plan varje år. Nya medlemmar efter samråd.",
    shown: "Råd, strategisk nivå, 4–5 gånger om året, sedan 1997",
  },
  {
    ...{ name: "Öreför", level: "strategic", kind: "council", least: "4", most: "5", per: "year", since: "2007" },
    members: "Politiker\nTjänstemän\nNärpolischef, polisen",
    shown: "Råd, strategisk nivå, 4–5 gånger om året, sedan 2007",
  },
  {
    ...{ name: "Öreför-team", under: "Öreför", level: "operative", kind: "working-group" },
    members: "Skola\nSocialtjänst\nFritidsgårdar\nPolisen",
    shown: "Arbetsgrupp, operativ nivå",
  },
  {
    ...{ name: "PULS", level: "operative", kind: "mandate-group", least: "4", most: "5", per: "year", under: "ÖreBRÅ" },
    ...{
      mandate: "Narkotikafritt Örebro. Beslutar om metod.",
      members: "Polisen\nBeroendecentrum\nSocialtjänst\nKriminalvården\nÖreBRÅ",
    },
    shown: "Grupp med eget beslutsmandat, operativ nivå, 4–5 gånger om året",
  },
  {
    ...{
      name: "Samhällsråd T",
      level: "strategic",
      kind: "council",
      members: "Polisen\nLandstinget\nLänsstyrelsen\nRegionförbundet",
    },
    shown: "Råd, strategisk nivå",
  },
  { name: "ÖreBrådd", level: "strategic", kind: "council", ended: "ja", shown: "Råd, strategisk nivå" },
  {
    ...{ name: "Karlskoga lokala BRÅ", level: "strategic", kind: "council" },
    members: "Närpolischef, polisen\nNämndordförande, Karlskoga kommun\nÖvriga nämnders ordförande, Karlskoga kommun",
    shown: "Råd, strategisk nivå",
  },
  {
    ...{ name: "Resursgrupper", under: "Karlskoga lokala BRÅ", level: "preparatory", kind: "preparation-group" },
    shown: "Beredningsgrupp, beredande nivå",
  },
  {
    ...{ name: "Informationsmöten varje vecka", level: "operative", kind: "meeting", least: "1", per: "week" },
    members: "Ledare, kommunen\nLedare, polisen\nPoliser\nFältande socialarbetare",
    shown: "Möte, operativ nivå, en gång i veckan",
  },
  {
    ...{ name: "AKUT", level: "operative", kind: "mandate-group", whenNeeded: "ja", since: "2007" },
    ...{
      mandate: "Släpper det man har för händer och möts.",
      members: "Polisen\nSkola\nFritid\nSocialtjänst\nKrisberedskap",
    },
    shown: "Grupp med eget beslutsmandat, operativ nivå, vid behov, sedan 2007",
  },
  {
    ...{ name: "SSPF", level: "operative", kind: "working-group", members: "Skola\nSocialtjänst\nPolisen\nFritid" },
    shown: "Arbetsgrupp, operativ nivå",
  },
  {
    ...{ name: "Partnerskapet LUA", level: "strategic", kind: "network" },
    members:
      "Stadsdelsförvaltningar\nFackförvaltningar\nBolag\nArbetsförmedlingen\nFörsäkringskassan\nPolisen\nStadskansliet",
    shown: "Nätverk, strategisk nivå",
  },
  {
    ...{ name: "Rådet för ett tryggare och mänskligare Göteborg", level: "strategic", kind: "council" },
    ...{ members: "Länspolismästare, polisen", shown: "Råd, strategisk nivå" },
  },
  {
    ...{ name: "Styrgrupp för kunskapscentrum", level: "strategic", kind: "steering-group" },
    shown: "Styrgrupp, strategisk nivå",
  },
  {
    ...{
      name: "Polisutskott",
      level: "preparatory",
      kind: "committee",
      members: "Stadsdirektör\nPolisområdeschef, polisen",
    },
    shown: "Utskott eller nämnd, beredande nivå",
  },
  {
    ...{ name: "Stadsdelens lokala BRÅ", under: "Rådet för ett tryggare och mänskligare Göteborg", level: "operative" },
    ...{ kind: "council", shown: "Råd, operativ nivå" },
  },
  {
    ...{
      name: "Informell kontakt",
      level: "informal",
      kind: "meeting",
      least: "1",
      most: "2",
      per: "week",
      members: "Chefer",
    },
    shown: "Möte, informellt, 1–2 gånger i veckan",
  },
];

describe("the forums that the inspection met", () => {
  test.each(INSPECTED)("$name can be entered, and is shown as it was", async ({ under, ended, shown, ...form }) => {
    const parent = under ? ((await found(under))?.id ?? "not there") : "";
    const added = await add({ ...form, parent });
    expect(added).toMatchObject({ ok: true });
    if (ended && added.ok) {
      const place = { id: cooperation.id, forum: added.value };
      await as((db) => endOrBringBack(db, coordinator, place, { ends: new Date() }));
    }
    const forum = await found(form.name);
    expect(forum && describeForum(forum)).toBe(shown);
    expect(forum?.mandate).toBe(form.mandate ?? "");
    const lines = [form.leaders, form.members].flatMap((text) => text?.split("\n") ?? []);
    expect(forum?.seats).toHaveLength(lines.length);
    expect(forum?.seats.filter(({ leads }) => leads)).toHaveLength(form.leaders ? 1 : 0);
    expect(Boolean(forum?.endedAt)).toBe(ended === "ja");
  });

  test("stand under each other as they did", async () => {
    const branch = toForumTree(await all()).find(({ forum }) => forum.name === "ÖreBRÅ");
    expect(branch?.parts.map(({ forum }) => forum.name)).toEqual(["PULS"]);
  });
});

describe("a forum", () => {
  const form = { name: "Styrgruppen", level: "strategic", kind: "steering-group" };

  test("has a name of its own among those that go on", async () => {
    expect(await add(form)).toMatchObject({ ok: true });
    expect(await add({ ...form, name: "STYRGRUPPEN" })).toMatchObject({ kind: "conflict", reason: "forum-named" });
  });

  test("ends and comes back, unless another has taken its name", async () => {
    const first = await add({ ...form, name: "Gruppen" });
    const place = { id: cooperation.id, forum: first.ok ? first.value : "" };
    const end = () => as((db) => endOrBringBack(db, coordinator, place, { ends: new Date() }));
    const bringBack = () => as((db) => endOrBringBack(db, coordinator, place, "comes back"));
    expect(await end()).toMatchObject({ ok: true });
    expect(await end()).toMatchObject({ ok: false, kind: "absent" });
    expect(await bringBack()).toMatchObject({ ok: true });
    expect(await end()).toMatchObject({ ok: true });
    await add({ ...form, name: "Gruppen" });
    expect(await bringBack()).toMatchObject({ kind: "conflict", reason: "forum-named" });
  });

  test("is changed whole, with its seats, and never stands under what is under it", async () => {
    const above = await add({ ...form, name: "Ovan" });
    const id = above.ok ? above.value : "";
    const below = await add({ ...form, name: "Under", parent: id, members: "Rektor\nKommunpolis" });
    const place = { id: cooperation.id, forum: below.ok ? below.value : "" };
    const changed = read({ ...form, name: "Under", leaders: "Rektor, skolan" });
    expect(await as((db) => changeForum(db, coordinator, place, changed))).toMatchObject({ ok: true });
    expect(await found("Under")).toMatchObject({
      parent: null,
      seats: [{ function: "Rektor", organisation: "skolan", leads: true }],
    });
    const under = (parent: string) => read({ ...form, name: "Ovan", parent });
    for (const parent of [id, crypto.randomUUID()]) {
      const refused = await as((db) => changeForum(db, coordinator, { id: cooperation.id, forum: id }, under(parent)));
      expect(refused).toMatchObject({ ok: false, reason: "parent" });
    }
  });
});

describe("the form of a forum", () => {
  const faultsOf = (form: Readonly<Record<string, string>>) => {
    const reading = ForumInput.safeParse({ ...NOTHING, name: "Exempel", level: "strategic", kind: "council", ...form });
    return reading.success
      ? {}
      : Object.fromEntries(reading.error.issues.map(({ path, message }) => [path[0], message]));
  };

  test.each([
    [{ least: "5", most: "6", per: "year" }, {}],
    [{ least: "5", per: "" }, { per: "choice" }],
    [{ per: "year" }, { least: "count" }],
    [{ most: "6", per: "year" }, { least: "count" }],
    [{ least: "6", most: "5", per: "year" }, { most: "most" }],
    [{ least: "en", per: "year" }, { least: "count" }],
    [{ least: "0", per: "year" }, { least: "count" }],
    [{ least: "1.5", per: "year" }, { least: "count" }],
    [{ since: "97" }, { since: "year" }],
    [{ name: " " }, { name: "name" }],
    [{ kind: "constructor" }, { kind: "choice" }],
    [{ members: "x".repeat(121) }, { members: "seats" }],
    [{ members: "Rektor\n".repeat(61) }, { members: "seats" }],
  ])("reads %o", (form, faults) => {
    expect(faultsOf(form as Record<string, string>)).toEqual(faults);
  });
});
