import { none, type PersonRoute } from "#access";
import { dayOf } from "#ground/language";
import { ConfirmInput, type Gate, paths, WithdrawInput } from "../model/index.ts";
import { confirm, type FindPictureEvidence, findGate, findHome, withdraw } from "../service/index.ts";
import { type GateNotice, gatePage, homePage, type RefusedForm } from "../views/index.ts";
import { type Asked, formRoutes, sending } from "./form.ts";

const NOTICES = new Map<string | undefined, GateNotice>([
  ["bekraftat", "done"],
  ["tillbaka", "taken"],
]);

/** What the home page and its gates ask of the module above. */
export interface HomeSlots {
  readonly findPictureEvidence: FindPictureEvidence;
}

export function homeRoutes({ findPictureEvidence }: HomeSlots): readonly PersonRoute[] {
  const now = () => ({ today: dayOf(new Date()), findPictureEvidence });

  const homeRoute: PersonRoute = {
    method: "GET",
    path: "/samverkan/:id",
    needs: "cooperations.read",
    audit: none("how far the cooperation has come, which belongs to all parties"),
    serves: "live",
    async answerTo(person, db, { params }) {
      const home = await findHome(db, person, params.id ?? "", now());
      return home ? { kind: "page", page: homePage(home) } : { kind: "absent" };
    },
  };

  async function show({ person, db, request, id }: Asked, refused: RefusedForm | undefined) {
    const asked = await findGate(db, person, { id, gate: request.params.gate ?? "" }, now());
    return asked && gatePage({ ...asked, token: request.formToken, refused, notice: NOTICES.get(request.query.klart) });
  }

  const gateOf = ({ request, id }: Asked) => ({ id, gate: request.params.gate ?? "" });
  const addressOf = (asked: Asked, done: string) => `${paths.gate(asked.id, gateOf(asked).gate as Gate)}?klart=${done}`;

  const gateRoutes = formRoutes({
    path: "/samverkan/:id/steg/:gate",
    opens: "cooperations.read",
    needs: "cooperations.manage",
    event: "gate.confirmed",
    input: ConfirmInput,
    show,
    run: (asked, input) => confirm(asked.db, asked.person, gateOf(asked), { ...input, today: now().today }),
    done: (asked) => addressOf(asked, "bekraftat"),
  });

  const withdrawPost = sending({
    path: "/samverkan/:id/steg/:gate/ta-tillbaka",
    needs: "cooperations.manage",
    event: "confirmation.withdrawn",
    input: WithdrawInput,
    show,
    run: (asked, { confirmation }) => withdraw(asked.db, asked.person, { ...gateOf(asked), confirmation }),
    done: (asked) => addressOf(asked, "tillbaka"),
  });

  return [homeRoute, ...gateRoutes, withdrawPost];
}
