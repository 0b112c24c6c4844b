/**
 * Builds the server, the command line and what the browser gets: once, with esbuild, in about half a second.
 * File names in `dist/public` carry a hash of their content, so a browser may keep them for good.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const output = join(root, "dist");
/** Built beside what may be in use, and moved over it when all is there: a half-built program is never started. */
const unfinished = mkdtempSync(join(root, "dist.part-"));
process.on("exit", () => rmSync(unfinished, { recursive: true, force: true }));

const common = { absWorkingDir: root, bundle: true, logLevel: "warning", sourcemap: true, metafile: true };

await build({
  ...common,
  entryPoints: {
    main: "src/app/main.ts",
    worker: "src/app/worker.ts",
    cli: "src/app/cli.ts",
    typesetter: "src/platform/documents/typesetter.ts",
  },
  outdir: unfinished,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
});

/** A small script for a page is named after its file: `src/<module>/browser/drafts.ts` is `drafts.js`. */
const scripts = readdirSync(join(root, "src"))
  .map((module) => join("src", module, "browser"))
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
  .filter((file) => !file.includes(".test."));
const names = new Set(scripts.map((file) => basename(file)));
if (names.size < scripts.length) throw new Error(`two scripts have one name: ${scripts.join(", ")}`);

const browser = await build({
  ...common,
  entryPoints: ["public/page.css", ...scripts],
  format: "esm",
  outdir: join(unfinished, "public"),
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  minify: true,
  sourcemap: false,
  target: ["chrome111", "firefox114", "safari16.4"],
  loader: { ".woff2": "file", ".svg": "file" },
});

/** Logical name to hashed file: pages ask for `page.css` and get the file of this build. */
const manifest = {};
for (const [file, { entryPoint }] of Object.entries(browser.metafile.outputs)) {
  const name = basename(file);
  if (entryPoint) manifest[basename(entryPoint).replace(/\.ts$/, ".js")] = name;
}

const icon = readFileSync(join(root, "public", "icon.svg"));
manifest["icon.svg"] = `icon-${createHash("sha256").update(icon).digest("hex").slice(0, 8)}.svg`;
writeFileSync(join(unfinished, "public", manifest["icon.svg"]), icon);
writeFileSync(join(unfinished, "manifest.json"), JSON.stringify(manifest));

for (const name of readdirSync(join(unfinished, "public"))) {
  if (name.endsWith(".woff2")) continue;
  const bytes = readFileSync(join(unfinished, "public", name));
  writeFileSync(join(unfinished, "public", `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(unfinished, "public", `${name}.gz`), gzipSync(bytes, { level: 9 }));
}

// Files with a hash in their names first, then what names them. A running server has read its files already, so what
// an earlier build left may go last.
const made = new Set(readdirSync(join(unfinished, "public")));
mkdirSync(join(output, "public"), { recursive: true });
for (const name of made) renameSync(join(unfinished, "public", name), join(output, "public", name));
for (const entry of readdirSync(unfinished, { withFileTypes: true }))
  if (entry.isFile()) renameSync(join(unfinished, entry.name), join(output, entry.name));
for (const name of readdirSync(join(output, "public")))
  if (!made.has(name)) rmSync(join(output, "public", name), { force: true });
