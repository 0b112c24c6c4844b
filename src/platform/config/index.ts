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
  /** What row rules, the trail and forms are signed with; absent means that the installation has chosen one itself. */
  readonly secret: string | undefined;
  /** Where letters are handed in and whom they are from; absent means that none are sent. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
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
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SAMVERKAN_MAIL_FROM: z.email().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_MIGRATE_URL: postgresUrl.optional(),
});

const WHAT_TO_DO: Record<string, string> = {
  HOST: "HOST ska vara adressen att lyssna på, till exempel 127.0.0.1.",
  PORT: "PORT ska vara ett heltal från 0 till 65535.",
  SAMVERKAN_DATA: "SAMVERKAN_DATA ska vara en mapp.",
  SAMVERKAN_URL: "SAMVERKAN_URL ska vara hela adressen som används, till exempel https://samverkan.example.",
  SMTP_URL: "SMTP_URL ska se ut som smtps://inloggning:lösenord@server:465.",
  SAMVERKAN_MAIL_FROM: "SAMVERKAN_MAIL_FROM ska vara e-postadressen som brev skickas från.",
  DATABASE_URL: "DATABASE_URL ska se ut som postgresql://inloggning@server/databas.",
  DATABASE_MIGRATE_URL: "DATABASE_MIGRATE_URL ska se ut som postgresql://ägare@server/databas.",
};

/** Reads the settings of a mode. Throws `ConfigError` with one sentence for the first thing that is wrong. */
export function readConfig(mode: Mode, environment: Environment): Config {
  const settings = parseSettings(environment);
  if (mode === "production") refuseUnsafeProduction(settings);
  if (settings.DATABASE_MIGRATE_URL && !settings.DATABASE_URL) {
    throw new ConfigError("DATABASE_MIGRATE_URL är satt men inte DATABASE_URL, programmets egen inloggning.");
  }
  refuseOpenDoorWithoutTls(settings);
  return {
    mode,
    host: settings.HOST,
    port: settings.PORT,
    folder: resolve(settings.SAMVERKAN_DATA),
    url: (settings.SAMVERKAN_URL ?? addressOf(settings.HOST, settings.PORT)).replace(/\/$/, ""),
    databaseUrl: settings.DATABASE_URL,
    migrateUrl: settings.DATABASE_MIGRATE_URL,
    secret: settings.SAMVERKAN_SECRET,
    mail: mailOf(settings),
  };
}

function mailOf({ SMTP_URL: smtpUrl, SAMVERKAN_MAIL_FROM: from }: Settings): Config["mail"] {
  if (!smtpUrl) return undefined;
  if (!from) throw new ConfigError("SMTP_URL är satt men inte SAMVERKAN_MAIL_FROM, adressen som brev skickas från.");
  return { smtpUrl, from };
}

/** Where a port of this machine answers. An IPv6 address stands in brackets. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

type Settings = z.infer<typeof Settings>;

function parseSettings(environment: Environment): Settings {
  const named = Object.fromEntries(
    Object.keys(Settings.shape).map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = Settings.safeParse(named);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0]);
  throw new ConfigError(WHAT_TO_DO[name] ?? `${name} är inte giltig.`);
}

function refuseUnsafeProduction(settings: Settings): void {
  if (!settings.DATABASE_URL) {
    throw new ConfigError("Drift kräver DATABASE_URL: den inbyggda databasen är bara för demonstration.");
  }
  if (!settings.SAMVERKAN_SECRET) {
    throw new ConfigError("Drift kräver SAMVERKAN_SECRET: skapa en med `openssl rand -base64 48`.");
  }
  if (settings.SAMVERKAN_SECRET.length < MINIMUM_SECRET_LENGTH || isGuessable(settings.SAMVERKAN_SECRET)) {
    throw new ConfigError(
      `SAMVERKAN_SECRET är för kort eller lätt att gissa: skapa en på minst ${MINIMUM_SECRET_LENGTH} tecken med \`openssl rand -base64 48\`.`,
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
  throw new ConfigError("HOST kan nås från andra datorer, så SAMVERKAN_URL måste vara https-adressen framför den.");
}
