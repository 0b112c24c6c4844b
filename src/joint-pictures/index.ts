export type { PictureContent, WrittenPicture } from "./model/index.ts";
