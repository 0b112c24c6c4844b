import type { z } from "zod";
import type { Answer, PageRequest, Person, PersonRoute, ScopedDb } from "#access";
import type { Outcome } from "#ground/outcome";
import { AppointInput, EndInput, InviteInput, UnitInput } from "../model/index.ts";
import { addUnitTo, appoint, end, invite, listStaff } from "../service/index.ts";
import { type RefusedForm, type StaffNotice, staffPage } from "../views/index.ts";

const NOTICES: Readonly<Record<string, StaffNotice>> = {
  inbjuden: "invited",
  utsedd: "appointed",
  avslutat: "ended",
  enhet: "unitAdded",
};

const staffRoute: PersonRoute = {
  method: "GET",
  path: "/personer",
  needs: "accounts.manage",
  audit: { event: "colleagues.read" },
  serves: "live",
  async answerTo(person, db, request) {
    return { kind: "page", page: await page(person, db, request) };
  },
};

async function page(person: Person, db: ScopedDb, { formToken, query }: PageRequest, refused?: RefusedForm) {
  const notice = refused ? undefined : NOTICES[query.klart ?? ""];
  return staffPage({ staff: await listStaff(db, person), now: new Date(), token: formToken, notice, refused });
}

/** A form of the page: its input, the use case, and what the page says when it is done. */
function staffPost<Input>(one: {
  readonly path: string;
  readonly event: string;
  readonly form: RefusedForm["form"];
  readonly input: z.ZodType<Input>;
  readonly done: keyof typeof NOTICES;
  run(person: Person, db: ScopedDb, input: Input, request: PageRequest): Promise<Outcome<undefined, Fault>>;
}): PersonRoute {
  return {
    method: "POST",
    path: one.path,
    needs: "accounts.manage",
    audit: { event: one.event },
    serves: "live",
    async answerTo(person, db, request): Promise<Answer> {
      const refusedBy = async (faults: RefusedForm["faults"], kind: "invalid" | "conflict"): Promise<Answer> => {
        const refused = { form: one.form, faults, values: request.form };
        return { kind: "page", page: await page(person, db, request, refused), refused: kind };
      };
      const input = one.input.safeParse(request.form);
      if (!input.success) return refusedBy(faultsOf(input.error), "invalid");
      const outcome = await one.run(person, db, input.data, request);
      if (outcome.ok) return { kind: "redirect", to: `/personer?klart=${one.done}` };
      if (outcome.kind === "absent" || outcome.kind === "forbidden") return { kind: "absent" };
      return refusedBy({ [FIELD_OF[outcome.reason] ?? "form"]: outcome.reason }, outcome.kind);
    },
  };
}

type Fault = RefusedForm["faults"][string];

/** The field that a refusal is about; the others are about the form as a whole. */
const FIELD_OF: Partial<Record<Fault, string>> = {
  "email-taken": "email",
  "role-elsewhere": "role",
  "already-held": "role",
  "unit-elsewhere": "unit",
  "name-taken": "name",
};

/** The first fault of each field. The schemas' messages are keys of the text. */
function faultsOf(error: z.ZodError): RefusedForm["faults"] {
  const found = error.issues.map(({ path, message }) => [String(path[0]), message as Fault] as const);
  return Object.fromEntries(found.toReversed());
}

const invitePost = staffPost({
  path: "/personer",
  event: "account.invited",
  form: "invite",
  input: InviteInput,
  done: "inbjuden",
  run: (person, db, input, { site }) => invite(db, person, input, { url: site.url, now: new Date() }),
});

const appointPost = staffPost({
  path: "/personer/uppdrag",
  event: "assignment.appointed",
  form: "appoint",
  input: AppointInput,
  done: "utsedd",
  run: (person, db, input) => appoint(db, person, input),
});

const endPost = staffPost({
  path: "/personer/avsluta",
  event: "assignment.ended",
  form: "end",
  input: EndInput,
  done: "avslutat",
  run: (person, db, { assignment }) => end(db, person, assignment, new Date()),
});

const unitPost = staffPost({
  path: "/personer/enheter",
  event: "unit.added",
  form: "unit",
  input: UnitInput,
  done: "enhet",
  run: (person, db, input) => addUnitTo(db, person, input),
});

export const staffRoutes: readonly PersonRoute[] = [staffRoute, invitePost, appointPost, endPost, unitPost];
