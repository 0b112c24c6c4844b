export {
  type Cooperation,
  isPolice,
  joinedParties,
  municipalitiesOf,
  type Party,
  type PartyOrganisation,
  paths,
} from "./model/index.ts";
export { findCooperation } from "./service/index.ts";
