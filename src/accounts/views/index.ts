export { type OwnAccountView, ownAccountPage } from "./own-account.tsx";
export { choosePage, forgottenPage, letterSentPage, linkEndedPage } from "./passwords.tsx";
export { type SignInNotice, signInPage } from "./sign-in.tsx";
export { type RefusedForm, type StaffNotice, staffPage } from "./staff.tsx";
