/**
 * Builds the server, the command line and what the browser gets: once, with esbuild, in about half a second.
 * File names in `dist/public` carry a hash of their content, so a browser may keep them for good.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const output = join(root, "dist");

// A running server has read its files already, so what an earlier build left may go.
rmSync(join(output, "public"), { recursive: true, force: true });

const common = { absWorkingDir: root, bundle: true, logLevel: "warning", sourcemap: true, metafile: true };

await build({
  ...common,
  entryPoints: { main: "src/app/main.ts", cli: "src/app/cli.ts", typesetter: "src/platform/documents/typesetter.ts" },
  outdir: "dist",
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
});

const browser = await build({
  ...common,
  entryPoints: { page: "public/page.css" },
  outdir: "dist/public",
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
  const name = file.slice("dist/public/".length);
  if (entryPoint) manifest[entryPoint.replace(/^public\//, "")] = name;
}

const icon = readFileSync(join(root, "public", "icon.svg"));
manifest["icon.svg"] = `icon-${createHash("sha256").update(icon).digest("hex").slice(0, 8)}.svg`;
writeFileSync(join(output, "public", manifest["icon.svg"]), icon);
writeFileSync(join(output, "manifest.json"), JSON.stringify(manifest));

for (const name of readdirSync(join(output, "public"))) {
  if (name.endsWith(".woff2")) continue;
  const bytes = readFileSync(join(output, "public", name));
  writeFileSync(join(output, "public", `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(output, "public", `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
