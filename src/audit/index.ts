export type { ChainFault, ChainVerdict } from "./model.ts";
export { isRecorded, isUntouched, record, verifyTrail } from "./service/index.ts";
