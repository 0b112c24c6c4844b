export { forumText } from "./forums.ts";
export { gateText } from "./gates.ts";
export { sv } from "./sv.ts";
