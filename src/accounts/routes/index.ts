import type { AnsweringRoute } from "#access";
import { gateRoutes } from "./gate.ts";
import { ownAccountRoutes } from "./own-account.ts";
import { staffRoutes } from "./staff.ts";

export const accountRoutes: readonly AnsweringRoute[] = [...gateRoutes, ...ownAccountRoutes, ...staffRoutes];

export { sendAgain, signInWith } from "./gate.ts";
