import { none, type PersonRoute } from "#access";
import { dayOf } from "#ground/language";
import {
  DeclineInput,
  InvitePartyInput,
  JoinInput,
  LeaveInput,
  OwnPartyInput,
  paths,
  StartInput,
} from "../model/index.ts";
import {
  changeOwnParty,
  decline,
  findInvitation,
  findInviting,
  findOwnParty,
  findWhoIsWho,
  inviteParty,
  join,
  leave,
  listOwn,
  listStarters,
  start,
} from "../service/index.ts";
import {
  invitationPage,
  invitePage,
  leavePage,
  listPage,
  ownPartyPage,
  type PartiesNotice,
  partiesPage,
  type RefusedForm,
  startPage,
} from "../views/index.ts";
import { type Asked, formRoutes, sending } from "./form.ts";

const today = () => dayOf(new Date());

const LIST_NOTICES = new Map<string | undefined, "declined" | "left">([
  ["nej", "declined"],
  ["lamnat", "left"],
]);

const listRoute: PersonRoute = {
  method: "GET",
  path: "/samverkan",
  needs: "cooperations.read",
  audit: none("the names of what one has a part in"),
  serves: "live",
  async answerTo(person, db, { query }) {
    const notice = LIST_NOTICES.get(query.klart);
    return { kind: "page", page: listPage({ ...(await listOwn(db, person)), notice }) };
  },
};

const startRoutes = formRoutes({
  path: "/samverkan/ny",
  needs: "cooperations.manage",
  event: "cooperation.started",
  input: StartInput,
  show: async ({ person, db, request }, refused) =>
    startPage({ organisations: await listStarters(db, person), token: request.formToken, refused }),
  run: ({ person, db }, input) => start(db, person, input),
  done: (_, id) => `${paths.parties(id)}?klart=startad`,
});

const PARTIES_NOTICES = new Map<string | undefined, PartiesNotice>([
  ["startad", "started"],
  ["inbjuden", "invited"],
  ["med", "joined"],
  ["sparat", "changed"],
]);

const partiesRoute: PersonRoute = {
  method: "GET",
  path: "/samverkan/:id/parter",
  needs: "cooperations.read",
  audit: none("who is who, which belongs to all parties"),
  serves: "live",
  async answerTo(person, db, { params, query }) {
    const who = await findWhoIsWho(db, person, params.id ?? "");
    if (!who) return { kind: "absent" };
    return { kind: "page", page: partiesPage({ ...who, notice: PARTIES_NOTICES.get(query.klart) }) };
  },
};

const inviteRoutes = formRoutes({
  path: "/samverkan/:id/parter/bjud-in",
  needs: "cooperations.manage",
  event: "party.invited",
  input: InvitePartyInput,
  async show({ person, db, request, id }, refused) {
    const words = request.query.q?.trim() ?? "";
    const inviting = await findInviting(db, person, id, words);
    return inviting && invitePage({ ...inviting, words, token: request.formToken, refused });
  },
  run: ({ person, db, id }, input) => inviteParty(db, person, id, input),
  done: ({ id }) => `${paths.parties(id)}?klart=inbjuden`,
});

async function showInvitation({ person, db, request, id }: Asked, refused: RefusedForm | undefined) {
  const invitation = await findInvitation(db, person, id);
  return invitation && invitationPage({ ...invitation, token: request.formToken, refused });
}

const joinRoutes = formRoutes({
  path: "/samverkan/:id/inbjudan",
  needs: "cooperations.manage",
  event: "party.joined",
  input: JoinInput,
  show: showInvitation,
  run: ({ person, db, id }, input) => join(db, person, id, { ...input, today: today() }),
  done: ({ id }) => `${paths.parties(id)}?klart=med`,
});

const declinePost = sending({
  path: "/samverkan/:id/inbjudan/nej",
  needs: "cooperations.manage",
  event: "party.declined",
  input: DeclineInput,
  show: showInvitation,
  run: ({ person, db, id }, { organisation }) => decline(db, person, id, organisation),
  done: () => `${paths.cooperations}?klart=nej`,
});

/** The party that is asked for: named in the address of the page, and in what the form sends. */
function ownPartyAsked({ person, db, request, id }: Asked) {
  return findOwnParty(db, person, id, request.form.organisation ?? request.query.organisation);
}

const ownPartyRoutes = formRoutes({
  path: "/samverkan/:id/parter/egna-uppgifter",
  needs: "cooperations.manage",
  event: "party.changed",
  input: OwnPartyInput,
  async show(asked, refused) {
    const own = await ownPartyAsked(asked);
    return own && ownPartyPage({ ...own, token: asked.request.formToken, refused });
  },
  run: ({ person, db, id }, input) => changeOwnParty(db, person, id, { ...input, today: today() }),
  done: ({ id }) => `${paths.parties(id)}?klart=sparat`,
});

const leaveRoutes = formRoutes({
  path: "/samverkan/:id/parter/lamna",
  needs: "cooperations.manage",
  event: "party.left",
  input: LeaveInput,
  async show(asked, refused) {
    const own = await ownPartyAsked(asked);
    return own && leavePage({ ...own, token: asked.request.formToken, refused });
  },
  run: ({ person, db, id }, { organisation }) => leave(db, person, id, { organisation, today: today() }),
  done: () => `${paths.cooperations}?klart=lamnat`,
});

export const partyRoutes: readonly PersonRoute[] = [
  listRoute,
  ...startRoutes,
  partiesRoute,
  ...inviteRoutes,
  ...joinRoutes,
  declinePost,
  ...ownPartyRoutes,
  ...leaveRoutes,
];
