import type { BrowserContext, Page, Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPERATOR, type Role, readAs } from "#access";
import type { PictureContent } from "#joint-pictures";
import { freezeFigures } from "#situation-pictures";
import { invalidIn, violations, widerThanTheScreen } from "../support/accessible.ts";
import { browsing } from "../support/browsing.ts";
import { asOwner, type TestDatabase } from "../support/database.ts";
import { CANARY_PASSWORD, type CanaryOrganisation, fillOrganisation } from "../support/organisations.ts";
import { fillStage, type Stage, type StagedPicture } from "../support/stages.ts";

/** Every page on the way of a situation picture can be used by everybody, and so can each form that is refused. */

const LONG = 120_000;
const CODE = "2081";
const LONG_WORD = "Trygghetsskapandeåtgärdssamordningsutvecklingsansvariga";

let municipality: CanaryOrganisation;
let police: CanaryOrganisation;
let filled: TestDatabase;
const pictures = new Map<Stage | "withdrawn", StagedPicture>();

const here = browsing(async (database) => {
  filled = database;
  municipality = await fillOrganisation(database, "Borlänge kommun");
  police = await fillOrganisation(database, "Lokalpolisområde Borlänge");
  const content = allThatCanStand(await readAs(database.database, OPERATOR, (db) => freezeFigures(db, CODE)));
  const stages = [
    "own",
    "handed-over",
    "draft",
    "proposed",
    "decided",
    "registered",
    "published",
    "withdrawn",
  ] as const;
  for (const name of stages) {
    const stage = name === "withdrawn" ? "published" : name;
    pictures.set(name, await fillStage(database, [municipality, police], CODE, stage, content));
  }
  await writeAllThatCanStand(database);
});

/** Figures, texts of every kind in long words, and sources. */
function allThatCanStand(figures: PictureContent["figures"]): PictureContent {
  const mark = { provision: "18 kap. 1 § OSL", on: "2026-01-01", by: `Exempel ${LONG_WORD}` };
  return {
    form: "picture-content/1",
    municipality: { code: CODE, name: "Borlänge kommun" },
    parts: [
      { question: "why", kind: "open", body: `Exempel: ${LONG_WORD}.\n\n- inbrott\n- buller` },
      { question: "extent", kind: "secret", body: `Exempel: ${LONG_WORD}.`, mark },
      { question: "residents", kind: "dissent", body: `Exempel: ${LONG_WORD}.` },
      { question: "conclusions", kind: "open", body: "Exempel: inbrotten ökar." },
    ],
    sources: [
      { name: `Källa ${LONG_WORD}`, kind: "survey", isUsed: true, limits: `Exempel: ${LONG_WORD}` },
      { name: "Bortvald källa", kind: "other", isUsed: false, limits: "" },
    ],
    mergedFrom: [{ organisation: "Borlänge kommun", handedOverAt: "2026-01-01T12:00:00Z", class: "secret" }],
    figures,
    proposedAt: "2026-01-02T12:00:00Z",
  };
}

/** Where nothing is frozen: texts of every kind, a comment; decisions; and a later version to compare with. */
async function writeAllThatCanStand(database: TestDatabase): Promise<void> {
  const account = municipality.in("coordinator").account;
  await asOwner(
    database,
    `insert into picture_parts (picture_id, question, kind, body, version, changed_by, provision, marked_on, marked_by)
       select id, 'extent', 'secret', 'Exempel: ${LONG_WORD}', 1, '${account}', '18 kap. 1 § OSL', '2026-01-01', 'Exempel'
       from pictures where state = 'draft';
     insert into picture_parts (picture_id, question, kind, body, version, changed_by)
       select id, 'residents', 'dissent', 'Exempel: ${LONG_WORD}', 1, '${account}' from pictures
       where state = 'draft' and organisation_id is null;
     insert into picture_comments (picture_id, organisation_id, written_by, body)
       select id, '${municipality.id}', '${account}', 'Exempel om inbrott: ${LONG_WORD}' from pictures
       where state = 'draft' and organisation_id is null;
     insert into picture_decisions (picture_id, organisation_id, content_hash, organ, decided_on, reference, recorded_by)
       select id, '${police.id}', content_hash, 'Exempel ${LONG_WORD}', '2026-01-03', '${LONG_WORD}', '${account}'
       from pictures where content is not null;
     insert into pictures (cooperation_id, municipality_code, number, started_by, state, content, content_hash, deciders,
         proposed_at, proposed_by, decided_at, published_at)
       select cooperation_id, municipality_code, number + 1, started_by, state,
         jsonb_set(content, '{parts,0,body}', '"Exempel: något annat, och buller."'), content_hash, deciders,
         proposed_at, proposed_by, decided_at, published_at
       from pictures where number = ${at("published").number};
     insert into published_pictures (picture_id, cooperation_id, municipality_code, number, content, published_by)
       select id, cooperation_id, municipality_code, number, content || '{"decisions": []}', '${municipality.id}'
       from pictures where number = ${at("published").number + 1};
     update published_pictures set withdrawn_at = now(), withdrawn_because = 'Exempel: ${LONG_WORD}'
       where number = ${at("withdrawn").number}`,
  );
}

const contexts = new Map<Role, BrowserContext>();

beforeAll(async () => {
  for (const role of ["coordinator", "municipal-leader"] as const) {
    const context = await here.browser.newContext();
    contexts.set(role, context);
    const page = await context.newPage();
    await page.goto(`${here.site.url}/logga-in`);
    await page.fill("[name=email]", municipality.in(role).email);
    await page.fill("[name=password]", CANARY_PASSWORD);
    await page.locator("main").getByRole("button", { name: "Logga in", exact: true }).click();
    // A page that is closed on its way to the next may never be.
    await page.waitForURL((url) => url.pathname !== "/logga-in");
  }
}, LONG);

afterAll(() => Promise.all([...contexts.values()].map((context) => context.close())));

const at = (stage: Stage | "withdrawn") => pictures.get(stage) as StagedPicture;
const pathOf = (stage: Stage, under = "") => `/samverkan/${at(stage).id}/lagesbild/${CODE}${under}`;
const publicPath = (stage: Stage | "withdrawn") => `/kommuner/${CODE}/lagesbild/${at(stage).number}`;

const press = (name: string) => (page: Page) => page.getByRole("button", { name, exact: true }).click();

interface Reached {
  readonly name: string;
  readonly as: Role;
  readonly path: () => string;
  /** What is done there; what then stands there is what is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const coordinators: readonly Omit<Reached, "as">[] = [
  ...(["own", "handed-over", "draft", "decided", "published"] as const).map((stage) => ({
    name: `where a picture is: ${stage}`,
    path: () => pathOf(stage),
  })),
  { name: "handing over", path: () => pathOf("own", "/lamna-over") },
  { name: "handing over, refused", path: () => pathOf("own", "/lamna-over"), act: press("Lämna över") },
  { name: "what has been handed over", path: () => pathOf("draft", `/overlamnat/${at("draft").handOver}`) },
  { name: "merging", path: () => pathOf("draft", "/gemensam/sammanfoga") },
  {
    name: "merging, refused",
    path: () => pathOf("draft", "/gemensam/sammanfoga"),
    async act(page) {
      // Somebody writes there in the meantime.
      await asOwner(
        filled,
        `insert into picture_parts (picture_id, question, kind, body, version, changed_by)
         select id, 'why', 'open', 'Exempel', 1, started_by from pictures
         where cooperation_id = '${at("draft").id}' and organisation_id is null`,
      );
      await press("Ta in parternas texter: Varför är det här ett problem hos oss?")(page);
    },
  },
  { name: "laying forward", path: () => pathOf("draft", "/gemensam/lagg-fram") },
  {
    name: "laying forward, refused",
    path: () => pathOf("draft", "/gemensam/lagg-fram"),
    async act(page) {
      await asOwner(
        filled,
        `update picture_parts set body = '' where question = 'conclusions' and picture_id =
         (select id from pictures where cooperation_id = '${at("draft").id}' and organisation_id is null)`,
      );
      await press("Lägg fram för beslut")(page);
    },
  },
  { name: "registering", path: () => pathOf("decided", `/version/${at("decided").number}/diariefor`) },
  {
    name: "registering, refused",
    path: () => pathOf("decided", `/version/${at("decided").number}/diariefor`),
    act: press("Diarieför"),
  },
  {
    name: "registering what is registered",
    path: () => pathOf("registered", `/version/${at("registered").number}/diariefor`),
  },
  { name: "a version", path: () => pathOf("published", `/version/${at("published").number}`) },
  { name: "two versions compared", path: () => pathOf("published", "/jamfor") },
  { name: "one version to compare", path: () => pathOf("decided", "/jamfor") },
  { name: "no version to compare", path: () => pathOf("own", "/jamfor") },
  { name: "search", path: () => "/samverkan/sok" },
  { name: "search, with hits", path: () => "/samverkan/sok?q=exempel" },
  { name: "search, without hits", path: () => `/samverkan/sok?q=${LONG_WORD}x` },
  { name: "what is published", path: () => publicPath("published") },
  { name: "what is published, in English", path: () => `/en${publicPath("published")}` },
  { name: "what has been withdrawn", path: () => publicPath("withdrawn") },
  { name: "published versions compared", path: () => `/kommuner/${CODE}/lagesbild/jamfor` },
];

const leaders: readonly Omit<Reached, "as">[] = [
  { name: "where a picture is: proposed", path: () => pathOf("proposed") },
  { name: "deciding", path: () => pathOf("proposed", "/gemensam/beslut") },
  { name: "deciding, refused", path: () => pathOf("proposed", "/gemensam/beslut"), act: press("För in beslutet") },
  {
    name: "handing back, refused",
    path: () => pathOf("proposed", "/gemensam/beslut"),
    act: press("Lämna tillbaka till utkastet"),
  },
  {
    name: "publishing what is not registered",
    path: () => pathOf("decided", `/version/${at("decided").number}/publicera`),
  },
  {
    name: "publishing, refused",
    path: () => pathOf("registered", `/version/${at("registered").number}/publicera`),
    act: press("Publicera"),
  },
  { name: "withdrawing", path: () => pathOf("published", `/version/${at("published").number}/atertag`) },
  {
    name: "withdrawing, refused",
    path: () => pathOf("published", `/version/${at("published").number}/atertag`),
    act: press("Ta tillbaka"),
  },
];

const ALL: readonly Reached[] = [
  ...coordinators.map((each) => ({ ...each, as: "coordinator" as const })),
  ...leaders.map((each) => ({ ...each, as: "municipal-leader" as const })),
];

/** Each width once with everything that axe looks for: colours once light and once dark. */
const SCREENS = [
  { width: 320, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
] as const;

describe.each(ALL)("$name", ({ as, path, act }) => {
  test("is valid, is found without fault by axe, and fits on every screen", { timeout: LONG }, async () => {
    const page = await (contexts.get(as) as BrowserContext).newPage();
    let last: Response | undefined;
    page.on("response", (answer) => {
      if (answer.request().isNavigationRequest() && answer.status() !== 303) last = answer;
    });
    await page.goto(here.site.url + path());
    await act?.(page);
    await page.waitForLoadState();
    expect(act ? [409, 422] : [200]).toContain(last?.status());
    expect(await invalidIn((await last?.text()) ?? "")).toEqual([]);
    await page.locator("details").evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute("open", "");
    });
    for (const { width, colorScheme } of SCREENS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect({ width, wide: await widerThanTheScreen(page) }).toEqual({ width, wide: [] });
      // A refused form is the form that has been seen, with what is wrong: one look is enough.
      if (!act || width === SCREENS[0].width)
        expect({ width, found: await violations(page) }).toEqual({ width, found: [] });
    }
    await page.close();
  });
});
