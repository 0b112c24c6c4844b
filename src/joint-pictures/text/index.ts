export { template } from "./template.ts";
export { writing } from "./writing.ts";
