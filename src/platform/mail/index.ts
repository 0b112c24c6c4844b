export { type Letter, type Post, sendWaiting, writeLetter } from "./letters.ts";
export { openPost } from "./post.ts";
