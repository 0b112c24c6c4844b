import type { PersonRoute } from "#access";
import { readingRoutes } from "./reading.ts";
import { writingRoutes } from "./writing.ts";

export { publishedPictureRoute, publishedPictureRoutes } from "./published.ts";

/** Everything under the pictures of a cooperation. The pages of questions stand last: their addresses would take others'. */
export const jointPictureRoutes: readonly PersonRoute[] = [...readingRoutes, ...writingRoutes];
