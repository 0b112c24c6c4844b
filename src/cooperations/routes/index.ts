import type { PersonRoute } from "#access";
import { forumRoutes } from "./forums.ts";
import { type HomeSlots, homeRoutes } from "./home.ts";
import { partyRoutes } from "./parties.ts";

/** What is shown of situation pictures comes from the module above, through the slots. */
export function cooperationRoutes(slots: HomeSlots): readonly PersonRoute[] {
  return [...partyRoutes, ...forumRoutes, ...homeRoutes(slots)];
}
