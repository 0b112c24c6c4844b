import { type Answer, type GateRoute, none, type Page, type PageRequest, type Person } from "#access";
import {
  EXAMPLE_PASSWORD,
  isPasswordFault,
  keep,
  keptIn,
  localPath,
  type PasswordFault,
  ResetInput,
  SignInInput,
} from "../model/index.ts";
import { askForPassword, choosePassword, findLinked, findPerson, signIn, signOut } from "../service/index.ts";
import {
  choosePage,
  forgottenPage,
  letterSentPage,
  linkEndedPage,
  noLettersPage,
  resendPage,
  type SignInNotice,
  signInPage,
} from "../views/index.ts";

/** Where somebody comes in who was not on the way anywhere. */
export interface GateSlots {
  readonly homeOf: (person: Person) => string;
}

const nobodyYet = none("a form, the same for everybody");
const byService = (event: string) => ({ event });

const signInForm = ({ homeOf }: GateSlots): GateRoute => ({
  method: "GET",
  path: "/logga-in",
  needs: "public.read",
  audit: nobodyYet,
  serves: "live",
  async pass(_gate, { query, formToken, site }, actor) {
    const next = localPath(query.till);
    if (actor.kind === "person") return { kind: "redirect", to: next || homeOf(actor) };
    const { demonstration } = site;
    const notice = NOTICES.get(query.efter) ?? (next ? "needed" : undefined);
    return { kind: "page", page: signInPage({ email: "", notice, next, token: formToken, demonstration }) };
  },
});

const NOTICES: ReadonlyMap<string | undefined, SignInNotice> = new Map([
  ["nytt-losenord", "changed"],
  ["utloggning", "signedOut"],
]);

const signInPost = ({ homeOf }: GateSlots): GateRoute => ({
  method: "POST",
  path: "/logga-in",
  needs: "public.read",
  audit: byService("account.signed-in"),
  serves: "live",
  async pass(gate, { form, formToken, site }) {
    const next = localPath(form.next);
    const kept = keptIn(form);
    const { demonstration } = site;
    const refused = (fault: "wrong" | "too-many"): Answer => {
      const page = signInPage({ email: form.email ?? "", fault, next, kept, token: formToken, demonstration });
      return { kind: "page", page, refused: "invalid" };
    };
    const input = SignInInput.safeParse(demonstration && form.example ? asExample(form.example) : form);
    if (!input.success) return refused("wrong");
    const signedIn = await signIn(gate, input.data, new Date());
    if (!signedIn.ok) return refused(signedIn.reason);
    const session = { begins: signedIn.value };
    if (kept) return { kind: "entered", session, page: (token) => resendPage({ kept, why: "lead", token }) };
    const person = next ? undefined : await findPerson(gate, signedIn.value, new Date());
    return { kind: "redirect", to: person ? homeOf(person) : next || "/", session };
  },
});

/** One press, in a demonstration alone. */
function asExample(email: string) {
  return { email, password: EXAMPLE_PASSWORD };
}

/** The sign-in, for somebody who was sending something. It comes along. */
export function signInWith(to: string, { form, formToken, site }: PageRequest): Page {
  const { demonstration } = site;
  return signInPage({ email: "", notice: "kept", next: "", kept: keep(to, form), token: formToken, demonstration });
}

/** What was sent from a page that is older than the session, to be sent once more. */
export function sendAgain(to: string, { form, formToken }: PageRequest): Page {
  return resendPage({ kept: keep(to, form), why: "older", token: formToken });
}

const signOutPost: GateRoute = {
  method: "POST",
  path: "/logga-ut",
  needs: "account.own",
  audit: byService("account.signed-out"),
  serves: "live",
  async pass(gate, { session }, actor) {
    if (actor.kind === "person" && session) await signOut(gate, actor, session);
    return { kind: "redirect", to: "/logga-in?efter=utloggning", session: "ends" };
  },
};

const forgottenForm: GateRoute = {
  method: "GET",
  path: "/glomt-losenord",
  needs: "public.read",
  audit: nobodyYet,
  serves: "live",
  async pass(_gate, { formToken, site }) {
    return { kind: "page", page: site.sendsLetters ? forgottenPage({ email: "", token: formToken }) : noLettersPage() };
  },
};

const forgottenPost: GateRoute = {
  method: "POST",
  path: "/glomt-losenord",
  needs: "public.read",
  audit: byService("password.asked-for"),
  serves: "live",
  async pass(gate, { form, formToken, site }) {
    if (!site.sendsLetters) return { kind: "page", page: noLettersPage(), refused: "conflict" };
    const input = ResetInput.safeParse(form);
    if (!input.success) {
      const page = forgottenPage({ email: form.email ?? "", fault: "email", token: formToken });
      return { kind: "page", page, refused: "invalid" };
    }
    await askForPassword(gate, input.data.email, site.url, new Date());
    return { kind: "page", page: letterSentPage(input.data.email) };
  },
};

const chooseForm: GateRoute = {
  method: "GET",
  path: "/valj-losenord/:token",
  needs: "public.read",
  audit: nobodyYet,
  serves: "live",
  async pass(gate, request) {
    const email = await findLinked(gate, request.params.token ?? "", new Date());
    return email ? choosing(request, email) : linkEnded;
  },
};

function choosing({ params, formToken }: PageRequest, email: string, fault?: PasswordFault): Answer {
  const page = choosePage({ action: `/valj-losenord/${params.token}`, email, fault, token: formToken });
  return fault ? { kind: "page", page, refused: "invalid" } : { kind: "page", page };
}

const linkEnded: Answer = { kind: "page", page: linkEndedPage(), refused: "absent" };

const choosePost: GateRoute = {
  method: "POST",
  path: "/valj-losenord/:token",
  needs: "public.read",
  audit: byService("password.changed"),
  serves: "live",
  async pass(gate, request) {
    const { params, form } = request;
    const token = params.token ?? "";
    const chosen = await choosePassword(gate, { token, password: form.password ?? "" }, new Date());
    if (chosen.ok) return { kind: "redirect", to: "/logga-in?efter=nytt-losenord", session: "ends" };
    const email = isPasswordFault(chosen.reason) ? await findLinked(gate, token, new Date()) : undefined;
    return email && isPasswordFault(chosen.reason) ? choosing(request, email, chosen.reason) : linkEnded;
  },
};

export function gateRoutes(slots: GateSlots): readonly GateRoute[] {
  return [signInForm(slots), signInPost(slots), signOutPost, forgottenForm, forgottenPost, chooseForm, choosePost];
}
