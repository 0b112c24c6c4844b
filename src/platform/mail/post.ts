import { createTransport } from "nodemailer";
import type { Post } from "./letters.ts";

const LIMIT_MS = 15_000;

/** A mail server by its address, for example smtps://user:password@mail.example:465. */
export function openPost(smtpUrl: string, from: string): Post {
  const limits = { connectionTimeout: LIMIT_MS, greetingTimeout: LIMIT_MS, socketTimeout: LIMIT_MS };
  const transport = createTransport({ url: smtpUrl, ...limits }, { from });
  return {
    async send({ reference, recipient, subject, body }) {
      // The same number at every try: a server that has taken it before can see that.
      await transport.sendMail({ to: recipient, subject, text: body, messageId: `<${reference}@samverkan>` });
    },
    close: () => transport.close(),
  };
}
