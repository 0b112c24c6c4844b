/** The floor: the same web server sending bytes that it was given, with nothing to look up. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const body = "x".repeat(Number(process.argv[2]));
const app = new Hono();
app.get("/", (context) => {
  context.header("Content-Type", "text/html; charset=utf-8");
  return context.body(body);
});
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => process.send?.(port));
