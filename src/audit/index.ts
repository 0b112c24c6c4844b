export { isRecorded, isUntouched, record } from "./service.ts";
