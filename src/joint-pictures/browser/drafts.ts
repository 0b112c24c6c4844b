/**
 * Keeps what is being written while it is written: as a draft on the server after a pause, and in the browser as a net
 * while the network is away. The page works without this script.
 */
const KEEP_AFTER_MS = 2_500;
const HOLD_AFTER_MS = 300;
/** What a browser sends after its page has gone. */
const LARGEST_LAST_WORD = 60_000;

for (const area of document.querySelectorAll<HTMLElement>("[data-drafts]")) watch(area);

function watch(area: HTMLElement): void {
  const form = area.querySelector("form");
  const field = area.querySelector<HTMLTextAreaElement>("textarea[name=text]");
  const status = area.querySelector<HTMLElement>("[data-draft-status]");
  const address = area.dataset.drafts;
  if (!form || !field || !status || !address) return;

  const say = (text: string | undefined) => {
    if (text !== undefined && status.textContent !== text) status.textContent = text;
  };
  const net = netFor(area.dataset.keep);
  /** What somebody else than this page has: as it was loaded, or as it was kept last. */
  let kept = field.value;
  let isHeld = false;
  let isLeaving = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  if (area.dataset.saved) net.forget();
  offer(field, net, area);

  const hold = () => {
    isHeld = field.value !== kept && net.hold(field.value);
  };

  async function keep(last: "last" | "usual" = "usual"): Promise<void> {
    if (!field || !form || !address || field.value === kept) return;
    const text = field.value;
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    body.set("tyst", "ja");
    if (last === "last" && body.toString().length > LARGEST_LAST_WORD) return;
    try {
      const answer = await fetch(address, { method: "POST", body, redirect: "manual", keepalive: last === "last" });
      if (answer.ok) {
        kept = text;
        if (field.value === kept) {
          isHeld = false;
          net.forget();
          say(`${area.dataset.sayKept} ${time()}.`);
        }
        return;
      }
      if (answer.status === 422) return say(area.dataset.sayRefused);
      hold();
      say(isHeld && (answer.status === 401 || answer.status === 403) ? `${area.dataset.saySignedout}.` : unsaved());
    } catch {
      hold();
      say(unsaved());
    }
  }

  const unsaved = () => (isHeld ? `${area.dataset.sayHere} ${time()}.` : area.dataset.sayNowhere);

  field.addEventListener("input", () => {
    for (const timer of timers) clearTimeout(timer);
    isHeld = false;
    if (field.value !== kept) say(area.dataset.sayWaiting);
    timers = [setTimeout(hold, HOLD_AFTER_MS), setTimeout(() => void keep(), KEEP_AFTER_MS)];
  });
  form.addEventListener("submit", () => {
    isLeaving = true;
    hold();
  });
  addEventListener("online", () => void keep());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || isLeaving) return;
    hold();
    void keep("last");
  });
  addEventListener("beforeunload", (event) => {
    if (isLeaving || field.value === kept) return;
    hold();
    if (!isHeld) event.preventDefault();
  });
  // A page that comes back from the browser's memory goes on where it was.
  addEventListener("pageshow", () => {
    isLeaving = false;
  });
}

interface Net {
  /** False when the browser keeps nothing. */
  hold(text: string): boolean;
  held(): string | undefined;
  forget(): void;
}

/** Secret texts have no name to be kept by: they never stay on a machine that others may use. */
function netFor(name: string | undefined): Net {
  const key = name && `samverkan ${name}`;
  if (!key) return { hold: () => false, held: () => undefined, forget: () => {} };
  return {
    hold(text) {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    held() {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // What the browser does not keep is forgotten already.
      }
    },
  };
}

/** What an earlier page could not send is there to be fetched. */
function offer(field: HTMLTextAreaElement, net: Net, area: HTMLElement): void {
  const text = net.held();
  if (text === field.value) net.forget();
  if (text === undefined || text === field.value) return;
  const box = document.createElement("div");
  box.className = "notice";
  const said = document.createElement("p");
  said.textContent = area.dataset.sayFound ?? "";
  const button = (label: string | undefined, act: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "link-button";
    made.textContent = label ?? "";
    made.addEventListener("click", () => {
      act();
      box.remove();
      field.focus();
    });
    return made;
  };
  const fetchIt = button(area.dataset.sayFetch, () => {
    field.value = text;
    field.dispatchEvent(new Event("input"));
  });
  box.append(
    said,
    fetchIt,
    " ",
    button(area.dataset.sayForget, () => net.forget()),
  );
  area.prepend(box);
}

/** In Sweden, as the pages say it. */
function time(): string {
  return new Date().toLocaleTimeString("sv-SE", { timeStyle: "short", timeZone: "Europe/Stockholm" }).replace(":", ".");
}
