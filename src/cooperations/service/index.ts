export { findCooperation, listOwn, listStarters, type OwnCooperations, start } from "./cooperations.ts";
export { beginExample, findExample, joinExample } from "./demonstration.ts";
export { addForumTo, changeForum, endOrBringBack, type Forums, findForums } from "./forums.ts";
export { confirm, type FindPictureEvidence, findGate, findHome, type GateAsked, type Home, withdraw } from "./home.ts";
export {
  changeOwnParty,
  decline,
  findInvitation,
  findInviting,
  findOwnParty,
  findWhoIsWho,
  type Invitation,
  type Inviting,
  inviteParty,
  join,
  leave,
  type OwnParty,
  type WhoIsWho,
} from "./parties.ts";
