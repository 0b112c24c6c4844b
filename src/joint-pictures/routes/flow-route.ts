import type { z } from "zod";
import type { Answer, PageRequest, Person, PersonRoute, ScopedDb } from "#access";
import type { Refusal } from "#ground/outcome";
import type { PictureSetting } from "../model/index.ts";
import { findSetting } from "../service/setting.ts";
import { flow } from "../text/flow.ts";
import type { FlowFault, RefusedFlow } from "../views/flow-page.tsx";

/** Somebody who asks about the picture of a municipality in a cooperation of theirs. */
export interface Here {
  readonly person: Person;
  readonly db: ScopedDb;
  readonly setting: PictureSetting;
  readonly request: PageRequest;
}

/** A route under a picture: absent unless whoever asks has a part in it. */
export function flowRoute(
  head: Pick<PersonRoute, "method" | "needs" | "audit"> & { readonly under: string },
  answer: (here: Here) => Promise<Answer>,
): PersonRoute {
  const { under, ...rest } = head;
  return {
    ...rest,
    path: `/samverkan/:id/lagesbild/:code${under}`,
    serves: "live",
    async answerTo(person, db, request) {
      const setting = await findSetting(db, person, request.params);
      return setting ? answer({ person, db, setting, request }) : { kind: "absent" };
    },
  };
}

/** What is wrong with each field, in words. The messages of the schemas are keys of the words given. */
export function faultsIn(error: z.ZodError, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const { path, message } of error.issues) faults[String(path[0])] ??= words[message] ?? message;
  return faults;
}

/** The refusal of a use case as a page with the form again; what is absent or forbidden is not there. */
export function refusedWith(
  refusal: Refusal<FlowFault>,
  field: string,
  values: Readonly<Record<string, string>>,
): { readonly refused: RefusedFlow; readonly kind: "conflict" | "invalid" } | undefined {
  if (refusal.kind === "absent" || refusal.kind === "forbidden") return undefined;
  return { refused: { faults: { [field]: flow.faults[refusal.reason] }, values }, kind: refusal.kind };
}
