export type { Fault, RefusedForm } from "./fields.ts";
export { forumFormPage } from "./forum-form.tsx";
export { type ForumsNotice, forumsPage } from "./forums.tsx";
export { type GateNotice, gatePage } from "./gate.tsx";
export { homePage } from "./home.tsx";
export { invitationPage, invitePage } from "./invitations.tsx";
export { listPage, startPage } from "./list.tsx";
export { leavePage, ownPartyPage, type PartiesNotice, partiesPage } from "./parties.tsx";
