import { createHash, randomBytes } from "node:crypto";
import { Algorithm, hash, verify } from "@node-rs/argon2";

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

/** argon2id with 19 MiB, twice over (OWASP Password Storage Cheat Sheet). */
const ARGON2 = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

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
