/** The languages that pages are written in. */
export type Language = "sv" | "en";

/** What Intl knows them as. English is the British of European public bodies. */
export const LOCALES = { sv: "sv-SE", en: "en-GB" } as const satisfies Record<Language, string>;
