/** Codes of the network and of PostgreSQL that mean "not there now", as opposed to "asked wrongly". */
const UNAVAILABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND", // the name server has lost the name
  "EAI_AGAIN", // the name server does not answer
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53300", // too_many_connections
]);

/** Whether an error says that the database cannot be reached, so that the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  // The embedded server's socket is a file: gone while the server is.
  if (code === "ENOENT" && syscall === "connect") return true;
  return (
    UNAVAILABLE.has(code) ||
    code.startsWith("08") ||
    /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/i.test(
      error.message,
    )
  );
}
