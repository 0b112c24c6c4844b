export { findCooperation, listCooperations } from "./cooperations.ts";
