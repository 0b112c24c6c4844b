import { z } from "zod";

/** Something that the one who takes or restores a backup can understand and mend. The message is one sentence. */
export class BackupError extends Error {}

export function damaged(how: string): BackupError {
  return new BackupError(`Säkerhetskopian är skadad: ${how}.`);
}

/** Raised when an older program could not read what a newer one writes. */
export const FORMAT = 1;

export const FIRST_LINE = Buffer.from(`SAMVERKAN BACKUP ${FORMAT}\n`);
const FIRST_LINE_FORM = /^SAMVERKAN BACKUP (\d{1,6})\n/;

/** Whether a file begins as one of our backups, and of which format. */
export function formatOf(beginning: Uint8Array): number | undefined {
  const number = FIRST_LINE_FORM.exec(Buffer.from(beginning).toString("latin1"))?.[1];
  return number === undefined ? undefined : Number(number);
}

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1);

const Manifest = z.strictObject({
  createdAt: z.iso.datetime(),
  /** Names of the migrations that made the schema, in running order. */
  schema: z.array(name).min(1),
  tables: z.array(
    z.strictObject({
      name,
      columns: z.array(name).min(1),
      rows: count,
      /** Length and hash of the rows, unpacked. */
      bytes: count,
      sha256,
      /** Where the packed rows stand in the file. */
      start: count,
      packed: count,
    }),
  ),
  /** The last number that each sequence gave. */
  sequences: z.array(z.strictObject({ name, last: z.number().int() })),
});

export type Manifest = Readonly<z.infer<typeof Manifest>>;
export type StoredTable = Readonly<Manifest["tables"][number]>;

export function parseManifest(bytes: Uint8Array): Manifest {
  try {
    return Manifest.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch {
    throw damaged("innehållsförteckningen går inte att läsa");
  }
}

const END_MARK = Buffer.from("SAMVERKAN.BACKUP");
const LENGTH_BYTES = 8;
const HASH_BYTES = 32;
export const FOOTER_BYTES = LENGTH_BYTES + HASH_BYTES + END_MARK.length;

/** What ends the file. The hash covers everything before it, the length of the manifest included. */
export function footerOf(manifestBytes: number): { readonly length: Buffer; end(hash: Uint8Array): Buffer } {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64BE(BigInt(manifestBytes));
  return { length, end: (hash) => Buffer.concat([hash, END_MARK]) };
}

export interface Footer {
  readonly manifestBytes: number;
  readonly sha256: Buffer;
}

export function parseFooter(bytes: Buffer): Footer {
  const mark = bytes.subarray(LENGTH_BYTES + HASH_BYTES);
  if (!mark.equals(END_MARK)) throw damaged("slutet saknas, eller något har lagts till efter det");
  return {
    manifestBytes: Number(bytes.readBigUInt64BE()),
    sha256: bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + HASH_BYTES),
  };
}
