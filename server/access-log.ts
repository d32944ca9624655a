import type { MiddlewareHandler } from "hono";
import type { Log } from "../app/log.ts";
import { matchedPattern } from "./matched-route.ts";
import type { Metrics } from "./metrics.ts";
import type { ServerEnv } from "./server-environment.ts";

/** Asked every few seconds by machines; worth a line only to who looks for it. */
const probes = new Set(["/healthz", "/readyz", "/metrics", "/ok"]);

/** Standard methods; a label of the metrics must not grow with what callers invent. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** One line and one count for each request: method, pattern of the route, status and time, never an address or a body. */
export function accessLog({
  log,
  metrics,
  nowMs,
}: {
  log: Log;
  metrics: Metrics;
  nowMs: () => number;
}): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const start = nowMs();
    await next();
    const ms = nowMs() - start;
    const route = matchedPattern(context) ?? "none";
    const method = methods.has(context.req.method) ? context.req.method : "other";
    const { status } = context.res;
    metrics.countRequest({ method, route, status, seconds: ms / 1000 });
    const runId = context.get("runId") ?? context.req.param("run_id") ?? context.req.param("run") ?? null;
    const fields = { method, route, status, ms, request_id: context.get("requestId"), run_id: runId };
    log[probes.has(route) ? "debug" : "info"](fields, "request");
  };
}
