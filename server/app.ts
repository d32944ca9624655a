import type { OpenAPIHono } from "@hono/zod-openapi";
import { methodNotAllowed } from "hono/method-not-allowed";
import { requestId } from "hono/request-id";
import type { Context } from "../app/context.ts";
import { MarketingError } from "../domain/errors.ts";
import { createKeyRing } from "../app/key-ring.ts";
import { createAccess, requireKey, requireRouteScope } from "./access.ts";
import { accessLog } from "./access-log.ts";
import { checkAccept, checkAddress } from "./address.ts";
import { checkBody, limitBody } from "./body.ts";
import { describeApi } from "./api-description.ts";
import { allowOrigins, refuseStrangers } from "./callers.ts";
import { langgraphRoutes } from "./langgraph/routes.ts";
import { marketingRoutes } from "./marketing/routes.ts";
import { createMetrics } from "./metrics.ts";
import { newRoutes } from "./open-api.ts";
import { operationRoutes } from "./operations.ts";
import { answerErrors, problem } from "./problem.ts";
import { limitRequests, limitWrongKeys, type RateLimitOptions } from "./rate-limit.ts";
import { readinessProbe } from "./readiness.ts";
import { requireScopesFor } from "./route-scopes.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServerEnv } from "./server-environment.ts";

export interface ServerOptions {
  /** keys that open the server beside those that are stored; without any, whoever reaches it may use it */
  apiKeys: readonly string[];
  /** others than this machine's own users reach it: a key is asked for even where there is none. Default false */
  isExposed?: boolean;
  /** origins of web pages that may call it */
  corsOrigins: readonly string[];
  /** name under which a server without keys answers too, beside localhost; null = under no other */
  publicHost: string | null;
  /** how much a caller may send; default: as much as they like, without a proxy between */
  limits?: Pick<RateLimitOptions, "perMinute" | "proxies">;
  /** true once the process was told to end */
  isDraining(): boolean;
}

const longestRequestId = 128;

/** The server without a socket: middleware in the order of trust, routes, and the one door for errors. */
export function buildServer(context: Context, options: ServerOptions): OpenAPIHono<ServerEnv> {
  const { apiKeys, corsOrigins: origins, publicHost, isDraining, isExposed = false } = options;
  const { log } = context;
  const metrics = createMetrics(context);
  const limits = { perMinute: 0, proxies: 0, ...options.limits, apiKeys, onRefusal: metrics.countRefusal };
  const ring = createKeyRing(context);
  const access = createAccess(apiKeys, ring, isExposed);
  const app = newRoutes();
  app.onError(answerErrors(log));
  app.notFound((request) => problem(request, new MarketingError("not-found", "there is nothing at this address")));
  app.use(
    requestId({ limitLength: longestRequestId, generator: () => context.newId() }),
    accessLog({ log, metrics, nowMs: () => context.now().getTime() }),
    securityHeaders(),
    refuseStrangers({ asksForKeys: access.asksForKeys, publicHost, origins }),
    allowOrigins(origins),
    requireKey(context, access, limitWrongKeys(context, limits)),
    limitRequests(context, limits),
    requireRouteScope(),
    checkAddress(),
    methodNotAllowed({
      app,
      onMethodNotAllowed: (request, methods) => {
        const allowed = methods.join(", ");
        const error = new MarketingError("method-not-allowed", `here only ${allowed} can be done`);
        return problem(request, error, { Allow: allowed });
      },
    }),
    checkAccept(),
    limitBody(),
    checkBody(),
  );
  app.route("/", operationRoutes({ metrics, readiness: readinessProbe(context, isDraining) }));
  app.route("/", langgraphRoutes(context));
  app.route("/", marketingRoutes({ ...context, keys: ring.keys, hasConfiguredKeys: apiKeys.length > 0 }));
  describeApi(app);
  requireScopesFor(app.routes);
  return app;
}
