import type { z } from "zod";
import type { Answer, PageRequest, Permission, Person, PersonRoute, Route, ScopedDb } from "#access";
import { paths } from "#cooperations";
import {
  kindCalled,
  type PartOf,
  type Question,
  questionCalled,
  WHICH_IN_ADDRESS,
  type Which,
} from "../model/index.ts";
import { type OpenPicture, openPicture } from "../service/index.ts";
import type { RefusedText, WritingFault } from "../views/index.ts";

/** What a page about a picture that is being written is answered from. */
export interface Opened {
  readonly person: Person;
  readonly db: ScopedDb;
  readonly request: PageRequest;
  readonly open: OpenPicture;
}

interface Writing {
  readonly method: Route["method"];
  /** Under the address of the picture. */
  readonly path: string;
  readonly needs: Permission;
  readonly audit: Route["audit"];
  answer(opened: Opened): Promise<Answer>;
}

/** A route under one of the pictures of a municipality in a cooperation. Absent to whoever has no part in it. */
export function writingRoute(which: Which, { path, answer, ...route }: Writing): PersonRoute {
  return {
    ...route,
    path: `/samverkan/:id/lagesbild/:code/${WHICH_IN_ADDRESS[which]}${path}`,
    serves: "live",
    async answerTo(person, db, request) {
      const { id: cooperation = "", code: municipality = "" } = request.params;
      const open = await openPicture(db, person, { cooperation, municipality, which });
      if (open === "not-begun" && path === "" && route.method === "GET") {
        return { kind: "redirect", to: paths.picture(cooperation, municipality) };
      }
      return open && open !== "not-begun" ? answer({ person, db, request, open }) : { kind: "absent" };
    },
  };
}

/** The text that a request is about. A party's own picture has nothing that parties disagree on. */
export function partAsked({ request, open }: Opened): PartOf | undefined {
  const { params, query, form } = request;
  const question = questionCalled(params.question ?? "");
  const kind = kindCalled(form.del ?? query.del ?? "");
  if (!question || !kind || (kind === "dissent" && open.place.which === "own")) return undefined;
  return { question, kind };
}

export function questionAsked(name: string | undefined): Question | null {
  return questionCalled(name ?? "") ?? null;
}

/** What every page about the picture shows of it. */
export function placeOf({ request, open }: Opened) {
  return { place: open.place, municipality: open.municipality.name, token: request.formToken };
}

/** The first fault of each field, in the order of the fields. The schemas' messages are keys of the text. */
export function faultsOf(error: z.ZodError): RefusedText["faults"] {
  const faults = new Map<string, WritingFault>();
  for (const { path, message } of error.issues) {
    const field = String(path[0]);
    if (!faults.has(field)) faults.set(field, message as WritingFault);
  }
  return Object.fromEntries(faults);
}
