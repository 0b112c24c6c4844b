import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Job, Reply } from "./job.ts";

/** The part of the compiler that is used here. The package has a type for each platform and declares none of them. */
interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  evictCache(maxAge: number): void;
  compile(source: { mainFileContent: string }): Compiled;
  pdf(document: unknown, how: { pdfStandard: "ua-1" }): Uint8Array;
}

interface Compiled {
  readonly result: unknown;
  hasError(): boolean;
  takeError(): { readonly shortDiagnostics: readonly { readonly message: string }[] } | null;
}

interface Package {
  readonly NodeCompiler: {
    create(how: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): Compiler;
  };
}

const PACKAGE = "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu";

/** The weights that templates and drawings use: what is not named here is not on the paper. */
const FONTS = ["400Regular", "400Regular_Italic", "600SemiBold"];

/** A folder that does not exist. A template can read what is laid into it for the job and nothing else. */
const WORKSPACE = "/typesetting";

/** Documents that a result of an earlier one is kept for: the template stays warm and the memory small. */
const KEPT_FOR_DOCUMENTS = 2;

export type Typesetter = (job: Job) => Reply;

/** Loads Typst, or gives the reason why this machine has none. It takes 50 MB of memory and a tenth of a second. */
export function loadTypst(): Typesetter {
  const require = createRequire(import.meta.url);
  let compiler: Compiler;
  try {
    const { NodeCompiler }: Package = require(PACKAGE);
    const inter = dirname(require.resolve("@expo-google-fonts/inter/package.json"));
    compiler = NodeCompiler.create({
      workspace: WORKSPACE,
      fontArgs: [{ fontPaths: FONTS.map((font) => join(inter, font)) }],
    });
  } catch (error) {
    const [reason = ""] = String(error).split("\n");
    return () => ({ kind: "unavailable", reason });
  }
  return (job) => {
    try {
      return setWith(compiler, job);
    } finally {
      compiler.resetShadow();
      compiler.evictCache(KEPT_FOR_DOCUMENTS);
    }
  };
}

function setWith(compiler: Compiler, { template, inputs, images, date }: Job): Reply {
  lay(compiler, "inputs.json", JSON.stringify(inputs));
  for (const [name, svg] of Object.entries(images)) lay(compiler, `images/${name}.svg`, svg);
  const compiled = compiler.compile({ mainFileContent: dated(template, date) });
  if (compiled.hasError()) {
    const { shortDiagnostics = [] } = compiled.takeError() ?? {};
    return { kind: "refused", reasons: shortDiagnostics.map(({ message }) => message) };
  }
  try {
    return { kind: "set", pdf: compiler.pdf(compiled.result, { pdfStandard: "ua-1" }) };
  } catch (error) {
    return { kind: "refused", reasons: reasonsIn(String(error)) };
  }
}

/** Without a word about its date a document would take the clock's, and be another file each time it is made. */
function dated(template: string, date: string | undefined): string {
  const [year, month, day] = (date ?? "").split("-").map(Number);
  const value = date === undefined ? "none" : `datetime(year: ${year}, month: ${month}, day: ${day})`;
  return `#set document(date: ${value})\n${template}`;
}

function lay(compiler: Compiler, name: string, content: string): void {
  compiler.mapShadow(`${WORKSPACE}/${name}`, Buffer.from(content));
}

/** What the rules of PDF/UA refuse arrives as printed Rust. @example reasonsIn('… message: "missing alt text", …') */
function reasonsIn(printed: string): string[] {
  const reasons = [...printed.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].flatMap(([, message]) => message ?? []);
  return reasons.length > 0 ? reasons : [printed];
}
