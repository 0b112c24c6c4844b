import { inflateSync } from "node:zlib";

/** What a test wants to know of a PDF that our typesetter made. It reads the forms that Typst writes and no others. */
export interface ReadPdf {
  /** The words of each page in reading order, without head and foot. */
  readonly pages: readonly string[];
  /** Which kinds of parts there are in the structure, in the order of the file: "H1", "Table", "Figure". */
  readonly roles: readonly string[];
  /** What each figure says it shows; undefined for one that says nothing. */
  readonly alternatives: readonly (string | undefined)[];
  readonly metadata: string;
  readonly language: string | undefined;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms)].map(([, id, body]): [string, string] => [
      id ?? "",
      body ?? "",
    ]),
  );
  const elements = [...objects.values()].filter((body) => /\/Type \/StructElem\b/.test(body));
  return {
    pages: pageIds(objects).map((id) => wordsOf(objects.get(id) ?? "", objects)),
    roles: elements.map((body) => first(body, /\/S \/(\w+)/) ?? ""),
    alternatives: elements.filter((body) => /\/S \/Figure\b/.test(body)).map(alternativeOf),
    metadata:
      Buffer.from(bytes)
        .toString()
        .match(/<\?xpacket begin.*<\?xpacket end/s)?.[0] ?? "",
    language: first(text, /\/Lang \(([^)]*)\)/),
  };
}

/** Without spaces and soft hyphens, so that a line that breaks elsewhere says the same. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad]/g, "");
}

type Objects = ReadonlyMap<string, string>;

function pageIds(objects: Objects): string[] {
  const tree = [...objects.values()].find((body) => /\/Type \/Pages\b/.test(body)) ?? "";
  return [...(first(tree, /\/Kids \[([^\]]*)\]/) ?? "").matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => id ?? []);
}

function wordsOf(page: string, objects: Objects): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]): [string, ReadonlyMap<number, string>] => {
      const characters = first(objects.get(id) ?? "", /\/ToUnicode (\d+) 0 R/) ?? "";
      return [name, readCharacters(unpack(objects.get(characters) ?? ""))];
    }),
  );
  const content = unpack(objects.get(first(page, /\/Contents (\d+) 0 R/) ?? "") ?? "");
  return wordsIn(content, fonts);
}

/** A string may hold brackets of its own, in pairs and in each other; three deep is as deep as it gets here. */
const SIGN = /[^\\()]|\\[\s\S]/.source;
const STRING = [1, 2, 3].reduce((inner) => `\\((?:${SIGN}|${inner})*\\)`, `\\((?:${SIGN})*\\)`);
/** How a string is written that has a byte outside ASCII in it. */
const HEX = "<([0-9A-F]+)>";
const MARKS = new RegExp(`/(f\\d+) [\\d.]+ Tf|${HEX}|${STRING}|/(\\w+)(?:\\s*<<.*?>>)? B[DM]C|\\b(EMC)\\b`, "gs");

/** Walks through the marks of a page: which font is in use, what is shown, and what is only decoration. */
function wordsIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  const open: string[] = [];
  let characters: ReadonlyMap<number, string> = new Map();
  let words = "";
  const show = (bytes: string) => {
    if (!open.includes("Artifact")) words += decode(bytes, characters);
  };
  for (const [mark, font, hex, opened, closed] of content.matchAll(MARKS)) {
    if (font) characters = fonts.get(font) ?? new Map();
    else if (opened) open.push(opened);
    else if (closed) open.pop();
    else if (hex) show(Buffer.from(hex, "hex").toString("latin1"));
    else show(unescaped(mark.slice(1, -1)));
  }
  return words;
}

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(written: string): string {
  return written.replace(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
    /^\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPED[code] ?? code),
  );
}

/** Two bytes are a glyph. */
function decode(bytes: string, characters: ReadonlyMap<number, string>): string {
  return (bytes.match(/[\s\S]{2}/g) ?? [])
    .map((pair) => characters.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? "\ufffd")
    .join("");
}

function readCharacters(map: string): Map<number, string> {
  const pairs = [...map.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)];
  return new Map(pairs.map(([, glyph = "", text = ""]) => [Number.parseInt(glyph, 16), fromUtf16(text)]));
}

function alternativeOf(element: string): string | undefined {
  const hex = first(element, /\/Alt <FEFF([0-9A-F]*)>/);
  return hex === undefined ? first(element, /\/Alt \(((?:[^\\()]|\\[\s\S])*)\)/) : fromUtf16(hex);
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function unpack(object: string): string {
  const start = object.indexOf("\nstream\n") + "\nstream\n".length;
  const body = object.slice(start, start + Number(first(object, /\/Length (\d+)/)));
  if (!object.slice(0, start).includes("/FlateDecode")) return body;
  return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
}

function first(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}
