export { isRecorded, record } from "./service.ts";
