export { AppointInput, EndInput, InviteInput, ResetInput, SignInInput, UnitInput } from "./inputs.ts";
export {
  isRoleWithin,
  type KnownOrganisation,
  type Organisation,
  type OrganisationKind,
  ROLES_WITHIN,
  type Unit,
  type UnitKind,
} from "./organisations.ts";
export { type Account, type Colleague, type HeldAssignment, holds } from "./people.ts";
export {
  faultInPassword,
  INVITATION_DAYS,
  isSessionOpen,
  MOST_RESETS_AN_HOUR,
  MOST_TRIES,
  type PasswordFault,
  RESET_HOURS,
  SHORTEST_PASSWORD,
  type SessionState,
  TRIES_WITHIN_MINUTES,
} from "./sign-in.ts";
