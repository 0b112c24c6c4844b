export { addConfirmation, listConfirmations, withdrawConfirmation } from "./confirmations.ts";
export { addCooperation, endCooperation, findCooperation, listCooperations, takeTurnIn } from "./cooperations.ts";
export { addForum, endForum, type ForumRow, listForums, saveForum } from "./forums.ts";
export { addParty, joinAsParty, leaveAsParty, listInvitees, listOfficials, saveParty } from "./parties.ts";
