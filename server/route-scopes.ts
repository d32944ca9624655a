import type { Context } from "hono";
import type { Scope } from "../domain/api-key.ts";
import { base } from "./marketing/addresses.ts";
import { matchedRoute } from "./matched-route.ts";

/** How far a key must reach; "open" = none is needed. */
type NeededScope = Scope | "open";

const assistant = "/assistants/:assistant_id";
const thread = "/threads/:thread_id";
const run = `${thread}/runs/:run_id`;
const campaign = `${base}/campaigns/:campaign`;

/**
 * Every route of the server under the scope that it needs. What depends on the body or the query as well stands with the
 * route that reads it: `approve` and `command` of runs, the supersteps of a thread, a viewer that stops its run.
 */
const routesByScope: Record<NeededScope, readonly string[]> = {
  open: ["GET /", "GET /ok", "GET /info", "GET /healthz", "GET /readyz", "GET /metrics", "GET /openapi.json"],
  read: [
    "POST /assistants/search",
    "POST /assistants/count",
    `GET ${assistant}`,
    `POST ${assistant}/versions`,
    `GET ${assistant}/graph`,
    `GET ${assistant}/schemas`,
    `GET ${assistant}/subgraphs/:namespace?`,
    "POST /threads/search",
    "POST /threads/count",
    `GET ${thread}`,
    `GET ${thread}/state`,
    `GET ${thread}/state/:checkpoint_id`,
    `POST ${thread}/state/checkpoint`,
    `GET ${thread}/history`,
    `POST ${thread}/history`,
    `GET ${thread}/runs`,
    `GET ${run}`,
    `GET ${run}/join`,
    `GET ${run}/stream`,
    "GET /runs/:run_id/stream",
    `GET ${base}/campaigns`,
    `GET ${campaign}`,
    `GET ${campaign}/content`,
    `GET ${campaign}/content/:piece`,
    `GET ${campaign}/content/:piece/media/:file`,
    `GET ${campaign}/media`,
    `GET ${campaign}/lint`,
    `GET ${campaign}/approval`,
    `GET ${campaign}/analytics`,
    `POST ${campaign}/export`,
    `GET ${campaign}/runs`,
    `GET ${campaign}/runs/:run`,
    `GET ${campaign}/runs/:run/events`,
  ],
  write: [
    "POST /threads",
    `PATCH ${thread}`,
    `DELETE ${thread}`,
    `POST ${thread}/copy`,
    `POST ${thread}/runs`,
    `POST ${thread}/runs/stream`,
    `POST ${thread}/runs/wait`,
    `POST ${run}/cancel`,
    `DELETE ${run}`,
    "POST /runs",
    "POST /runs/batch",
    "POST /runs/stream",
    "POST /runs/wait",
    `POST ${base}/campaigns`,
    `POST ${base}/content/generate`,
    `PUT ${campaign}`,
    `POST ${campaign}/content`,
    `PUT ${campaign}/content/:piece`,
    `POST ${campaign}/runs`,
    `POST ${campaign}/runs/:run/cancel`,
  ],
  publish: [`POST ${thread}/state`, `POST ${campaign}/approval`],
  admin: [`GET ${base}/keys`, `POST ${base}/keys`, `DELETE ${base}/keys/:key`],
};

/** The scope that each route needs, by "METHOD pattern". */
export const routeScopes: ReadonlyMap<string, NeededScope> = new Map(
  // The keys of an object literal are exactly its type's keys.
  (Object.keys(routesByScope) as NeededScope[]).flatMap((scope) =>
    routesByScope[scope].map((route) => [route, scope] as const),
  ),
);

/** The scope that this request's route needs; none where there is no route, since nothing is done there. */
export function neededScope(request: Context): NeededScope {
  const route = matchedRoute(request);
  return route === null ? "open" : (routeScopes.get(`${route.method} ${route.path}`) ?? "admin");
}

/** Refuses a server with a route that nobody has said of who may use it. Middleware stands there for all methods. */
export function requireScopesFor(routes: readonly { method: string; path: string }[]): void {
  for (const { method, path } of routes) {
    if (method === "ALL" || routeScopes.has(`${method} ${path}`)) continue;
    throw new Error(`${method} ${path} is in no scope: add it to server/route-scopes.ts`);
  }
}
