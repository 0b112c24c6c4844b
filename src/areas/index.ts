export { type AreaKind, type AreaRef, county, municipality, NATION } from "./model.ts";
