import { type Answer, none, type PersonRoute } from "#access";
import {
  DraftInput,
  MarkInput,
  type PartOf,
  RestoreInput,
  TextInput,
  type Which,
  writingPaths,
} from "../model/index.ts";
import {
  keepText,
  type PictureMaterial,
  putTogether,
  readHistory,
  readMaterial,
  readPicture,
  restoreVersion,
  saveText,
  throwAway,
} from "../service/index.ts";
import { doneIn, draftPage, historyPage, outlinePage, partPage, type RefusedText, stalePage } from "../views/index.ts";
import { faultsOf, type Opened, partAsked, placeOf, writingRoute } from "./opening.ts";

const QUESTION = "/:question";

/** The pages where texts are read and written, of one's own picture or the joint one. */
export function textRoutes(which: Which): readonly PersonRoute[] {
  return [
    writingRoute(which, {
      method: "GET",
      path: "",
      needs: "pictures.read",
      audit: { event: "picture.opened" },
      async answer(opened) {
        const { person, db, request, open } = opened;
        const material = await readPicture(db, person, open);
        const done = doneIn(request.query.klart, new Date());
        return { kind: "page", page: outlinePage({ ...viewOf(opened, material), done }) };
      },
    }),
    writingRoute(which, {
      method: "GET",
      path: QUESTION,
      needs: "pictures.read",
      audit: { event: "picture.opened" },
      async answer(opened) {
        const { person, db, request, open } = opened;
        const part = partAsked(opened);
        if (!part) return { kind: "absent" };
        const material = await readPicture(db, person, open, part);
        const done = doneIn(request.query.klart, new Date());
        return { kind: "page", page: partPage({ ...partViewOf(opened, material, part), done }) };
      },
    }),
    writingRoute(which, {
      method: "POST",
      path: QUESTION,
      needs: "pictures.draft",
      audit: { event: "picture.written" },
      answer: save,
    }),
    writingRoute(which, {
      method: "POST",
      path: `${QUESTION}/utkast`,
      needs: "pictures.draft",
      audit: none("what one has not saved is seen by nobody else, and is kept every few seconds"),
      answer: keep,
    }),
    writingRoute(which, {
      method: "GET",
      path: `${QUESTION}/historik`,
      needs: "pictures.read",
      audit: { event: "picture.opened" },
      async answer(opened) {
        const part = partAsked(opened);
        return part ? showHistory(opened, part) : { kind: "absent" };
      },
    }),
    writingRoute(which, {
      method: "POST",
      path: `${QUESTION}/aterstall`,
      needs: "pictures.draft",
      audit: { event: "picture.restored" },
      answer: restore,
    }),
  ];
}

async function save(opened: Opened): Promise<Answer> {
  const { person, db, request, open } = opened;
  const part = partAsked(opened);
  if (!part) return { kind: "absent" };
  const address = writingPaths.question({ ...open.place, ...part });
  const input = TextInput.safeParse(request.form);
  if (!input.success) return showRefused(opened, part, faultsOf(input.error), "invalid");
  const { text, version, granskat, val } = input.data;
  if (val === "deras") {
    await throwAway(db, person, open, part);
    return { kind: "redirect", to: address };
  }
  if (val === "ihop") {
    const together = await putTogether(db, person, open, { ...part, text });
    if (together.ok) return { kind: "redirect", to: withDone(address, "ihop") };
    return showRefused(opened, part, { text: together.reason }, together.kind === "conflict" ? "conflict" : "invalid");
  }
  const mark = MarkInput.safeParse(request.form);
  if (part.kind === "secret" && text !== "" && !mark.success) {
    return showRefused(opened, part, faultsOf(mark.error), "invalid");
  }
  const saved = await saveText(db, person, open, {
    ...part,
    text,
    base: version,
    mark:
      part.kind === "secret" && mark.success
        ? { provision: mark.data.provision, on: mark.data.day, by: mark.data.authority }
        : undefined,
    isReviewed: granskat,
  });
  if (saved.ok) return { kind: "redirect", to: withDone(address, saved.value.isNew ? "sparat" : "oandrat") };
  if (saved.reason === "stale") return showStale(opened, part);
  return showRefused(opened, part, { text: saved.reason }, saved.kind === "conflict" ? "conflict" : "invalid");
}

async function keep(opened: Opened): Promise<Answer> {
  const { person, db, request, open } = opened;
  const part = partAsked(opened);
  if (!part) return { kind: "absent" };
  const address = writingPaths.question({ ...open.place, ...part });
  const input = DraftInput.safeParse(request.form);
  const isQuiet = request.form.tyst === "ja";
  if (!input.success) {
    if (isQuiet) return { kind: "page", page: draftPage("too-long"), refused: "invalid" };
    return showRefused(opened, part, faultsOf(input.error), "invalid");
  }
  const { text, version, gor } = input.data;
  if (gor === "kasta") {
    await throwAway(db, person, open, part);
    return { kind: "redirect", to: withDone(address, "kastat") };
  }
  const kept = await keepText(db, person, open, { ...part, text, base: version });
  const refused = kept.ok || kept.kind !== "conflict" ? "invalid" : "conflict";
  if (isQuiet) {
    return kept.ok ? { kind: "page", page: draftPage() } : { kind: "page", page: draftPage(kept.reason), refused };
  }
  if (kept.ok) return { kind: "redirect", to: withDone(address, "utkast") };
  return showRefused(opened, part, { text: kept.reason }, refused);
}

async function restore(opened: Opened): Promise<Answer> {
  const { person, db, request, open } = opened;
  const part = partAsked(opened);
  const input = RestoreInput.safeParse(request.form);
  if (!part || !input.success) return { kind: "absent" };
  const { till: to, version: base } = input.data;
  const restored = await restoreVersion(db, person, open, { ...part, to, base });
  if (restored.ok) {
    return { kind: "redirect", to: withDone(writingPaths.question({ ...open.place, ...part }), "angrat") };
  }
  if (restored.reason === "not-found") return { kind: "absent" };
  return showHistory(opened, part, restored.reason === "stale" ? "moved" : "closed");
}

async function showHistory(opened: Opened, part: PartOf, fault?: "moved" | "closed"): Promise<Answer> {
  const { person, db, open } = opened;
  const versions = await readHistory(db, person, open, part);
  const page = historyPage({ ...placeOf(opened), ...part, versions, mayWrite: open.mayWrite, fault });
  return fault ? { kind: "page", page, refused: "conflict" } : { kind: "page", page };
}

/** Two have written at once. */
async function showStale(opened: Opened, part: PartOf): Promise<Answer> {
  const { person, db, open, request } = opened;
  const { parts } = await readMaterial(db, person, open);
  const theirs = parts.find(({ question, kind }) => question === part.question && kind === part.kind);
  if (!theirs) return { kind: "absent" };
  const page = stalePage({ ...placeOf(opened), ...part, values: request.form, theirs });
  return { kind: "page", page, refused: "conflict" };
}

async function showRefused(
  opened: Opened,
  part: PartOf,
  faults: RefusedText["faults"],
  refused: "invalid" | "conflict",
): Promise<Answer> {
  const { person, db, open, request } = opened;
  const material = await readMaterial(db, person, open);
  const view = { ...partViewOf(opened, material, part), refused: { faults, values: request.form } };
  return { kind: "page", page: partPage(view), refused };
}

export function viewOf(opened: Opened, material: PictureMaterial) {
  const { open } = opened;
  return {
    ...placeOf(opened),
    ...material,
    picture: open.picture,
    party: open.party?.name ?? "",
    mayWrite: open.mayWrite,
    mayComment: open.commentsFor !== undefined,
  };
}

export function partViewOf(opened: Opened, material: PictureMaterial, part: PartOf) {
  const { drafts, parts } = material;
  const ofPart = ({ question, kind }: PartOf) => question === part.question && kind === part.kind;
  const draft = drafts.find(ofPart);
  const current = parts.find(ofPart);
  return {
    ...viewOf(opened, material),
    ...part,
    draft: draft && draft.body !== (current?.body ?? "") ? draft : undefined,
    today: new Date().toISOString().slice(0, 10),
    account: opened.person.account,
  };
}

export function withDone(address: string, done: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}klart=${done}`;
}
