import pino from "pino";

/**
 * One line of JSON per event, on stderr: stdout belongs to the answers of the command line.
 * Names of fields that could carry a secret are blanked here, so that no caller has to remember.
 */
export const log = pino(
  {
    base: null,
    level: process.env.SAMVERKAN_LOG ?? "info",
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "password",
        "secret",
        "token",
        "cookie",
        "authorization",
        "*.password",
        "*.token",
        "headers.cookie",
        "headers.authorization",
      ],
      censor: "[dold]",
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
