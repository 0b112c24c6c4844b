import type { PersonRoute } from "#access";
import { commentRoutes, sourceRoutes } from "./sources-and-comments.ts";
import { textRoutes } from "./texts.ts";

/** Where pictures are written. A question can have any name, so what has a name of its own comes before the questions. */
export const writingRoutes: readonly PersonRoute[] = [
  ...sourceRoutes("own"),
  ...textRoutes("own"),
  ...sourceRoutes("joint"),
  ...commentRoutes,
  ...textRoutes("joint"),
];
