import { type AnsweringRoute, none } from "#access";
import { PDF, WORD } from "#situation-pictures";
import { type DocumentForm, makeDocument } from "../documents/index.ts";
import { numberIn } from "../model/index.ts";
import { comparePublished, getPublished } from "../service/published.ts";
import { publicComparisonPage, publishedPage, toRead, withdrawnPage } from "../views/index.ts";

const open = none("public: what has been published, the same for everybody");

export const publishedPictureRoute: AnsweringRoute = {
  method: "GET",
  path: "/kommuner/:code/lagesbild/:number",
  needs: "public.read",
  audit: open,
  serves: "published",
  async answer(db, { language, params }) {
    const { code = "" } = params;
    const found = await getPublished(db, code, numberIn(params.number));
    if (!found) return { kind: "absent" };
    const { picture, name } = found;
    const page =
      picture.kind === "published"
        ? publishedPage(picture, code, language)
        : withdrawnPage(picture, { code, name }, language);
    return { kind: "page", page };
  },
};

function documentRoute(form: DocumentForm, type: string): AnsweringRoute {
  return {
    method: "GET",
    path: `/kommuner/:code/lagesbild/:number/lagesbild.${form}`,
    needs: "public.read",
    audit: open,
    serves: "published",
    async answer(db, { params }) {
      const { code = "" } = params;
      const picture = (await getPublished(db, code, numberIn(params.number)))?.picture;
      if (picture?.kind !== "published") return { kind: "absent" };
      const name = `lagesbild-${code}-${picture.number}.${form}`;
      return {
        kind: "file",
        type,
        name,
        make: () => makeDocument({ by: "everybody", picture: toRead(picture) }, form),
      };
    },
  };
}

const comparisonRoute: AnsweringRoute = {
  method: "GET",
  path: "/kommuner/:code/lagesbild/jamfor",
  needs: "public.read",
  audit: open,
  serves: "live",
  async answer(db, { language, params, query }) {
    const { code = "" } = params;
    const asked = { from: numberIn(query.fran), to: numberIn(query.till) };
    const compared = await comparePublished(db, code, asked);
    return compared ? { kind: "page", page: publicComparisonPage(compared, code, language) } : { kind: "absent" };
  },
};

/** What everybody may read. The comparison stands first: its address would be taken for a number. */
export const publishedPictureRoutes: readonly AnsweringRoute[] = [
  comparisonRoute,
  publishedPictureRoute,
  documentRoute("pdf", PDF),
  documentRoute("docx", WORD),
];
