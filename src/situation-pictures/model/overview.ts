import type { County, Municipality } from "#areas";
import type { Across } from "./picture.ts";

/** All municipalities with the one figure that all of them have. */
export interface Overview {
  readonly municipalities: readonly Municipality[];
  readonly counties: readonly County[];
  readonly across: Across | undefined;
}
