export { type Registration, RegistrationInput } from "./model/index.ts";
export { findRegistrations, type Registrable, register } from "./service/index.ts";
export { sv as recordText } from "./text/index.ts";
export { RegistrationFields } from "./views/index.ts";
