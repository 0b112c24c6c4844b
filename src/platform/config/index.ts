import { resolve } from "node:path";
import { z } from "zod";

/** "demonstration" is `npm start`: no configuration needed. "production" is `npm run serve`: nothing may be assumed. */
export type Mode = "demonstration" | "production";

export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** Folder for the embedded database, published pages and documents. */
  readonly folder: string;
  /** The address people use, without a trailing slash. */
  readonly url: string;
  /** The app's login and the owner's; absent means the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly migrateUrl: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting is wrong or missing. The message is one sentence that says what to do. */
export class ConfigError extends Error {}

const MINIMUM_SECRET_LENGTH = 32;
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const Settings = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  SAMVERKAN_DATA: z.string().min(1).default("./var"),
  SAMVERKAN_URL: z.url({ protocol: /^https?$/ }).optional(),
  SAMVERKAN_SECRET: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATE_URL: postgresUrl.optional(),
});

const WHAT_TO_DO: Record<string, string> = {
  HOST: "HOST must be the address to listen on, for example 127.0.0.1.",
  PORT: "PORT must be a whole number from 0 to 65535.",
  SAMVERKAN_DATA: "SAMVERKAN_DATA must name a folder.",
  SAMVERKAN_URL: "SAMVERKAN_URL must be the full address that people use, for example https://samverkan.example.",
  DATABASE_URL: "DATABASE_URL must look like postgresql://login@host/database.",
  DATABASE_MIGRATE_URL: "DATABASE_MIGRATE_URL must look like postgresql://owner@host/database.",
};

/** Reads the settings of a mode. Throws `ConfigError` with one sentence for the first thing that is wrong. */
export function readConfig(mode: Mode, environment: Environment): Config {
  const settings = parseSettings(environment);
  if (mode === "production") refuseUnsafeProduction(settings);
  if (settings.DATABASE_MIGRATE_URL && !settings.DATABASE_URL) {
    throw new ConfigError("DATABASE_MIGRATE_URL is set but DATABASE_URL, the app's own login, is not.");
  }
  refuseOpenDoorWithoutTls(settings);
  return {
    mode,
    host: settings.HOST,
    port: settings.PORT,
    folder: resolve(settings.SAMVERKAN_DATA),
    url: (settings.SAMVERKAN_URL ?? `http://${settings.HOST}:${settings.PORT}`).replace(/\/$/, ""),
    databaseUrl: settings.DATABASE_URL,
    migrateUrl: settings.DATABASE_MIGRATE_URL,
  };
}

type Settings = z.infer<typeof Settings>;

function parseSettings(environment: Environment): Settings {
  const named = Object.fromEntries(
    Object.keys(Settings.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = Settings.safeParse(named);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new ConfigError(WHAT_TO_DO[name] ?? `${name} is not valid.`);
}

function refuseUnsafeProduction(settings: Settings): void {
  if (!settings.DATABASE_URL) {
    throw new ConfigError("Production needs DATABASE_URL: the embedded database is for demonstration only.");
  }
  if (!settings.SAMVERKAN_SECRET) {
    throw new ConfigError("Production needs SAMVERKAN_SECRET: make one with `openssl rand -base64 48`.");
  }
  if (settings.SAMVERKAN_SECRET.length < MINIMUM_SECRET_LENGTH || isGuessable(settings.SAMVERKAN_SECRET)) {
    throw new ConfigError(
      `SAMVERKAN_SECRET is too short or easy to guess: make one of at least ${MINIMUM_SECRET_LENGTH} characters with \`openssl rand -base64 48\`.`,
    );
  }
}

/** Default words and repeated characters are what people leave behind from an example file. */
function isGuessable(secret: string): boolean {
  return /change.?me|secret|password|default|example|exempel|samverkan/i.test(secret) || new Set(secret).size < 10;
}

function refuseOpenDoorWithoutTls(settings: Settings): void {
  if (LOOPBACK.has(settings.HOST)) return;
  if (settings.SAMVERKAN_URL?.startsWith("https://")) return;
  throw new ConfigError(
    "HOST is reachable from other machines, so SAMVERKAN_URL must be set to the https address in front of it.",
  );
}
