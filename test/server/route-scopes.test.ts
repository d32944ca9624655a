import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allows, Scope } from "../../domain/api-key.ts";
import { isOpen } from "../../server/access.ts";
import { requireScopesFor, routeScopes } from "../../server/route-scopes.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { makeKey, type HeldKey } from "../support/stored-keys.ts";
import { problemOf, routesOf, testServer } from "../support/test-server.ts";

const missing = "00000000-0000-4000-8000-000000000000";

let opened: Awaited<ReturnType<typeof openTemporary>>;
let app: ReturnType<typeof testServer>;
const keys = new Map<Scope, HeldKey>();
beforeAll(async () => {
  opened = await openTemporary();
  app = testServer(opened.context);
  for (const scope of Scope.options.toReversed()) keys.set(scope, await makeKey(opened.context, { scope }));
});
afterAll(() => opened.remove());

const patterns = () =>
  app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);

/** A request that every check behind those of key and scope refuses. */
async function ask(route: { method: string; path: string }, headers: Record<string, string>): Promise<Response> {
  const { method, path } = route;
  const broken = method === "GET" ? {} : { body: "{broken" };
  const answer = await app.request(path, {
    method,
    headers: { "content-type": "text/html", accept: "image/png", ...headers },
    ...broken,
  });
  return answer;
}

describe("the table of scopes", () => {
  it("names every route of the server, and no other", () => {
    expect([...routeScopes.keys()].toSorted()).toEqual([...new Set(patterns())].toSorted());
  });

  it("stops a server with a route that it doesn't name, and says which", () => {
    const routes = [...app.routes, { method: "POST", path: "/threads/:thread_id/publish" }];

    expect(() => requireScopesFor(routes)).toThrow("POST /threads/:thread_id/publish");
  });

  it("calls open what is open", () => {
    for (const [route, scope] of routeScopes) {
      expect([route, scope === "open"]).toEqual([route, isOpen(route.split(" ")[1] ?? "")]);
    }
  });
});

describe("a route", () => {
  it("asks for no more than to read where it shows something, and for more where it changes something", () => {
    const searches = /\/(?:search|count|history|versions|state\/checkpoint|export)$/;
    for (const { method, path } of routesOf(app, missing).filter((route) => !isOpen(route.path))) {
      if (path.startsWith("/api/v2/marketing/keys")) continue;
      const needed = routeScopes.get(patterns().find((pattern) => sameRoute(pattern, method, path)) ?? "");
      const isLooking = method === "GET" || (method === "POST" && searches.test(path));

      expect([method, path, needed === "read"]).toEqual([method, path, isLooking]);
    }
  });

  it.each(Scope.options)(
    "lets a key of scope %s do exactly what the table says, before anything else is looked at",
    async (scope) => {
      const { headers } = keys.get(scope) ?? { headers: {} };
      for (const [pattern, needed] of routeScopes) {
        const answer = await ask(routeOf(pattern), headers);

        const isRefused = needed !== "open" && !allows(scope, needed);
        expect([pattern, answer.status === 403]).toEqual([pattern, isRefused]);
        expect([pattern, answer.status]).not.toEqual([pattern, 401]);
        if (!isRefused) continue;
        const problem = await problemOf(answer);
        expect(problem.code).toBe("forbidden");
        expect(problem.detail).toBe(`this needs a key of scope ${needed}: the scope of this key is ${scope}`);
      }
    },
  );

  it("answers 401 without a key, unless it is open", async () => {
    for (const [pattern, needed] of routeScopes) {
      const answer = await ask(routeOf(pattern), {});

      expect([pattern, answer.status === 401]).toEqual([pattern, needed !== "open"]);
    }
  });
});

function routeOf(pattern: string): { method: string; path: string } {
  const [method = "", path = ""] = pattern.split(" ");
  return { method, path: path.replaceAll(/:\w+\??/g, missing) };
}

function sameRoute(pattern: string, method: string, path: string): boolean {
  const route = routeOf(pattern);
  return route.method === method && route.path === path;
}

describe("a key that may write", () => {
  const thread = `/threads/${missing}`;
  const decides: [what: string, method: string, path: string, body: unknown][] = [
    [
      "approve a campaign beforehand",
      "POST",
      "/api/v2/marketing/campaigns?approve=true",
      { product: { name: "Acme" } },
    ],
    ["approve what a run will make", "POST", `/api/v2/marketing/campaigns/${missing}/runs?approve=true`, undefined],
    ["answer what a person is asked", "POST", `${thread}/runs`, { assistant_id: "campaign", command: { resume: [] } }],
    [
      "do so and wait",
      "POST",
      `${thread}/runs/wait`,
      { assistant_id: "campaign", command: { update: { review: null } } },
    ],
    ["do so in a stream", "POST", `${thread}/runs/stream`, { assistant_id: "campaign", command: { goto: "approval" } }],
    ["do so without a thread", "POST", "/runs", { assistant_id: "campaign", command: { resume: 1 } }],
    ["do so without a thread, and wait", "POST", "/runs/wait", { assistant_id: "campaign", command: { resume: 1 } }],
    [
      "do so without a thread, in a stream",
      "POST",
      "/runs/stream",
      { assistant_id: "campaign", command: { resume: 1 } },
    ],
    [
      "do so among others",
      "POST",
      "/runs/batch",
      [{ assistant_id: "campaign" }, { assistant_id: "campaign", command: { resume: 1 } }],
    ],
    [
      "bring a decided thread",
      "POST",
      "/threads",
      { supersteps: [{ updates: [{ values: {}, as_node: "approval" }] }] },
    ],
  ];

  it.each(decides)("may not %s; one that may publish may", async (_, method, path, body) => {
    const send = async (scope: Scope) => {
      const headers = { "content-type": "application/json", ...keys.get(scope)?.headers };
      return await app.request(path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    };

    const refused = await send("write");
    const allowed = await send("publish");

    expect(refused.status).toBe(403);
    expect((await problemOf(refused)).detail).toContain("needs a key of scope publish");
    expect(allowed.status).not.toBe(403);
    await allowed.body?.cancel();
  });
});

describe("a key that may read", () => {
  it.each(["join", "stream"])("may not stop a run by leaving (%s)", async (way) => {
    const path = `/threads/${missing}/runs/${missing}/${way}`;
    const headers = keys.get("read")?.headers ?? {};

    const stopping = await app.request(`${path}?cancel_on_disconnect=true`, { headers });
    const looking = await app.request(path, { headers });

    expect([stopping.status, looking.status]).toEqual([403, 404]);
  });
});
