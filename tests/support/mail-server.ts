import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { untilTrue } from "./program.ts";

/** A real mail server on this machine, that takes letters or is told not to. */
export interface MailServer {
  readonly url: string;
  /** Letters as they were sent, heads and all. */
  readonly taken: readonly string[];
  /** The text of the next letter to an address that nobody has asked for yet, when it has come. */
  nextTo(email: string): Promise<string>;
  close(): Promise<void>;
}

export async function startMailServer({ refusing = false, port = 0 } = {}): Promise<MailServer> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (part) => (text += part));
      stream.on("end", () => {
        if (refusing) return done(Object.assign(new Error("not now"), { responseCode: 451 }));
        taken.push(text);
        done();
      });
    },
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const { port: taking } = server.server.address() as AddressInfo;
  const opened = new Set<number>();
  const nextTo = (email: string) =>
    taken.findIndex((letter, place) => !opened.has(place) && letter.includes(`To: ${email}\r\n`));
  return {
    url: `smtp://127.0.0.1:${taking}`,
    taken,
    async nextTo(email) {
      await untilTrue(10_000, async () => nextTo(email) >= 0);
      const place = nextTo(email);
      opened.add(place);
      return unfolded(taken[place] ?? "");
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** As it was before it was packed for the journey (quoted-printable, RFC 2045). */
function unfolded(letter: string): string {
  const bytes = letter
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
