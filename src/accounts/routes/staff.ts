import type { z } from "zod";
import { type Answer, none, type Page, type PageRequest, type Person, type PersonRoute, type ScopedDb } from "#access";
import type { Outcome } from "#ground/outcome";
import { AppointInput, EndInput, InviteInput, UnitInput } from "../model/index.ts";
import { addUnitTo, appoint, end, findManaged, invite, listPeople, listStaff } from "../service/index.ts";
import {
  appointPage,
  handOverPage,
  invitePage,
  type RefusedForm,
  type StaffFormView,
  type StaffNotice,
  type StaffView,
  staffPage,
  unitsPage,
} from "../views/index.ts";

const NOTICES: ReadonlyMap<string | undefined, StaffNotice> = new Map([
  ["inbjuden", "invited"],
  ["utsedd", "appointed"],
  ["avslutat", "ended"],
]);

const staffRoute: PersonRoute = {
  method: "GET",
  path: "/personer",
  needs: "accounts.manage",
  audit: { event: "colleagues.read" },
  serves: "live",
  async answerTo(person, db, request) {
    const notice = NOTICES.get(request.query.klart);
    return { kind: "page", page: await showStaff(person, db, request, { notice }) };
  },
};

async function showStaff(
  person: Person,
  db: ScopedDb,
  { formToken }: PageRequest,
  happened: Pick<StaffView, "notice" | "kept">,
): Promise<Page> {
  return staffPage({ staff: await listStaff(db, person), now: new Date(), token: formToken, ...happened });
}

const endPost: PersonRoute = {
  method: "POST",
  path: "/personer/avsluta",
  needs: "accounts.manage",
  audit: { event: "assignment.ended" },
  serves: "live",
  async answerTo(person, db, request) {
    const input = EndInput.safeParse(request.form);
    if (!input.success) return { kind: "absent" };
    const { assignment } = input.data;
    const ended = await end(db, person, assignment, new Date());
    if (ended.ok) return { kind: "redirect", to: "/personer?klart=avslutat" };
    if (ended.reason === "not-found") return { kind: "absent" };
    const kept = { assignment, fault: ended.reason };
    return { kind: "page", page: await showStaff(person, db, request, { kept }), refused: ended.kind };
  },
};

/** A page with a form about one organisation: how it looks, its use case, and what is answered when that is done. */
interface StaffForm<Input, Value> {
  readonly path: string;
  /** What is remembered of somebody who opens it, and of somebody who sends it. */
  readonly opened: PersonRoute["audit"];
  readonly sent: PersonRoute["audit"];
  readonly input: z.ZodType<Input>;
  show(view: StaffFormView, db: ScopedDb, person: Person, request: PageRequest): Promise<Page>;
  run(person: Person, db: ScopedDb, input: Input, request: PageRequest): Promise<Outcome<Value, Fault>>;
  done(value: Value, input: Input, request: PageRequest): Answer;
}

type Fault = RefusedForm["faults"][string];

function staffForm<Input, Value>(form: StaffForm<Input, Value>): readonly PersonRoute[] {
  const { path } = form;

  /** Absent when the organisation is nobody's business of theirs. */
  async function answer(person: Person, db: ScopedDb, request: PageRequest, id = "", refused?: RefusedForm) {
    const managed = await findManaged(db, person, id);
    if (!managed) return undefined;
    return form.show({ ...managed, token: request.formToken, refused }, db, person, request);
  }

  const opened: PersonRoute = {
    method: "GET",
    path,
    needs: "accounts.manage",
    audit: form.opened,
    serves: "live",
    async answerTo(person, db, request) {
      const page = await answer(person, db, request, request.query.organisation);
      return page ? { kind: "page", page } : { kind: "absent" };
    },
  };

  const sent: PersonRoute = {
    method: "POST",
    path,
    needs: "accounts.manage",
    audit: form.sent,
    serves: "live",
    async answerTo(person, db, request): Promise<Answer> {
      const { organisation = "" } = request.form;
      const refuseWith = async (faults: RefusedForm["faults"], refused: "invalid" | "conflict"): Promise<Answer> => {
        const page = await answer(person, db, request, organisation, { faults, values: request.form });
        return page ? { kind: "page", page, refused } : { kind: "absent" };
      };
      const input = form.input.safeParse(request.form);
      if (!input.success) return refuseWith(faultsOf(input.error), "invalid");
      const outcome = await form.run(person, db, input.data, request);
      if (outcome.ok) return form.done(outcome.value, input.data, request);
      const field = FIELD_OF[outcome.reason];
      if (!field || outcome.kind === "absent" || outcome.kind === "forbidden") return { kind: "absent" };
      return refuseWith({ [field]: outcome.reason }, outcome.kind);
    },
  };

  return [opened, sent];
}

/** The field that a refusal is about. */
const FIELD_OF: Partial<Record<Fault, string>> = {
  "email-taken": "email",
  "role-elsewhere": "role",
  "already-held": "role",
  "name-taken": "name",
};

/** The first fault of each field, in the order of the fields. The schemas' messages are keys of the text. */
function faultsOf(error: z.ZodError): RefusedForm["faults"] {
  const faults = new Map<string, Fault>();
  for (const { path, message } of error.issues) {
    const field = String(path[0]);
    if (!faults.has(field)) faults.set(field, message as Fault);
  }
  return Object.fromEntries(faults);
}

const inviteForm = staffForm({
  path: "/personer/bjud-in",
  opened: none("a form, with the parts of one's own organisation"),
  sent: { event: "account.invited" },
  input: InviteInput,
  show: async (view, _db, _person, { site }) => invitePage({ ...view, sendsLetters: site.sendsLetters }),
  run: (person, db, input, { site }) => invite(db, person, input, { site, now: new Date() }),
  done: (link, { name }, { site }) =>
    site.sendsLetters
      ? { kind: "redirect", to: "/personer?klart=inbjuden" }
      : { kind: "page", page: handOverPage({ name, link }) },
});

const appointForm = staffForm({
  path: "/personer/uppdrag",
  opened: { event: "colleagues.read" },
  sent: { event: "assignment.appointed" },
  input: AppointInput,
  show: async (view, db, person) =>
    appointPage({ ...view, people: await listPeople(db, person, view.organisation.id) }),
  run: (person, db, input) => appoint(db, person, input),
  done: () => ({ kind: "redirect", to: "/personer?klart=utsedd" }),
});

const unitForm = staffForm({
  path: "/personer/enheter",
  opened: none("the parts of one's own organisation"),
  sent: { event: "unit.added" },
  input: UnitInput,
  show: async (view, _db, _person, { query }) =>
    unitsPage({ ...view, isAdded: !view.refused && query.klart === "enhet" }),
  run: (person, db, input) => addUnitTo(db, person, input),
  done: (_value, { organisation }) => ({
    kind: "redirect",
    to: `/personer/enheter?${new URLSearchParams({ organisation, klart: "enhet" })}`,
  }),
});

export const staffRoutes: readonly PersonRoute[] = [staffRoute, endPost, ...inviteForm, ...appointForm, ...unitForm];
