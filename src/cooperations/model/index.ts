export {
  type Cooperation,
  isPolice,
  joinedParties,
  municipalitiesOf,
  type Party,
  type PartyDecision,
  type PartyOrganisation,
} from "./cooperation.ts";
export { paths } from "./paths.ts";
