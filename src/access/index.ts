export {
  type Actor,
  type Answer,
  isPermitted,
  none,
  OPERATOR,
  type Page,
  type PageRequest,
  type Permission,
  PUBLIC,
  type Route,
} from "./model.ts";
export { type AnsweringRoute, answerAs, changeAs, readAs, type ScopedDb } from "./service.ts";
