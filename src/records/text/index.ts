export { sv } from "./sv.ts";
