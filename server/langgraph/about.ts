import { createRequire } from "node:module";
import { Hono } from "hono";
import { z } from "zod";
import { productVersion } from "../../app/product-version.ts";
import type { ServerEnv } from "../server-environment.ts";

/** What clients ask a server before anything else: whether it is there, and what it can do. */
export function aboutRoutes(): Hono<ServerEnv> {
  const info = {
    version: productVersion(),
    langgraph_js_version: versionOfLangGraph(),
    context: "js",
    flags: { assistants: true, crons: false, langsmith: false },
  };
  return new Hono<ServerEnv>()
    .get("/ok", (request) => request.json({ ok: true }))
    .get("/info", (request) => request.json(info));
}

function versionOfLangGraph(): string {
  const description: unknown = createRequire(import.meta.url)("@langchain/langgraph/package.json");
  return z.object({ version: z.string() }).parse(description).version;
}
