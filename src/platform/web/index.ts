export { type Asset, type Assets, readAssets } from "./assets.ts";
export { chooseEncoding } from "./encoding.ts";
export { securityHeaders } from "./security.ts";
export { listen, type RunningServer } from "./server.ts";
