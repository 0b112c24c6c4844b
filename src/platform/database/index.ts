export { type Address, type Connection, clientSettings, connect, type Database } from "./connection.ts";
export { type EmbeddedServer, joinEmbeddedServer } from "./embedded.ts";
export {
  decidePurpose,
  getInstallation,
  type Installation,
  type Purpose,
  raiseEdition,
  renewIdentity,
} from "./installation.ts";
export { migrationNames } from "./migrate.ts";
export { migrateAs, type OpenDatabase, openDatabase } from "./open.ts";
export type { DB } from "./schema.d.ts";
export { isUnavailable } from "./unavailable.ts";
