import pg from "pg";
import type { Config } from "#platform/config";
import { ConfigError } from "#platform/config";
import { type Address, type Connection, connect, newClient } from "./connection.ts";
import { joinEmbeddedServer } from "./embedded/index.ts";
import { migrate, missingMigrations } from "./migrate.ts";
import { isBelieved, type SecretRule, settleSecret } from "./secret.ts";

/** The application's database, migrated and checked: the app's own login, never the owner's. */
export interface OpenDatabase extends Connection {
  /** Migrations that ran while it was opened. */
  readonly migrated: readonly string[];
  /** How another process reaches it with the same login. */
  readonly address: Address;
  /** What the program signs with, for a process of ours that works in the same database. */
  readonly secret: string;
  /** How the owner reaches the same database; undefined when this process may not. */
  readonly owner: Address | undefined;
}

const MOST_CONNECTIONS = 10;

/** Starts or joins the embedded server, or connects to the one that the configuration names. */
export async function openDatabase(config: Config, rule: SecretRule = "keep"): Promise<OpenDatabase> {
  return config.databaseUrl ? openNamed(config, { url: config.databaseUrl }, rule) : openEmbedded(config, rule);
}

async function openNamed(config: Config, app: Address, rule: SecretRule): Promise<OpenDatabase> {
  const owner: Address | undefined = config.migrateUrl ? { url: config.migrateUrl } : undefined;
  await refuseTooOldOrNew(app);
  const migrated = owner ? await migrateAs(owner, loginOf(config.databaseUrl ?? "")) : [];
  await inspect(app, async (connection) => {
    await refusePowerfulLogin(connection);
    if (config.mode === "production") await refuseForgetful(connection);
    await refuseOldSchema(connection);
  });
  const secret = await settleSecret(owner, config.secret, rule);
  const connection = connect(app, { most: MOST_CONNECTIONS, secret });
  await refuseOtherSecret(connection);
  return { ...connection, migrated, address: app, owner, secret };
}

/** Looks at a database before anything is done in it. */
async function inspect(app: Address, look: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = connect(app, { most: 1 });
  await look(connection).finally(connection.close);
}

const EMBEDDED = { database: "samverkan", owner: "samverkan_owner", app: "samverkan_web" } as const;

async function openEmbedded(config: Config, rule: SecretRule): Promise<OpenDatabase> {
  const { address: owner, close: leave } = await ownEmbedded(config.folder);
  try {
    const migrated = await migrateAs(owner, EMBEDDED.app);
    const app = { ...owner, login: EMBEDDED.app };
    await inspect(app, refusePowerfulLogin);
    const secret = await settleSecret(owner, config.secret, rule);
    const connection = connect(app, { most: MOST_CONNECTIONS, secret });
    return {
      ...connection,
      migrated,
      address: app,
      secret,
      owner,
      async close() {
        await connection.close();
        await leave();
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The owner's way to the database as it stands: nothing in it is migrated or loaded. For backups. */
export interface OwnedDatabase {
  readonly address: Address;
  close(): Promise<void>;
}

export async function openAsOwner(config: Config): Promise<OwnedDatabase> {
  if (!config.databaseUrl) return ownEmbedded(config.folder);
  if (config.migrateUrl) return { address: { url: config.migrateUrl }, close: async () => {} };
  throw new ConfigError("Sätt DATABASE_MIGRATE_URL till ägarens inloggning: programmets egen når inte allt.");
}

async function ownEmbedded(folder: string): Promise<OwnedDatabase & { address: { socketFolder: string } }> {
  const server = await joinEmbeddedServer(folder);
  try {
    const reach = { socketFolder: server.socketFolder };
    await createDatabaseOnce({ ...reach, login: "postgres", database: "postgres" }, EMBEDDED);
    return { address: { ...reach, login: EMBEDDED.owner, database: EMBEDDED.database }, close: server.release };
  } catch (error) {
    await server.release();
    throw error;
  }
}

/** What a database and its two logins are called. */
export interface DatabaseNames {
  readonly database: string;
  readonly owner: string;
  readonly app: string;
}

/** Makes the two logins and the database. Several processes may try at once; the second finds them made. */
export async function createDatabaseOnce(administrator: Address, names: DatabaseNames): Promise<void> {
  const client = newClient(administrator);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(20230196)");
    // One by one: a process that was killed here may have made the first and not the last.
    const { rows } = await client.query(
      "select rolname as name from pg_roles union all select datname from pg_database",
    );
    const there = new Set(rows.map((row) => row.name));
    const { database, owner, app } = names;
    if (!there.has(owner)) await client.query(`create role ${pg.escapeIdentifier(owner)} login createrole`);
    if (!there.has(app)) await client.query(`create role ${pg.escapeIdentifier(app)} login`);
    if (there.has(database)) return;
    await client.query(`create database ${pg.escapeIdentifier(database)} owner ${pg.escapeIdentifier(owner)}`);
  } finally {
    await client.end();
  }
}

/** Runs new migrations as the owner and lets the app's login into the role that they grant rights to. */
export async function migrateAs(owner: Address, appLogin: string): Promise<string[]> {
  const connection = connect(owner, { most: 2 });
  try {
    const ran = await migrate(connection.database);
    await letIn(connection, appLogin);
    return ran;
  } finally {
    await connection.close();
  }
}

async function letIn({ pool }: Connection, appLogin: string): Promise<void> {
  const { rows } = await pool.query("select pg_has_role($1, 'samverkan_app', 'member') as inside", [appLogin]);
  if (rows[0]?.inside) return;
  const grant = `grant samverkan_app to ${pg.escapeIdentifier(appLogin)}`;
  try {
    // One statement, one transaction: two that grant the same thing at once would make one of them fail.
    await pool.query(`select pg_advisory_xact_lock(20230196); ${grant}`);
  } catch (error) {
    // From PostgreSQL 16 a role is granted by the login that made it: another database's owner, if there are two.
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new ConfigError(
      `Ägaren får inte släppa in programmets inloggning: låt serverns administratör köra \`${grant}\`.`,
    );
  }
}

function loginOf(url: string): string {
  const login = decodeURIComponent(new URL(url).username);
  if (!login) throw new ConfigError("DATABASE_URL saknar inloggning: skriv postgresql://inloggning@server/databas.");
  return login;
}

const OLDEST_MAJOR = 15;
const NEWEST_MAJOR = 18;

async function refuseTooOldOrNew(app: Address): Promise<void> {
  const client = newClient(app, { connectionTimeoutMillis: 10_000 });
  try {
    await client.connect().catch((error: Error) => {
      throw new ConfigError(
        `Databasen i DATABASE_URL går inte att nå (${error.message}): kontrollera adressen, inloggningen och att servern är igång.`,
      );
    });
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    const major = Number(rows[0]?.major);
    if (major >= OLDEST_MAJOR && major <= NEWEST_MAJOR) return;
    throw new ConfigError(`Databasen är PostgreSQL ${major}: använd ${OLDEST_MAJOR}–${NEWEST_MAJOR}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Row rules do not bind an owner, a superuser or a login with BYPASSRLS, so the app must be none of them, nor a member
 * of one: a member may become what it is a member of. A superuser is a member of every role, so it is told first.
 */
async function refusePowerfulLogin({ pool }: Connection): Promise<void> {
  const { rows } = await pool.query(`
    select exists (select from pg_roles r
                   where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'member')) as unbound,
           exists (select from (
                     select c.relowner as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                     union select nspowner from pg_namespace where nspname = 'public'
                     union select datdba from pg_database where datname = current_database()) owners
                   join pg_roles r on r.oid = owners.owner
                   where r.rolname <> 'pg_database_owner' and pg_has_role(current_user, r.oid, 'member')) as owns`);
  if (rows[0]?.unbound)
    throw new ConfigError(
      "Inloggningen i DATABASE_URL är superanvändare, går förbi radreglerna eller kan bli en sådan: ge programmet en egen inloggning.",
    );
  if (rows[0]?.owns)
    throw new ConfigError(
      "Inloggningen i DATABASE_URL äger tabeller eller kan bli ägaren: ange ägaren i DATABASE_MIGRATE_URL och en annan inloggning här.",
    );
}

/** What a page or a command has said is saved must be there after a power cut. */
async function refuseForgetful({ pool }: Connection): Promise<void> {
  const { rows } = await pool.query(`
    select name from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name`);
  const [first] = rows;
  if (!first) return;
  throw new ConfigError(
    `Databasen har ${first.name} avslaget, så att ett strömavbrott kan ta bort det som är sparat: slå på det.`,
  );
}

async function refuseOldSchema({ database }: Connection): Promise<void> {
  const missing = await missingMigrations(database);
  if (missing.length === 0) return;
  throw new ConfigError(
    `Databasen saknar ${missing.length} migreringar: kör \`npm run -s samverkan -- migrate\` med DATABASE_MIGRATE_URL satt.`,
  );
}

/** Row rules believe nobody whose signature they cannot check: with another secret every page would be empty. */
async function refuseOtherSecret(connection: Connection): Promise<void> {
  if (await isBelieved(connection)) return;
  await connection.close();
  throw new ConfigError(
    "SAMVERKAN_SECRET är en annan än den som databasen fick: sätt samma, eller kör `samverkan migrate` med DATABASE_MIGRATE_URL.",
  );
}
