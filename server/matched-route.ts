import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

/**
 * The pattern of the route that answers, such as "/threads/:thread_id"; null when no route takes this path and method.
 * Middleware is registered for all methods, routes for one.
 */
export function matchedPattern(context: Context): string | null {
  return matchedRoutes(context).findLast(({ method }) => method !== "ALL")?.path ?? null;
}
