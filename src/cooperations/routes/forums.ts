import { type Answer, none, type PersonRoute } from "#access";
import { ForumInput, paths } from "../model/index.ts";
import { addForumTo, changeForum, endOrBringBack, findForums } from "../service/index.ts";
import { sv } from "../text/index.ts";
import { type ForumsNotice, forumFormPage, forumsPage, type RefusedForm } from "../views/index.ts";
import { type Asked, askedBy, asPage, formRoutes } from "./form.ts";

const NOTICES = new Map<string | undefined, ForumsNotice>([
  ["tillagt", "added"],
  ["andrat", "changed"],
  ["avslutat", "ended"],
  ["tillbaka", "brought-back"],
]);

const forumsRoute: PersonRoute = {
  method: "GET",
  path: "/samverkan/:id/forum",
  needs: "cooperations.read",
  audit: none("where the parties meet, which belongs to all of them"),
  serves: "live",
  async answerTo(person, db, { params, query, formToken }) {
    const found = await findForums(db, person, params.id ?? "");
    if (!found) return { kind: "absent" };
    return { kind: "page", page: forumsPage({ ...found, token: formToken, notice: NOTICES.get(query.klart) }) };
  },
};

/** The form of one that is there, or of a new one. */
async function showForm({ person, db, request, id }: Asked, refused: RefusedForm | undefined) {
  const found = await findForums(db, person, id);
  const { forum: asked } = request.params;
  const forum = found?.forums.find((each) => each.id === asked && each.endedAt === null);
  if (!found?.mayChange || (asked !== undefined && !forum)) return undefined;
  return forumFormPage({ ...found, forum, token: request.formToken, refused });
}

const addRoutes = formRoutes({
  path: "/samverkan/:id/forum/nytt",
  needs: "cooperations.manage",
  event: "forum.added",
  input: ForumInput,
  show: showForm,
  run: ({ person, db, id }, input) => addForumTo(db, person, id, input),
  done: ({ id }) => `${paths.forums(id)}?klart=tillagt`,
});

const changeRoutes = formRoutes({
  path: "/samverkan/:id/forum/:forum",
  needs: "cooperations.manage",
  event: "forum.changed",
  input: ForumInput,
  show: showForm,
  run: ({ person, db, request, id }, input) =>
    changeForum(db, person, { id, forum: request.params.forum ?? "" }, input),
  done: ({ id }) => `${paths.forums(id)}?klart=andrat`,
});

const endPost: PersonRoute = {
  method: "POST",
  path: "/samverkan/:id/forum/:forum/avsluta",
  needs: "cooperations.manage",
  audit: { event: "forum.ended" },
  serves: "live",
  answerTo: (person, db, request) => endOrReturn(askedBy(person, db, request), { ends: new Date() }),
};

const bringBackPost: PersonRoute = {
  method: "POST",
  path: "/samverkan/:id/forum/:forum/ta-tillbaka",
  needs: "cooperations.manage",
  audit: { event: "forum.brought-back" },
  serves: "live",
  answerTo: (person, db, request) => endOrReturn(askedBy(person, db, request), "comes back"),
};

async function endOrReturn(
  { person, db, request, id }: Asked,
  what: Parameters<typeof endOrBringBack>[3],
): Promise<Answer> {
  const forum = request.params.forum ?? "";
  const outcome = await endOrBringBack(db, person, { id, forum }, what);
  const said = what === "comes back" ? "tillbaka" : "avslutat";
  if (outcome.ok) return { kind: "redirect", to: `${paths.forums(id)}?klart=${said}` };
  if (outcome.kind !== "conflict") return { kind: "absent" };
  const found = await findForums(db, person, id);
  if (!found) return { kind: "absent" };
  const fault = sv.faults[outcome.reason];
  return asPage(Promise.resolve(forumsPage({ ...found, token: request.formToken, kept: forum, fault })), "conflict");
}

export const forumRoutes: readonly PersonRoute[] = [forumsRoute, ...addRoutes, ...changeRoutes, endPost, bringBackPost];
