export {
  type Cooperation,
  isPolice,
  joinedParties,
  municipalitiesOf,
  type Party,
  type PartyOrganisation,
  type PictureEvidence,
  paths,
} from "./model/index.ts";
export { cooperationRoutes } from "./routes/index.ts";
export { beginExample, findCooperation, findExample, joinExample } from "./service/index.ts";
