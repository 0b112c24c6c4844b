import { createHmac, hkdfSync } from "node:crypto";

/** What a key is for: one that leaks says nothing of the others. */
export type KeyPurpose = "row rules" | "audit head" | "forms";

/** Signs with the secret of an installation. */
export interface Signing {
  /** The signature (HMAC-SHA256, hexadecimal), a colon and the text. Empty when there is no secret to sign with. */
  sign(purpose: KeyPurpose, text: string): string;
}

export function signingWith(secret: string | undefined): Signing {
  if (secret === undefined) return { sign: () => "" };
  return {
    sign(purpose, text) {
      const signature = createHmac("sha256", deriveKey(secret, purpose)).update(text, "utf8").digest("hex");
      return `${signature}:${text}`;
    },
  };
}

/** A key of 32 bytes for one purpose (HKDF-SHA256, RFC 5869). */
function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "samverkan", purpose, 32));
}

const BLOCK_BYTES = 64;

/** The key as HMAC mixes it (RFC 2104): the database has SHA-256 and no HMAC of its own. */
export function rowRulePads(secret: string): { inner: Buffer; outer: Buffer } {
  const key = Buffer.alloc(BLOCK_BYTES);
  deriveKey(secret, "row rules").copy(key);
  return { inner: Buffer.from(key.map((byte) => byte ^ 0x36)), outer: Buffer.from(key.map((byte) => byte ^ 0x5c)) };
}
