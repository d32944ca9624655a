import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ServerEnv } from "./server-environment.ts";

/**
 * Adds `/openapi.json`: OpenAPI 3.1 of every route that was added with a schema, made at the first call. The LangGraph
 * protocol is described by LangGraph.
 */
export function describeApi(app: OpenAPIHono<ServerEnv>): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "key", { type: "apiKey", in: "header", name: "X-Api-Key" });
  const make = () =>
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "qlp-marketing",
        version: "2",
        description: "Campaigns from one brief: strategy, content, tests and calendar. Errors are problems (RFC 9457).",
      },
      // A server without keys asks for none.
      security: [{}, { bearer: [] }, { key: [] }],
    });
  let document: ReturnType<typeof make> | null = null;
  app.get("/openapi.json", (context) => context.json((document ??= make())));
}
