import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Metrics } from "./metrics.ts";
import { newRoutes } from "./open-api.ts";
import type { Readiness } from "./readiness.ts";
import type { ServerEnv } from "./server-environment.ts";

const PartState = z.object({
  status: z.enum(["ok", "failed"]),
  place: z.string().openapi({ description: "host, port and name" }),
});

const ReadinessBody = z
  .object({
    status: z.enum(["ready", "unavailable"]),
    parts: z.object({
      store: z.enum(["ok", "failed"]),
      database: PartState.optional().openapi({ description: "PostgreSQL, where it is used" }),
      redis: PartState.optional().openapi({ description: "Redis, where it is used" }),
      writer: z.object({ name: z.string(), model: z.string().nullable() }),
      runs: z.enum(["ok", "draining"]),
    }),
    warnings: z.array(z.string()).openapi({ description: "what the operator should know, whole sentences" }),
  })
  .openapi("Readiness");

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const about = {
  product: "qlp-marketing",
  api: "/api/v2/marketing",
  description: "/openapi.json",
  health: "/healthz",
} as const;

const root = createRoute({
  method: "get",
  path: "/",
  summary: "What answers here, and where its interfaces are",
  tags: ["operations"],
  responses: {
    200: json(
      z.object({ product: z.string(), api: z.string(), description: z.string(), health: z.string() }).openapi("About"),
      "always",
    ),
  },
});

const health = createRoute({
  method: "get",
  path: "/healthz",
  summary: "The process answers",
  tags: ["operations"],
  responses: { 200: json(z.object({ status: z.literal("ok") }), "always") },
});

const readiness = createRoute({
  method: "get",
  path: "/readyz",
  summary:
    "Work may be sent here: the store can be read and written, the programs behind it answer, and the server is not shutting down",
  tags: ["operations"],
  responses: { 200: json(ReadinessBody, "ready"), 503: json(ReadinessBody, "not ready") },
});

const metricsRoute = createRoute({
  method: "get",
  path: "/metrics",
  summary: "What was measured, as Prometheus reads it",
  tags: ["operations"],
  responses: { 200: { description: "all metrics", content: { "text/plain": { schema: z.string() } } } },
});

/** `/`, `/healthz`, `/readyz` and `/metrics`, open to everybody. */
export function operationRoutes(parts: {
  metrics: Metrics;
  readiness: () => Promise<Readiness>;
}): OpenAPIHono<ServerEnv> {
  return newRoutes()
    .openapi(root, (context) => context.json(about, 200))
    .openapi(health, (context) => context.json({ status: "ok" } as const, 200))
    .openapi(readiness, async (context) => {
      const answer = await parts.readiness();
      return context.json(answer, answer.status === "ready" ? 200 : 503);
    })
    .openapi(metricsRoute, async (context) =>
      context.text(await parts.metrics.text(), 200, { "Content-Type": parts.metrics.contentType }),
    );
}
