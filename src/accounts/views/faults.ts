import type { FieldFault } from "#platform/web";
import { sv } from "../text/index.ts";

/** The fault of a field, if there is one. */
export function faultAt(field: string, fault: keyof typeof sv.faults | undefined): readonly FieldFault[] {
  return fault ? [{ field, message: sv.faults[fault] }] : [];
}
