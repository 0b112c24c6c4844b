import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#platform/files";

/** Styles and fonts as the build left them, read once: a rebuild beside a running server changes nothing for it. */
export interface Assets {
  /** Address of an asset by its logical name, for example "page.css". */
  path(name: string): string;
  find(file: string): Asset | undefined;
}

export interface Asset {
  readonly type: string;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | undefined;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
}

const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

export function readAssets(): Assets {
  const folder = join(projectFolder, "dist", "public");
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(projectFolder, "dist", "manifest.json"), "utf8"),
  );
  const names = new Set(readdirSync(folder));
  const read = (name: string) => (names.has(name) ? new Uint8Array(readFileSync(join(folder, name))) : undefined);
  const files = new Map<string, Asset>();
  for (const name of names) {
    const identity = read(name);
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    if (identity && type) files.set(name, { type, identity, br: read(`${name}.br`), gzip: read(`${name}.gz`) });
  }
  return {
    path(name) {
      const file = manifest[name];
      if (!file) throw new Error(`the build made no ${name}`);
      return `/static/${file}`;
    },
    find: (file) => files.get(file),
  };
}
