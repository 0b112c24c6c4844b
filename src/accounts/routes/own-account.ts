import { type GateRoute, none, type PersonRoute } from "#access";
import { changePassword, getOwnAccount, signOutEverywhere } from "../service/index.ts";
import { ownAccountPage } from "../views/index.ts";

const ownAccount: PersonRoute = {
  method: "GET",
  path: "/mitt-konto",
  needs: "account.own",
  audit: none("one's own account"),
  serves: "live",
  async answerTo(person, db, { formToken }) {
    return { kind: "page", page: ownAccountPage({ ...(await getOwnAccount(db, person)), token: formToken }) };
  },
};

const passwordPost: GateRoute = {
  method: "POST",
  path: "/mitt-konto/losenord",
  needs: "account.own",
  audit: { event: "password.changed" },
  serves: "live",
  async pass(gate, { form, formToken }, actor) {
    if (actor.kind !== "person") return { kind: "absent" };
    const words = { current: form.current ?? "", password: form.password ?? "" };
    const changed = await changePassword(gate, actor, words, new Date());
    if (changed.ok) return { kind: "redirect", to: "/logga-in?efter=nytt-losenord", session: "ends" };
    const account = await gate((db) => getOwnAccount(db, actor));
    const fault = changed.reason === "wrong" ? "wrong-current" : changed.reason;
    return { kind: "page", page: ownAccountPage({ ...account, fault, token: formToken }), refused: "invalid" };
  },
};

const everywherePost: PersonRoute = {
  method: "POST",
  path: "/logga-ut-overallt",
  needs: "account.own",
  audit: { event: "account.signed-out-everywhere" },
  serves: "live",
  async answerTo(person, db) {
    await signOutEverywhere(db, person);
    return { kind: "redirect", to: "/logga-in?efter=utloggning", session: "ends" };
  },
};

export const ownAccountRoutes = [ownAccount, passwordPost, everywherePost] as const;
