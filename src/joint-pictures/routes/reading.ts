import type { PageRequest, PersonRoute } from "#access";
import { PDF, WORD } from "#situation-pictures";
import { type DocumentForm, makeDocument } from "../documents/index.ts";
import { numberIn, readingPaths } from "../model/index.ts";
import { compareVersions, readVersion } from "../service/reading.ts";
import { MOST_HITS, searchAll } from "../service/search.ts";
import { comparisonPage, picturePage, searchPage } from "../views/index.ts";

const VERSION = "/samverkan/:id/lagesbild/:code/version/:number";

function placeOf({ params }: PageRequest) {
  return { cooperation: params.id ?? "", municipality: params.code ?? "" };
}

const versionRoute: PersonRoute = {
  method: "GET",
  path: VERSION,
  needs: "pictures.read",
  audit: { event: "picture.read" },
  serves: "live",
  async answerTo(person, db, request) {
    const place = placeOf(request);
    const picture = await readVersion(db, person, { ...place, number: numberIn(request.params.number) }, "page");
    return picture ? { kind: "page", page: picturePage(picture, place) } : { kind: "absent" };
  },
};

function documentRoute(form: DocumentForm, type: string): PersonRoute {
  return {
    method: "GET",
    path: `${VERSION}/lagesbild.${form}`,
    needs: "pictures.read",
    audit: { event: "picture.read" },
    serves: "live",
    async answerTo(person, db, request) {
      const place = { ...placeOf(request), number: numberIn(request.params.number) };
      const picture = await readVersion(db, person, place, form);
      if (!picture) return { kind: "absent" };
      const name = `lagesbild-${place.municipality}-version-${picture.number}.${form}`;
      return { kind: "file", type, name, make: () => makeDocument({ by: "parties", picture }, form) };
    },
  };
}

const comparisonRoute: PersonRoute = {
  method: "GET",
  path: "/samverkan/:id/lagesbild/:code/jamfor",
  needs: "pictures.read",
  audit: { event: "pictures.compared" },
  serves: "live",
  async answerTo(person, db, request) {
    const place = placeOf(request);
    const { fran, till } = request.query;
    const compared = await compareVersions(db, person, place, { from: numberIn(fran), to: numberIn(till) });
    return compared ? { kind: "page", page: comparisonPage(compared, place) } : { kind: "absent" };
  },
};

const searchRoute: PersonRoute = {
  method: "GET",
  path: readingPaths.search,
  needs: "pictures.read",
  audit: { event: "pictures.searched" },
  serves: "live",
  async answerTo(person, db, { query }) {
    const { isCut, ...found } = await searchAll(db, person, query.q ?? "");
    return { kind: "page", page: searchPage({ ...found, cutAt: isCut ? MOST_HITS : undefined }) };
  },
};

/** What has been laid forward, decided and published, for its parties. */
export const readingRoutes: readonly PersonRoute[] = [
  searchRoute,
  versionRoute,
  documentRoute("pdf", PDF),
  documentRoute("docx", WORD),
  comparisonRoute,
];
