import type { PersonRoute } from "#access";
import { writingRoutes } from "./writing.ts";

/** Everything under the pictures of a cooperation. The pages of questions stand last: their addresses would take others'. */
export const jointPictureRoutes: readonly PersonRoute[] = [...writingRoutes];
