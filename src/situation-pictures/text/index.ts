import type { Language } from "#ground/language";
import { en } from "./en/index.ts";
import { type PictureText, sv } from "./sv/index.ts";

export type { PictureText } from "./sv/index.ts";

export const pictureText: Record<Language, PictureText> = { sv, en };
export { documentText } from "./document.ts";
