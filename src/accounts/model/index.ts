export { EXAMPLE_ACCOUNTS, EXAMPLE_PASSWORD, type ExampleAccount } from "./demonstration.ts";
export { AppointInput, EndInput, InviteInput, ResetInput, SignInInput, UnitInput } from "./inputs.ts";
export { type Kept, keep, keptIn, localPath, toFields } from "./kept.ts";
export {
  isRoleWithin,
  type KnownOrganisation,
  type Organisation,
  type OrganisationKind,
  type OrganisationUnit,
  ROLES_WITHIN,
  type UnitKind,
} from "./organisations.ts";
export { type Account, type Colleague, type HeldAssignment, holds } from "./people.ts";
export {
  faultInPassword,
  INVITATION_DAYS,
  isPasswordFault,
  isSessionOpen,
  LONGEST_SESSION_HOURS,
  MOST_RESETS_AN_HOUR,
  MOST_TRIES,
  type PasswordFault,
  RESET_HOURS,
  type SessionState,
  SHORTEST_PASSWORD,
  TRIES_WITHIN_MINUTES,
} from "./sign-in.ts";
