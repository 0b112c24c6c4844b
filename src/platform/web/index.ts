export { type Asset, type Assets, readAssets } from "./assets.ts";
export { chooseEncoding } from "./encoding.ts";
export {
  CheckField,
  type Choice,
  DayField,
  FaultSummary,
  type FieldFault,
  Form,
  HiddenUsername,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from "./form.tsx";
export { securityHeaders } from "./security.ts";
export { listen, type RunningServer } from "./server.ts";
