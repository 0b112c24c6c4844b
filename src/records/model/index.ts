export { RegistrationInput } from "./inputs.ts";
export type { DocumentKind, Registration, Retention } from "./registration.ts";
