export { type OwnAccountView, ownAccountPage } from "./own-account.tsx";
export { choosePage, forgottenPage, letterSentPage, linkEndedPage, noLettersPage } from "./passwords.tsx";
export { resendPage, type SignInNotice, signInPage } from "./sign-in.tsx";
export { type StaffNotice, type StaffView, staffPage } from "./staff.tsx";
export {
  appointPage,
  handOverPage,
  invitePage,
  type RefusedForm,
  type StaffFormView,
  unitsPage,
} from "./staff-forms.tsx";
