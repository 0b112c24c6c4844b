export { addExampleAccounts, findExamplePerson, openExampleAccounts } from "./demonstration.ts";
export { listOfficials } from "./officials.ts";
export { ensureOrganisations, registerOrganisations } from "./organisations.ts";
export { askForPassword, changePassword, choosePassword, findLinked } from "./passwords.ts";
export {
  addUnitTo,
  appoint,
  end,
  findManaged,
  getOwnAccount,
  invite,
  letIn,
  listPeople,
  listStaff,
  type Managed,
  type Newcomer,
  type Staff,
} from "./people.ts";
export { findPerson, signIn, signOut, signOutEverywhere } from "./sign-in.ts";
