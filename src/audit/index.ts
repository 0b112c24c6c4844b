export { isDoneByHand, isRecorded, isUntouched, record } from "./service.ts";
