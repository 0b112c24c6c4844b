import pino from "pino";

/** Names of fields that could carry a secret, at any depth that our own calls have. */
const SECRET_FIELDS = ["password", "secret", "token", "cookie", "authorization", "personnummer"];
const DEPTHS = ["", "*.", "*.*."];

/** One line of JSON per event. Secrets are blanked here, so that no caller has to remember. */
export function createLog(destination: pino.DestinationStream): pino.Logger {
  return pino(
    {
      base: null,
      level: process.env.SAMVERKAN_LOG ?? "info",
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: DEPTHS.flatMap((depth) => SECRET_FIELDS.map((field) => depth + field)), censor: "[dold]" },
    },
    destination,
  );
}

/** The process's log, on stderr: stdout belongs to the answers of the command line. */
export const log = createLog(pino.destination({ dest: 2, sync: true }));
