export { type Clock, toClocks } from "./clocks.ts";
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
  type Forum,
  type ForumBranch,
  type ForumConcern,
  type ForumKind,
  type ForumLevel,
  type Frequency,
  formatSeat,
  formatSeats,
  possibleParents,
  type Seat,
  toConcerns,
  toForumTree,
} from "./forums.ts";
export {
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
export { type GateState, type StepState, toGate, toSteps } from "./steps.ts";
