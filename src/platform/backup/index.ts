export { checkBackup } from "./check.ts";
export { BackupError, type Manifest } from "./format.ts";
export { type RestoreRule, restoreBackup } from "./restore.ts";
export { writeBackup } from "./write.ts";
