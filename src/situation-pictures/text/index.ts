import type { Language } from "#ground/language";
import { en } from "./en.ts";
import { type PictureText, sv } from "./sv.ts";

export type { PictureText } from "./sv.ts";

export const pictureText: Record<Language, PictureText> = { sv, en };
export { documentText } from "./document.ts";
