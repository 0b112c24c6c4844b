/** Somebody with a browser and no script: keeps cookies, sends forms with the token of the page that they were on. */
export interface Visitor {
  get(path: string): Promise<Shown>;
  /** Sends a form as the browser does. `headers` replaces what the browser would say. */
  post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Shown>;
  /** What the browser keeps, as it sends it. */
  readonly cookie: string;
}

export interface Shown {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** Where a redirect leads. */
  readonly to: string;
}

export function visitor(url: string): Visitor {
  let cookie = "";
  let formToken = "";

  async function send(path: string, init: RequestInit): Promise<Shown> {
    const headers = { ...(cookie && { Cookie: cookie }), ...init.headers };
    const answer = await fetch(url + path, { ...init, headers, redirect: "manual" });
    const kept = answer.headers.get("set-cookie");
    if (kept) cookie = kept.includes("Max-Age=0") ? "" : (kept.split(";")[0] ?? "");
    const body = await answer.text();
    formToken = /name="form_token" value="([^"]*)"/.exec(body)?.[1] ?? formToken;
    return { status: answer.status, headers: answer.headers, body, to: answer.headers.get("location") ?? "" };
  }

  return {
    get: (path) => send(path, {}),
    post(path, form, headers = { Origin: url }) {
      const body = new URLSearchParams({ form_token: formToken, ...form });
      return send(path, { method: "POST", body, headers });
    },
    get cookie() {
      return cookie;
    },
  };
}

/** Signs in, and comes to the page of the own account. Throws when it does not work. */
export async function signedIn(url: string, email: string, password: string): Promise<Visitor> {
  const someone = visitor(url);
  const answer = await someone.post("/logga-in", { email, password });
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
  await someone.get("/mitt-konto");
  return someone;
}
