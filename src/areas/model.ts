/** What a figure or a document can be about. Codes are strings: leading zeros count. */
export type AreaKind = "municipality" | "county" | "nation" | "small-area" | "district" | "exposed-area";

export interface AreaRef {
  readonly kind: AreaKind;
  readonly code: string;
}

/** SCB's code for the whole country. */
export const NATION: AreaRef = { kind: "nation", code: "00" };

export function municipality(code: string): AreaRef {
  return { kind: "municipality", code };
}

export function county(code: string): AreaRef {
  return { kind: "county", code };
}
