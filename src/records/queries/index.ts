export { addRegistration, listRegistrations } from "./registrations.ts";
