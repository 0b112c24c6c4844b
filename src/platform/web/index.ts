export { type Asset, type Assets, readAssets } from "./assets.ts";
export { chooseEncoding } from "./encoding.ts";
export { type Choice, FaultSummary, Form, HiddenUsername, SelectField, TextField } from "./form.tsx";
export { securityHeaders } from "./security.ts";
export { listen, type RunningServer } from "./server.ts";
