import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/**
 * The route that answers, as its method and its pattern such as "/threads/:thread_id"; null when no route takes this path and
 * method. Middleware is registered for all methods, routes for one.
 */
export function matchedRoute(context: Context): { method: string; path: string } | null {
  return matchedRoutes(context).findLast(({ method }) => method !== "ALL") ?? null;
}

export function matchedPattern(context: Context): string | null {
  return matchedRoute(context)?.path ?? null;
}
