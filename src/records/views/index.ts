export { RegistrationFields } from "./fields.tsx";
