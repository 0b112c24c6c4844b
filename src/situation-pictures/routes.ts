import { type AnsweringRoute, none, type ScopedDb } from "#access";
import { listMunicipalities } from "#areas";
import { listRetrievals } from "#indicators";
import { findPictureDocument, findPictureForWord, PDF, WORD } from "./documents/index.ts";
import { searchMunicipalities } from "./model/index.ts";
import { findPicture, getOverview, listNationalBorders } from "./service.ts";
import {
  accessibilityPage,
  municipalityListPage,
  municipalityPage,
  searchPage,
  sourcesPage,
  startPage,
} from "./views/index.ts";

const open = none("public: official statistics, the same for everybody");

export const startRoute: AnsweringRoute = {
  method: "GET",
  path: "/",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(db, { language }) {
    return { kind: "page", page: startPage(await getOverview(db), await listNationalBorders(db), language) };
  },
};

export const listRoute: AnsweringRoute = {
  method: "GET",
  path: "/kommuner",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(db, { language }) {
    return { kind: "page", page: municipalityListPage(await getOverview(db), language) };
  },
};

export const searchRoute: AnsweringRoute = {
  method: "GET",
  path: "/sok",
  needs: "public.read",
  audit: open,
  serves: "live",
  async answer(db, { language, query }) {
    const overview = await getOverview(db);
    const search = searchMunicipalities(overview.municipalities, query.q ?? "");
    if (search.query === "") return { kind: "redirect", to: "/kommuner" };
    if (search.found) return { kind: "redirect", to: `/kommuner/${search.found.code}` };
    return { kind: "page", page: searchPage(overview, search, language) };
  },
};

/** The newest picture that municipality and police have decided together, which stands in a module above this one. */
export type FindDecided = (
  db: ScopedDb,
  code: string,
) => Promise<{ readonly path: string; readonly decidedOn: string } | undefined>;

export function municipalityRoute(findDecided: FindDecided): AnsweringRoute {
  return {
    method: "GET",
    path: "/kommuner/:code",
    needs: "public.read",
    audit: open,
    serves: "published",
    async answer(db, { language, params }) {
      const { code = "" } = params;
      const picture = await findPicture(db, code);
      if (!picture) return { kind: "absent" };
      return { kind: "page", page: municipalityPage(picture, language, await findDecided(db, code)) };
    },
  };
}

export const documentRoute: AnsweringRoute = {
  method: "GET",
  path: "/kommuner/:code/lagesbild.pdf",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(db, { params }) {
    const make = await findPictureDocument(db, params.code ?? "");
    return make ? { kind: "file", type: PDF, name: `lagesbild-${params.code}.pdf`, make } : { kind: "absent" };
  },
};

export const wordRoute: AnsweringRoute = {
  method: "GET",
  path: "/kommuner/:code/lagesbild.docx",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(db, { params }) {
    const make = await findPictureForWord(db, params.code ?? "");
    return make ? { kind: "file", type: WORD, name: `lagesbild-${params.code}.docx`, make } : { kind: "absent" };
  },
};

export const sourcesRoute: AnsweringRoute = {
  method: "GET",
  path: "/kallor",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(db, { language }) {
    return { kind: "page", page: sourcesPage(await listRetrievals(db), language) };
  },
};

export const accessibilityRoute: AnsweringRoute = {
  method: "GET",
  path: "/tillganglighet",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(_db, { language }) {
    return { kind: "page", page: accessibilityPage(language) };
  },
};

/** The codes that the page of a municipality is published for. */
export async function listCodes(db: ScopedDb): Promise<{ code: string }[]> {
  return (await listMunicipalities(db)).map(({ code }) => ({ code }));
}
