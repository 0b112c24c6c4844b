export {
  type Actor,
  type Assignment,
  GATE,
  isPermitted,
  OPERATOR,
  organisationsWhere,
  type Person,
  PUBLIC,
} from "./actor.ts";
export { type Permission, ROLE_NAMES, type Role, rolesWith } from "./roles.ts";
export { type Answer, none, type Page, type PageRequest, type Route, type SessionChange, type Site } from "./route.ts";
