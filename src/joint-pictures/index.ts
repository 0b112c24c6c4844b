export type { PictureContent, WrittenPicture } from "./model/index.ts";
export { jointPictureRoutes } from "./routes/index.ts";
