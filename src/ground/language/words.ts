import { type Language, LOCALES } from "./language.ts";

/** @example joinWords(["a", "b", "c"], "sv") // "a, b och c" */
export function joinWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(words);
}

/** A name's Swedish genitive: with s, unless it ends in s, x or z. @example possessive("Borlänge") // "Borlänges" */
export function possessive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
