import { inflateRawSync } from "node:zlib";

/** What a test wants to know of a document for word processors. */
export interface ReadDocx {
  /** The document itself, as XML. */
  readonly xml: string;
  readonly styles: string;
  readonly title: string;
  /** The paragraphs in order, each with its style. */
  readonly paragraphs: readonly { readonly style: string | undefined; readonly text: string }[];
  readonly text: string;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzip(Buffer.from(bytes));
  const xml = files.get("word/document.xml") ?? "";
  const paragraphs = [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, content = ""]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(content)?.[1],
    text: [...content.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => unescaped(text)).join(""),
  }));
  return {
    xml,
    styles: files.get("word/styles.xml") ?? "",
    title: unescaped(/<dc:title>([^<]*)</.exec(files.get("docProps/core.xml") ?? "")?.[1] ?? ""),
    paragraphs,
    text: paragraphs.map(({ text }) => text).join("\n"),
  };
}

/** The files of an archive, by the list at its end. */
function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    files.set(name, (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return files;
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof CHARACTERS) => CHARACTERS[name]);
}

const CHARACTERS = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
