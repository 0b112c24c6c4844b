export { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD, type OrganisationKind } from "./model/index.ts";
export { accountRoutes, sendAgain, signInWith } from "./routes/index.ts";
export {
  addExampleAccounts,
  ensureOrganisations,
  findExamplePerson,
  findPerson,
  letIn,
  listOfficials,
  openExampleAccounts,
  registerOrganisations,
} from "./service/index.ts";
export { sv as accountText } from "./text/index.ts";
