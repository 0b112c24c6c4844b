import type { PersonRoute } from "#access";
import { decidingRoutes } from "./deciding.ts";
import { flowRoutes } from "./flow.ts";
import { readingRoutes } from "./reading.ts";
import { writingRoutes } from "./writing.ts";

export { publishedPictureRoute, publishedPictureRoutes } from "./published.ts";

/** Everything under the pictures of a cooperation. The pages of questions stand last: their addresses would take others'. */
export const jointPictureRoutes: readonly PersonRoute[] = [
  ...flowRoutes,
  ...decidingRoutes,
  ...readingRoutes,
  ...writingRoutes,
];
