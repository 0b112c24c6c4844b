export type { AuditEvent, ChainFault, ChainVerdict } from "./model.ts";
export { isDoneByHand, isRecorded, isUntouched, record, signHead, verifyTrail } from "./service/index.ts";
