import { type AnsweringRoute, none } from "#access";
import type { Publishable } from "../../src/app/publishing.ts";

/** A page that fails as many times as it is told to before it succeeds. In Swedish and English, so it is asked for twice. */
export function failingPage(
  path: string,
  { times, code = "" }: { times: number; code?: string } = { times: 0 },
): Publishable & { asked(): number } {
  let asked = 0;
  const route: AnsweringRoute = {
    method: "GET",
    path,
    needs: "public.read",
    audit: none("a test"),
    serves: "published",
    async answer() {
      asked += 1;
      if (asked <= times) throw Object.assign(new Error("as told"), { code });
      return { kind: "file", type: "text/plain", name: "a.txt", make: async () => new TextEncoder().encode(path) };
    },
  };
  return { route, listParams: async () => [{}], asked: () => asked };
}
