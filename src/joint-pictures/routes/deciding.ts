import { type Answer, none, type PersonRoute } from "#access";
import { RegistrationInput, recordText } from "#records";
import { DecisionInput, decidersOf, PublishInput, ReturnInput, WithdrawalInput } from "../model/index.ts";
import { decide, findDeciding, giveBack, propose, toDeciding } from "../service/decide.ts";
import {
  findVersion,
  mayLetOut,
  publishVersion,
  registerVersion,
  toRegistrable,
  withdrawVersion,
} from "../service/publish.ts";
import { findDraft } from "../service/setting.ts";
import { flow } from "../text/flow.ts";
import { decidePage, proposePage } from "../views/decide.tsx";
import type { RefusedFlow } from "../views/flow-page.tsx";
import { placesOf } from "../views/flow-places.ts";
import { publishPage, registerPage, withdrawPage } from "../views/publish.tsx";
import { showOverview } from "./flow.ts";
import { faultsIn, flowRoute, type Here, refusedWith } from "./flow-route.ts";

const ABSENT: Answer = { kind: "absent" };
type Kind = "conflict" | "invalid";

function occasionOf({ request }: Here) {
  return { site: request.site, now: new Date() };
}

function doneAt({ setting }: Here, notice: string): Answer {
  return { kind: "redirect", to: `${placesOf(setting).picture}?klart=${notice}` };
}

/** Somebody else was quicker: where the picture is now, and why it did not go. */
async function overtaken(here: Here, fault: string): Promise<Answer> {
  return { kind: "page", page: await showOverview(here, { fault }), refused: "conflict" };
}

async function showPropose({ db, person, setting, request }: Here, refused?: RefusedFlow) {
  const joint = await findDraft(db, person, setting);
  const deciders = joint && decidersOf(setting, joint.startedAt);
  return deciders && proposePage({ setting, token: request.formToken, deciders, refused });
}

const proposeRoute = flowRoute(
  {
    method: "GET",
    under: "/gemensam/lagg-fram",
    needs: "pictures.draft",
    audit: none("who decides, and nothing written"),
  },
  async (here) => {
    const page = await showPropose(here);
    return page ? { kind: "page", page } : ABSENT;
  },
);

const proposePost = flowRoute(
  { method: "POST", under: "/gemensam/lagg-fram", needs: "pictures.draft", audit: { event: "joint-picture.proposed" } },
  async (here) => {
    const outcome = await propose(here.db, here.person, here.setting, occasionOf(here));
    if (outcome.ok) return doneAt(here, "framlagd");
    const refused = refusedWith(outcome, "propose", here.request.form);
    if (!refused) return ABSENT;
    const page = await showPropose(here, refused.refused);
    return page ? { kind: "page", page, refused: refused.kind } : overtaken(here, flow.faults["wrong-state"]);
  },
);

const decideRoute = flowRoute(
  { method: "GET", under: "/gemensam/beslut", needs: "pictures.decide", audit: { event: "joint-picture.read" } },
  async ({ db, person, setting, request }) => {
    const deciding = await findDeciding(db, person, setting);
    if (!deciding) return ABSENT;
    const { picture, ...rest } = deciding;
    return { kind: "page", page: decidePage({ setting, token: request.formToken, number: picture.number, ...rest }) };
  },
);

/** The page to decide on again, with what was written; where nothing is laid forward any more, where the picture is. */
async function decideAgain(here: Here, refused: RefusedFlow, kind: Kind): Promise<Answer> {
  const { db, person, setting, request } = here;
  const deciding = await toDeciding(db, person, setting);
  if (!deciding) return overtaken(here, flow.faults["not-proposed"]);
  const { picture, ...rest } = deciding;
  const page = decidePage({ setting, token: request.formToken, number: picture.number, refused, ...rest });
  return { kind: "page", page, refused: kind };
}

const DECISION_FIELD: Readonly<Record<string, string>> = { "in-the-future": "on", "before-proposal": "on" };

const decidePost = flowRoute(
  { method: "POST", under: "/gemensam/beslut", needs: "pictures.decide", audit: { event: "joint-picture.decided" } },
  async (here) => {
    const values = here.request.form;
    const input = DecisionInput.safeParse(values);
    if (!input.success) return decideAgain(here, { faults: faultsIn(input.error, flow.faults), values }, "invalid");
    const outcome = await decide(here.db, here.person, here.setting, input.data, occasionOf(here));
    if (outcome.ok) return doneAt(here, outcome.value === "decided" ? "beslutad" : "infort");
    const refused = refusedWith(outcome, DECISION_FIELD[outcome.reason] ?? "hash", values);
    return refused ? decideAgain(here, refused.refused, refused.kind) : ABSENT;
  },
);

const returnPost = flowRoute(
  {
    method: "POST",
    under: "/gemensam/aterlamna",
    needs: "pictures.decide",
    audit: { event: "joint-picture.returned" },
  },
  async (here) => {
    const values = here.request.form;
    const input = ReturnInput.safeParse(values);
    if (!input.success) return decideAgain(here, { faults: faultsIn(input.error, flow.faults), values }, "invalid");
    const outcome = await giveBack(here.db, here.person, here.setting, input.data, occasionOf(here));
    if (outcome.ok) return doneAt(here, "aterlamnad");
    const refused = refusedWith(outcome, "reason", values);
    return refused ? decideAgain(here, refused.refused, refused.kind) : ABSENT;
  },
);

async function showRegister({ db, person, setting, request }: Here, refused?: RefusedFlow) {
  const { number = "" } = request.params;
  const version = await findVersion(db, setting, number);
  const registrable = version && toRegistrable(person, setting, version);
  if (!version || !registrable) return undefined;
  const party = setting.cooperation.parties.find(({ organisation }) => organisation.id === registrable.organisation);
  const { content, registration } = version;
  return registerPage({
    setting,
    token: request.formToken,
    number: version.picture.number,
    content,
    registration,
    party: party?.organisation.name ?? "",
    refused,
  });
}

const registerRoute = flowRoute(
  {
    method: "GET",
    under: "/version/:number/diariefor",
    needs: "records.register",
    audit: none("a form, and a number"),
  },
  async (here) => {
    const page = await showRegister(here);
    return page ? { kind: "page", page } : ABSENT;
  },
);

const REGISTER_FIELD: Readonly<Record<string, string>> = { "secret-class-needed": "class", "in-the-future": "on" };

const registerPost = flowRoute(
  {
    method: "POST",
    under: "/version/:number/diariefor",
    needs: "records.register",
    audit: { event: "document.registered" },
  },
  async (here) => {
    const { db, person, setting, request } = here;
    const again = async (faults: RefusedFlow["faults"], kind: Kind): Promise<Answer> => {
      const page = await showRegister(here, { faults, values: request.form });
      return page ? { kind: "page", page, refused: kind } : ABSENT;
    };
    const version = await findVersion(db, setting, request.params.number ?? "");
    if (!version) return ABSENT;
    const input = RegistrationInput.safeParse(request.form);
    if (!input.success) return again(faultsIn(input.error, recordText.faults), "invalid");
    const outcome = await registerVersion(db, person, setting, { version, input: input.data, now: new Date() });
    if (outcome.ok) return doneAt(here, "diarieford");
    if (outcome.reason === "not-found" || outcome.kind === "absent" || outcome.kind === "forbidden") return ABSENT;
    return again({ [REGISTER_FIELD[outcome.reason] ?? "number"]: recordText.faults[outcome.reason] }, outcome.kind);
  },
);

async function showPublish({ db, person, setting, request }: Here, refused?: RefusedFlow) {
  const version = await findVersion(db, setting, request.params.number ?? "");
  if (!version || version.publication || !mayLetOut(person, version)) return undefined;
  const { picture, content, registration } = version;
  return publishPage({ setting, token: request.formToken, number: picture.number, content, registration, refused });
}

const publishRoute = flowRoute(
  {
    method: "GET",
    under: "/version/:number/publicera",
    needs: "pictures.decide",
    audit: none("what everybody will read; what is secret is left out"),
  },
  async (here) => {
    const page = await showPublish(here);
    return page ? { kind: "page", page } : ABSENT;
  },
);

const publishPost = flowRoute(
  {
    method: "POST",
    under: "/version/:number/publicera",
    needs: "pictures.decide",
    audit: { event: "picture.published" },
  },
  async (here) => {
    const { db, person, setting, request } = here;
    const again = async (refused: RefusedFlow, kind: Kind): Promise<Answer> => {
      const page = await showPublish(here, refused);
      return page ? { kind: "page", page, refused: kind } : overtaken(here, flow.faults["wrong-state"]);
    };
    const input = PublishInput.safeParse(request.form);
    if (!input.success) {
      return again({ faults: faultsIn(input.error, flow.faults), values: request.form }, "invalid");
    }
    const number = request.params.number ?? "";
    const outcome = await publishVersion(db, person, setting, { number, now: new Date() });
    if (outcome.ok) return doneAt(here, "publicerad");
    const refused = refusedWith(outcome, "publish", request.form);
    return refused ? again(refused.refused, refused.kind) : ABSENT;
  },
);

async function showWithdraw({ db, person, setting, request }: Here, refused?: RefusedFlow) {
  const version = await findVersion(db, setting, request.params.number ?? "");
  if (!version?.publication || version.publication.withdrawn || !mayLetOut(person, version)) return undefined;
  return withdrawPage({ setting, token: request.formToken, number: version.picture.number, refused });
}

const withdrawRoute = flowRoute(
  { method: "GET", under: "/version/:number/atertag", needs: "pictures.decide", audit: none("a form, and a number") },
  async (here) => {
    const page = await showWithdraw(here);
    return page ? { kind: "page", page } : ABSENT;
  },
);

const withdrawPost = flowRoute(
  {
    method: "POST",
    under: "/version/:number/atertag",
    needs: "pictures.decide",
    audit: { event: "picture.withdrawn" },
  },
  async (here) => {
    const { db, person, setting, request } = here;
    const input = WithdrawalInput.safeParse(request.form);
    if (!input.success) {
      const refused = { faults: faultsIn(input.error, flow.faults), values: request.form };
      const page = await showWithdraw(here, refused);
      return page ? { kind: "page", page, refused: "invalid" } : ABSENT;
    }
    const number = request.params.number ?? "";
    const outcome = await withdrawVersion(db, person, setting, { number, input: input.data, now: new Date() });
    if (outcome.ok) return doneAt(here, "atertagen");
    return outcome.kind === "conflict" ? overtaken(here, flow.faults[outcome.reason]) : ABSENT;
  },
);

export const decidingRoutes: readonly PersonRoute[] = [
  proposeRoute,
  proposePost,
  decideRoute,
  decidePost,
  returnPost,
  registerRoute,
  registerPost,
  publishRoute,
  publishPost,
  withdrawRoute,
  withdrawPost,
];
