import pino from "pino";

/** Names of fields that could carry a secret, at any depth that our own calls have. */
const SECRET_FIELDS = ["password", "secret", "token", "cookie", "authorization", "personnummer"];
const DEPTHS = ["", "*.", "*.*."];

const LEVELS = ["silent", ...Object.keys(pino.levels.values)];
const USUAL_LEVEL = "info";

/** One line of JSON per event. Secrets are blanked here, so that no caller has to remember. */
export function createLog(destination: pino.DestinationStream): pino.Logger {
  const wanted = process.env.SAMVERKAN_LOG?.trim() || USUAL_LEVEL;
  const known = LEVELS.includes(wanted);
  const log = pino(
    {
      base: null,
      level: known ? wanted : USUAL_LEVEL,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: DEPTHS.flatMap((depth) => SECRET_FIELDS.map((field) => depth + field)), censor: "[dold]" },
    },
    destination,
  );
  if (!known) log.warn({ wanted }, `SAMVERKAN_LOG ska vara ett av ${LEVELS.join(", ")}: ${USUAL_LEVEL} används.`);
  return log;
}

/** The process's log, on stderr: stdout belongs to the answers of the command line. */
export const log = createLog(pino.destination({ dest: 2, sync: true }));
