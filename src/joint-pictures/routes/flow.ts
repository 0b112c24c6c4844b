import { type Answer, none, type PersonRoute } from "#access";
import { dayOf } from "#ground/language";
import { HandOverInput, isQuestion } from "../model/index.ts";
import { type HandOverRefusal, handOver, previewHandOver, readHandOver } from "../service/hand-over.ts";
import { beginJoint, findMerging, takeInAll, toMerging } from "../service/merge.ts";
import { getOverview } from "../service/overview.ts";
import { flow } from "../text/flow.ts";
import type { RefusedFlow } from "../views/flow-page.tsx";
import { placesOf } from "../views/flow-places.ts";
import { handedOverPage, handOverPage } from "../views/hand-over.tsx";
import { mergePage } from "../views/merge.tsx";
import { overviewPage } from "../views/overview.tsx";
import { faultsIn, flowRoute, type Here, refusedWith } from "./flow-route.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const overviewRoute = flowRoute(
  {
    method: "GET",
    under: "",
    needs: "pictures.read",
    audit: none("what has been done, and nothing of what is written"),
  },
  async (here) => ({
    kind: "page",
    page: await showOverview(here, { notice: flow.notices[here.request.query.klart ?? ""] }),
  }),
);

export async function showOverview(
  { db, person, setting, request }: Here,
  said: { readonly notice?: string | undefined; readonly fault?: string },
) {
  const overview = await getOverview(db, person, setting);
  return overviewPage({ setting, ...overview, today: dayOf(new Date()), token: request.formToken, ...said });
}

async function showHandOver(here: Here, refused?: RefusedFlow) {
  const { db, person, setting, request } = here;
  const preview = await previewHandOver(db, person, setting, refused ? "refused" : "asked for");
  return preview && handOverPage({ setting, preview, token: request.formToken, refused });
}

const handOverRoute = flowRoute(
  { method: "GET", under: "/lamna-over", needs: "pictures.hand-over", audit: { event: "own-picture.read" } },
  async (here) => {
    const page = await showHandOver(here);
    return page ? { kind: "page", page } : { kind: "absent" };
  },
);

/** The field that a refusal is about. */
const HAND_OVER_FIELD: Partial<Record<HandOverRefusal, string>> = {
  "secret-class-needed": "class",
  "secret-needs-ground": "ground",
};

const handOverPost = flowRoute(
  { method: "POST", under: "/lamna-over", needs: "pictures.hand-over", audit: { event: "picture.handed-over" } },
  async (here) => {
    const { db, person, setting, request } = here;
    const input = HandOverInput.safeParse(request.form);
    const again = async (refused: RefusedFlow, kind: "conflict" | "invalid"): Promise<Answer> => {
      const page = await showHandOver(here, refused);
      return page ? { kind: "page", page, refused: kind } : { kind: "absent" };
    };
    if (!input.success) {
      return again({ faults: faultsIn(input.error, flow.faults), values: request.form }, "invalid");
    }
    const outcome = await handOver(db, person, setting, input.data);
    if (outcome.ok) return { kind: "redirect", to: `${placesOf(setting).picture}?klart=overlamnad` };
    const refused = refusedWith(outcome, HAND_OVER_FIELD[outcome.reason] ?? "hash", request.form);
    return refused ? again(refused.refused, refused.kind) : { kind: "absent" };
  },
);

const handedOverRoute = flowRoute(
  { method: "GET", under: "/overlamnat/:handOver", needs: "pictures.read", audit: { event: "hand-over.read" } },
  async ({ db, person, setting, request }) => {
    const { handOver: id = "" } = request.params;
    const found = UUID.test(id) ? await readHandOver(db, person, setting, id) : undefined;
    if (!found) return { kind: "absent" };
    return { kind: "page", page: handedOverPage({ setting, token: request.formToken, handOver: found }) };
  },
);

const beginPost = flowRoute(
  { method: "POST", under: "/gemensam/borja", needs: "pictures.draft", audit: { event: "joint-picture.begun" } },
  async (here) => {
    const { db, person, setting } = here;
    const outcome = await beginJoint(db, person, setting);
    // Of two that begin at once, both go on to the same picture.
    if (outcome.ok || outcome.reason === "under-way") return { kind: "redirect", to: placesOf(setting).merge };
    if (outcome.kind === "absent" || outcome.kind === "forbidden") return { kind: "absent" };
    const page = await showOverview(here, { fault: flow.faults[outcome.reason] });
    return { kind: "page", page, refused: outcome.kind };
  },
);

const mergeRoute = flowRoute(
  { method: "GET", under: "/gemensam/sammanfoga", needs: "pictures.draft", audit: { event: "joint-picture.read" } },
  async ({ db, person, setting, request }) => {
    const merging = await findMerging(db, person, setting);
    if (!merging) return { kind: "absent" };
    return { kind: "page", page: mergePage({ setting, token: request.formToken, ...merging }) };
  },
);

const mergePost = flowRoute(
  { method: "POST", under: "/gemensam/sammanfoga", needs: "pictures.draft", audit: { event: "joint-picture.merged" } },
  async ({ db, person, setting, request }) => {
    const { question = "" } = request.form;
    if (!isQuestion(question)) return { kind: "absent" };
    const outcome = await takeInAll(db, person, setting, question);
    if (outcome.ok) return { kind: "redirect", to: `${placesOf(setting).merge}#${question}` };
    const refused = refusedWith(outcome, question, request.form);
    const merging = refused && (await toMerging(db, person, setting));
    if (!refused || !merging) return { kind: "absent" };
    const page = mergePage({ setting, token: request.formToken, refused: refused.refused, ...merging });
    return { kind: "page", page, refused: refused.kind };
  },
);

/** Before the routes of writing: `sammanfoga` is not a question. */
export const flowRoutes: readonly PersonRoute[] = [
  overviewRoute,
  handOverRoute,
  handOverPost,
  handedOverRoute,
  beginPost,
  mergeRoute,
  mergePost,
];
