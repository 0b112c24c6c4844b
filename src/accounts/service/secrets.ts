import { createHash, randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";

/** What a browser or a letter carries: 256 bits of chance. We keep its hash alone, so that a copy of the database opens nothing. */
export interface Token {
  readonly text: string;
  readonly hash: Buffer;
}

export function newToken(): Token {
  const text = randomBytes(32).toString("base64url");
  return { text, hash: hashOf(text) };
}

export function hashOf(text: string): Buffer {
  return createHash("sha256").update(text, "utf8").digest();
}

/** The package's own name for it cannot be used by a compiler that reads one file at a time. */
const ARGON2ID = 2;

/** argon2id with 19 MiB, twice over (OWASP Password Storage Cheat Sheet). */
const ARGON2: Options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

let nobodys: Promise<string> | undefined;

/** Takes as long when there is no password to compare with, so that time does not tell who has an account. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(32).toString("base64"));
  const right = await verify(stored ?? (await nobodys), password);
  return right && stored !== null && stored !== undefined;
}
