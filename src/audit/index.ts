export type { ChainFault, ChainVerdict } from "./model.ts";
export { isDoneByHand, isRecorded, isUntouched, record, verifyTrail } from "./service/index.ts";
