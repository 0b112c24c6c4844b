import type { Language } from "#ground/language";
import { en } from "./en.ts";
import { type IndicatorText, sv } from "./sv.ts";

export type { IndicatorText } from "./sv.ts";

export const indicatorText: Record<Language, IndicatorText> = { sv, en };
