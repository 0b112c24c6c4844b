export {
  type Address,
  type Connection,
  connect,
  type Database,
  newClient,
  onClient,
  urlOf,
} from "./connection.ts";
export { type EmbeddedServer, joinEmbeddedServer, leaveEmbeddedServers } from "./embedded/index.ts";
export {
  decidePurpose,
  getInstallation,
  type Installation,
  type Purpose,
  raiseEdition,
  renewIdentity,
  takeTurn,
} from "./installation.ts";
export { migrateWithin, migrationNames, ranMigrations } from "./migrate.ts";
export {
  createDatabaseOnce,
  type DatabaseNames,
  migrateAs,
  type OpenDatabase,
  type OwnedDatabase,
  openAsOwner,
  openDatabase,
} from "./open.ts";
export type { DB } from "./schema.d.ts";
export { type SecretRule, settleSecret } from "./secret.ts";
export type { Signing } from "./signing.ts";
export { isUnavailable } from "./unavailable.ts";
