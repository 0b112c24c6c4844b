import { z } from "zod";
import type { Answer, PersonRoute } from "#access";
import { CommentInput, SourceInput, type Which, writingPaths } from "../model/index.ts";
import { comment, dropSource, readMaterial, readPicture, saveSource, settle } from "../service/index.ts";
import { doneIn, outlinePage, partPage, type RefusedText, sourcesPage } from "../views/index.ts";
import { faultsOf, type Opened, placeOf, questionAsked, writingRoute } from "./opening.ts";
import { partViewOf, viewOf, withDone } from "./texts.ts";

/** Where the sources of a picture are chosen. */
export function sourceRoutes(which: Which): readonly PersonRoute[] {
  return [
    writingRoute(which, {
      method: "GET",
      path: "/kallor",
      needs: "pictures.read",
      audit: { event: "picture.opened" },
      async answer(opened) {
        const { person, db, open, request } = opened;
        const { sources } = await readPicture(db, person, open);
        const changing = sources.find(({ id }) => id === request.query.kalla);
        const done = doneIn(request.query.klart, new Date());
        const view = { ...placeOf(opened), sources, mayWrite: open.mayWrite, done };
        return { kind: "page", page: sourcesPage({ ...view, changing: open.mayWrite ? changing : undefined }) };
      },
    }),
    writingRoute(which, {
      method: "POST",
      path: "/kallor",
      needs: "pictures.draft",
      audit: { event: "picture.sources-changed" },
      answer: changeSources,
    }),
  ];
}

const Id = z.uuid();

async function changeSources(opened: Opened): Promise<Answer> {
  const { person, db, open, request } = opened;
  const { source, gor } = request.form;
  const id = source === undefined ? undefined : Id.safeParse(source).data;
  if (source !== undefined && id === undefined) return { kind: "absent" };
  const changed = { kind: "redirect", to: withDone(writingPaths.sources(open.place), "kalla") } as const;
  if (id !== undefined && gor === "ta-bort") {
    const dropped = await dropSource(db, person, open, id);
    return dropped.ok ? changed : { kind: "absent" };
  }
  const input = SourceInput.safeParse(request.form);
  if (!input.success) return showSources(opened, id, faultsOf(input.error), "invalid");
  const { name, kind, used, limits, granskat } = input.data;
  const saved = await saveSource(db, person, open, { id, name, kind, isUsed: used === "ja", limits }, granskat);
  if (saved.ok) return changed;
  if (saved.reason === "not-found") return { kind: "absent" };
  return showSources(opened, id, { name: saved.reason }, saved.kind === "conflict" ? "conflict" : "invalid");
}

async function showSources(
  opened: Opened,
  id: string | undefined,
  faults: RefusedText["faults"],
  refused: "invalid" | "conflict",
): Promise<Answer> {
  const { person, db, open, request } = opened;
  const { sources } = await readMaterial(db, person, open);
  const page = sourcesPage({
    ...placeOf(opened),
    sources,
    mayWrite: true,
    changing: sources.find((source) => source.id === id),
    refused: { faults, values: request.form },
  });
  return { kind: "page", page, refused };
}

/** What the parties say to each other about the joint picture. */
export const commentRoutes: readonly PersonRoute[] = [
  writingRoute("joint", {
    method: "POST",
    path: "/kommentarer",
    needs: "pictures.comment",
    audit: { event: "comment.written" },
    async answer(opened) {
      const { person, db, open, request } = opened;
      const question = questionAsked(request.form.question);
      const input = CommentInput.safeParse(request.form);
      if (!input.success)
        return showComments(opened, input.error.issues[0]?.message === "too-long" ? "too-long" : "comment");
      const { text, granskat } = input.data;
      const said = await comment(db, person, open, { question, text, isReviewed: granskat });
      if (said.ok) return { kind: "redirect", to: toComments(opened, "kommentar") };
      return said.reason === "not-found" ? { kind: "absent" } : showComments(opened, said.reason);
    },
  }),
  writingRoute("joint", {
    method: "POST",
    path: "/kommentarer/:comment",
    needs: "pictures.comment",
    audit: { event: "comment.settled" },
    async answer(opened) {
      const { person, db, open, request } = opened;
      const id = Id.safeParse(request.params.comment).data;
      if (id === undefined) return { kind: "absent" };
      const isSettled = request.form.settled !== "nej";
      const settled = await settle(db, person, open, { id, isSettled, now: new Date() });
      if (!settled.ok) return { kind: "absent" };
      return { kind: "redirect", to: toComments(opened, isSettled ? "klar" : "oppen") };
    },
  }),
];

/** Back to the page that somebody came from. */
function toComments({ request, open }: Opened, done: string): string {
  const question = questionAsked(request.form.question);
  const page = question ? writingPaths.question({ ...open.place, question }) : writingPaths.outline(open.place);
  return `${withDone(page, done)}#comments`;
}

async function showComments(opened: Opened, fault: RefusedText["faults"][string]): Promise<Answer> {
  const { person, db, open, request } = opened;
  const question = questionAsked(request.form.question);
  const material = await readMaterial(db, person, open);
  const refusedComment = { faults: { comment: fault }, values: request.form };
  const page = question
    ? partPage({ ...partViewOf(opened, material, { question, kind: "open" }), refusedComment })
    : outlinePage({ ...viewOf(opened, material), refusedComment });
  return { kind: "page", page, refused: "invalid" };
}
