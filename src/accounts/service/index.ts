export { addExampleAccounts, openExampleAccounts } from "./demonstration.ts";
export { ensureOrganisations, registerOrganisations } from "./organisations.ts";
export { askForPassword, changePassword, choosePassword, isLinkOpen } from "./passwords.ts";
export { addUnitTo, appoint, end, getOwnAccount, invite, letIn, listStaff, type Newcomer } from "./people.ts";
export { findPerson, signIn, signOut, signOutEverywhere } from "./sign-in.ts";
