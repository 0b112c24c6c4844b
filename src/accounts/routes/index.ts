import type { AnsweringRoute } from "#access";
import { type GateSlots, gateRoutes } from "./gate.ts";
import { ownAccountRoutes } from "./own-account.ts";
import { staffRoutes } from "./staff.ts";

/** Where somebody comes in is told by the shell, which knows what there is to come to. */
export function accountRoutes(slots: GateSlots): readonly AnsweringRoute[] {
  return [...gateRoutes(slots), ...ownAccountRoutes, ...staffRoutes];
}

export { sendAgain, signInWith } from "./gate.ts";
