/** What in a text points at one person, so that it is not saved by mistake. */
export { findPersonalData, type PersonalData, type PersonalDataKind } from "./personal-data.ts";
