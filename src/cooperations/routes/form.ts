import type { z } from "zod";
import {
  type Answer,
  none,
  type Page,
  type PageRequest,
  type Permission,
  type Person,
  type PersonRoute,
  type ScopedDb,
} from "#access";
import type { AuditEvent } from "#audit";
import type { Outcome } from "#ground/outcome";
import type { Fault, RefusedForm } from "../views/index.ts";

/** Who asks for a page, and what for. */
export interface Asked {
  readonly person: Person;
  readonly db: ScopedDb;
  readonly request: PageRequest;
  /** The cooperation in the address, as it was written: nothing is known of it yet. */
  readonly id: string;
}

/** A page with a form: how it looks, its use case, and where that leads. */
interface FormRoute<Input, Value> {
  readonly path: string;
  readonly needs: Permission;
  /** Needed to read the page, when that is less than to send the form. */
  readonly opens?: Permission;
  readonly event: AuditEvent;
  readonly input: z.ZodType<Input>;
  /** Undefined when there is nothing there for whoever asks. */
  show(asked: Asked, refused: RefusedForm | undefined): Promise<Page | undefined>;
  run(asked: Asked, input: Input): Promise<Outcome<Value, Fault>>;
  done(asked: Asked, value: Value): string;
}

/** The page and what it sends, at the same address. A refused form shows again with everything in it. */
export function formRoutes<Input, Value>(form: FormRoute<Input, Value>): readonly PersonRoute[] {
  const { path, needs, opens = needs, event } = form;
  const opened: PersonRoute = {
    method: "GET",
    path,
    needs: opens,
    audit: none("what belongs to all parties, with a form"),
    serves: "live",
    answerTo: (person, db, request) => asPage(form.show(askedBy(person, db, request), undefined)),
  };
  return [opened, sending({ ...form, event })];
}

/** What a form sends, where the page is another's. */
export function sending<Input, Value>({
  path,
  needs,
  event,
  input: schema,
  show,
  run,
  done,
}: FormRoute<Input, Value>): PersonRoute {
  return {
    method: "POST",
    path,
    needs,
    audit: { event },
    serves: "live",
    async answerTo(person, db, request): Promise<Answer> {
      const asked = askedBy(person, db, request);
      const input = schema.safeParse(request.form);
      if (!input.success) return asPage(show(asked, refusedWith(faultsIn(input.error), request)), "invalid");
      const outcome = await run(asked, input.data);
      if (outcome.ok) return { kind: "redirect", to: done(asked, outcome.value) };
      if (outcome.kind === "absent" || outcome.kind === "forbidden") return { kind: "absent" };
      const faults = { [FIELD_OF[outcome.reason] ?? "organisation"]: outcome.reason };
      return asPage(show(asked, refusedWith(faults, request)), outcome.kind);
    },
  };
}

export function askedBy(person: Person, db: ScopedDb, request: PageRequest): Asked {
  return { person, db, request, id: request.params.id ?? "" };
}

export async function asPage(page: Promise<Page | undefined>, refused?: "invalid" | "conflict"): Promise<Answer> {
  const shown = await page;
  if (!shown) return { kind: "absent" };
  return refused ? { kind: "page", page: shown, refused } : { kind: "page", page: shown };
}

function refusedWith(faults: RefusedForm["faults"], { form }: PageRequest): RefusedForm {
  return { faults, values: form };
}

/** The field that a refusal is about. */
const FIELD_OF: Partial<Record<Fault, string>> = {
  "day-ahead": "on",
  choice: "coordinator",
  "already-party": "organisation",
  parent: "parent",
  "forum-named": "name",
};

/** The first fault of each field, in the order of the fields. The schemas' messages are keys of the text. */
function faultsIn(error: z.ZodError): RefusedForm["faults"] {
  const faults = new Map<string, Fault>();
  for (const { path, message } of error.issues) {
    const field = String(path[0]);
    if (!faults.has(field)) faults.set(field, message as Fault);
  }
  return Object.fromEntries(faults);
}
