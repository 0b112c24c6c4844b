import type { Language } from "./language.ts";

/** The address of a page in a language: Swedish stands at the root, English under /en. */
export function addressIn(language: Language, path: string): string {
  if (language === "sv") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
