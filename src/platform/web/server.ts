import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

/** A client that is slow to ask is cut: Node waits for minutes unless told otherwise. */
const HEADERS_LIMIT_MS = 10_000;
const REQUEST_LIMIT_MS = 30_000;
const IDLE_SOCKET_LIMIT_MS = 60_000;
const CLOSE_LIMIT_MS = 5_000;

export interface RunningServer {
  readonly port: number;
  /** Stops listening, lets requests under way finish for up to five seconds, then ends. */
  close(): Promise<void>;
}

/** Listens. Throws one sentence when the port is taken or the address is not this machine's. */
export async function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: HEADERS_LIMIT_MS, requestTimeout: REQUEST_LIMIT_MS, keepAliveTimeout: 5_000 },
  });
  if ("setTimeout" in server) server.setTimeout(IDLE_SOCKET_LIMIT_MS);
  server.listen(port, host);
  // `once` rejects with the server's own error, which is in English and says nothing of what to do.
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw explain(error, host, port);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, "close");
      server.close();
      const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), CLOSE_LIMIT_MS);
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      await closed;
      clearTimeout(cut);
    },
  };
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new Error(`Port ${port} är upptagen: stäng det andra programmet eller välj en annan PORT.`);
  if (error.code === "EACCES")
    return new Error(`Port ${port} får inte användas av den här användaren: välj en PORT över 1023.`);
  if (error.code === "EADDRNOTAVAIL") return new Error(`${host} är inte en adress på den här datorn: ändra HOST.`);
  return error;
}
