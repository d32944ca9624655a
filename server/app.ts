import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "../app/context.ts";
import type { Log } from "../app/log.ts";
import { MarketingError } from "../domain/errors.ts";
import { newRoutes } from "./open-api.ts";
import { answerErrors, problem } from "./problem.ts";
import type { ServerEnv } from "./server-environment.ts";

export interface ServerOptions {
  /** keys that open the server; none = whoever reaches it may use it */
  apiKeys: string[];
  /** origins of web pages that may call it */
  corsOrigins: string[];
  log: Log;
}

/** The server without a socket: middleware, routes and the one door for errors. */
export function buildServer(context: Context, options: ServerOptions): OpenAPIHono<ServerEnv> {
  const app = newRoutes();
  app.onError(answerErrors(options.log));
  app.use(async (request, next) => {
    request.set("requestId", context.newId());
    await next();
  });
  app.notFound((request) => problem(request, new MarketingError("not-found", "there is nothing at this address")));
  return app;
}
