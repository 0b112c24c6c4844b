export { CLOCK_MONTHS, type Clock, FIRST_PLAN_DUE, toClocks } from "./clocks.ts";
export {
  type Cooperation,
  type Invitee,
  isPolice,
  joinedParties,
  municipalitiesOf,
  type Official,
  type Party,
  type PartyDecision,
  type PartyOrganisation,
  suggestedFor,
} from "./cooperation.ts";
export { EXAMPLE, EXAMPLE_CONFIRMATIONS, EXAMPLE_FORUMS } from "./demonstration.ts";
export { type Due, toDue } from "./due.ts";
export type { Confirmation, Evidence, Lack, LackKind, PictureEvidence } from "./evidence.ts";
export {
  FORUM_KINDS,
  FORUM_LEVELS,
  type Forum,
  type ForumBranch,
  type ForumConcern,
  type ForumKind,
  type ForumLevel,
  FREQUENCY_UNITS,
  type Frequency,
  formatSeat,
  formatSeats,
  possibleParents,
  type Seat,
  toConcerns,
  toForumTree,
} from "./forums.ts";
export {
  CLOCK_GATES,
  type ClockGate,
  GATE_RULES,
  type Gate,
  isClockGate,
  isGate,
  STEPS,
  type Step,
  type StepGate,
} from "./gates.ts";
export {
  ConfirmInput,
  DeclineInput,
  ForumInput,
  InvitePartyInput,
  JoinInput,
  LeaveInput,
  OwnPartyInput,
  StartInput,
  WithdrawInput,
} from "./inputs.ts";
export { paths } from "./paths.ts";
export { type GateState, holds, type StepState, toGate, toSteps } from "./steps.ts";
