import type { Fault } from "./reading.ts";

type DecodedText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault };

/** Older forms are saved by Windows programs in windows-1252, which Latin-1 is a part of. */
export type Encoding = "utf-8" | "utf-8-or-windows-1252";

/**
 * The text of a file somebody hands in. UTF-8 is strict: one wrong byte and the file is refused with the line it
 * stands on, rather than read with a name that nobody recognises. Packed files are for the caller to unpack.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = "utf-8"): DecodedText {
  if (bytes.length === 0) return refuse(1, "Filen är tom.");
  const kind = OTHER_KINDS.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (kind) return refuse(1, kind.message);
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refuse(
      lineOf(bytes, nul),
      "Filen innehåller nolltecken och är inte en textfil; spara den som CSV eller GeoJSON i UTF-8.",
    );

  const wrong = firstLineNotUtf8(bytes);
  if (wrong === undefined) return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  if (encoding === "utf-8") return refuse(wrong, "Raden är inte i teckenkodningen UTF-8; spara filen i UTF-8.");
  return decodeWindows1252(bytes);
}

const OTHER_KINDS = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    message: "Filen är en äldre Excelfil (.xls); öppna den och spara som CSV i UTF-8.",
  },
  {
    starts: [0x50, 0x4b],
    message: "Filen är en Excelfil (.xlsx) eller ett zip-arkiv; spara innehållet som CSV eller GeoJSON i UTF-8.",
  },
  {
    starts: [0x25, 0x50, 0x44, 0x46],
    message: "Filen är en PDF; hämta uppgifterna som CSV eller GeoJSON hos utgivaren.",
  },
  { starts: [0x1f, 0x8b], message: "Filen är packad med gzip; packa upp den först." },
  { starts: [0xff, 0xfe], message: "Filen är sparad i UTF-16; spara den i UTF-8." },
  { starts: [0xfe, 0xff], message: "Filen är sparad i UTF-16; spara den i UTF-8." },
] as const;

/** A line feed byte is never a part of another character in UTF-8, so each line can be tried for itself. */
function firstLineNotUtf8(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let row = 1;
  for (let start = 0; start <= bytes.length; row++) {
    const end = bytes.indexOf(0x0a, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? bytes.length : end))) return row;
    if (end < 0) break;
    start = end + 1;
  }
  return row;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The characters of 0x80–0x9f; a blank place is a byte that windows-1252 does not use. Written out because
 * `TextDecoder("windows-1252")` in Node 20 reads these bytes as Latin-1 control characters.
 */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function decodeWindows1252(bytes: Uint8Array): DecodedText {
  const text: string[] = [];
  for (const [index, byte] of bytes.entries()) {
    const character = byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charAt(byte - 0x80) : String.fromCharCode(byte);
    if (character === " " && byte !== 0x20) {
      return refuse(
        lineOf(bytes, index),
        "Raden är varken i UTF-8 eller i Windows teckenkodning; spara filen i UTF-8.",
      );
    }
    text.push(character);
  }
  return { ok: true, text: text.join("") };
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let row = 1;
  for (let index = bytes.indexOf(0x0a); index >= 0 && index < offset; index = bytes.indexOf(0x0a, index + 1)) row++;
  return row;
}

function refuse(row: number, message: string): DecodedText {
  return { ok: false, fault: { row, column: null, message } };
}
