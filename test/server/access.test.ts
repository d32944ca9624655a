import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOpen, keyComparer } from "../../server/access.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { problemOf, routesOf, testServer } from "../support/test-server.ts";

const key = "k-0123456789abcdef";
const missing = "00000000-0000-4000-8000-000000000000";

describe("a server with keys", () => {
  let opened: Awaited<ReturnType<typeof openTemporary>>;
  let app: ReturnType<typeof testServer>;
  beforeAll(async () => {
    opened = await openTemporary();
    app = testServer(opened.context, { apiKeys: ["another-key-entirely", key] });
  });
  afterAll(() => opened.remove());

  it("has the routes that the walk below is to see", () => {
    const paths = routesOf(app, "x").map(({ method, path }) => `${method} ${path}`);

    expect(paths).toEqual(
      expect.arrayContaining(["GET /healthz", "POST /threads/x/runs/stream", "PUT /api/v2/marketing/campaigns/x"]),
    );
  });

  it("answers 401 on every route that is not open, before body, type or existence is looked at", async () => {
    for (const { method, path } of routesOf(app, missing).filter((route) => !isOpen(route.path))) {
      const body =
        method === "GET" ? {} : { body: "{broken", headers: { "content-type": "text/html", accept: "image/png" } };
      const answer = await app.request(path, { method, ...body });

      expect([method, path, answer.status]).toEqual([method, path, 401]);
      expect(answer.headers.get("www-authenticate")).toContain("Bearer");
      expect(await problemOf(answer)).toMatchObject({ code: "unauthorized", status: 401 });
    }
  });

  it("says how a key is sent when the word before it is missing", async () => {
    const answer = await app.request("/threads/search", { method: "POST", headers: { authorization: key } });

    expect(await problemOf(answer)).toMatchObject({
      status: 401,
      detail: 'the header Authorization must be "Bearer KEY"',
    });
  });

  it("answers 401 for what is not there, and for other methods of what is", async () => {
    for (const [method, path] of [
      ["GET", "/nowhere"],
      ["POST", "/nowhere"],
      ["PATCH", "/threads"],
      ["OPTIONS", "/threads"],
      ["GET", "/threads/%00"],
      ["GET", "/okay"],
      ["GET", "/healthz/"],
      ["GET", "//ok"],
    ] as const) {
      const answer = await app.request(path, { method });

      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it.each([
    ["a wrong bearer key", { authorization: "Bearer k-0123456789abcdeg" }],
    ["the beginning of a key", { authorization: "Bearer k-0123456789abcde" }],
    ["another scheme", { authorization: `Basic ${key}` }],
    ["two keys in one header", { authorization: `Bearer ${key}, Bearer ${key}` }],
    ["a wrong x-api-key", { "x-api-key": "k" }],
    ["an empty x-api-key", { "x-api-key": "" }],
  ])("answers 401 to %s", async (_, headers) => {
    const answer = await app.request("/threads/search", { method: "POST", headers });

    expect(answer.status).toBe(401);
  });

  it.each([
    ["a bearer key", { authorization: `Bearer ${key}` }],
    ["a bearer key, however the scheme is written", { authorization: `bearer ${key}` }],
    ["an x-api-key", { "x-api-key": key }],
  ])("lets %s through on every route", async (_, headers) => {
    for (const { method, path } of routesOf(app, missing)) {
      const answer = await app.request(path, { method, headers: { ...headers, accept: "image/png" } });
      await answer.body?.cancel();

      expect([method, path, answer.status]).not.toEqual([method, path, 401]);
    }
  });

  it.each(["/", "/ok", "/info", "/healthz", "/readyz", "/metrics", "/openapi.json"])(
    "shows %s to everybody",
    async (path) => {
      const answer = await app.request(path);

      expect(answer.status).toBe(200);
    },
  );

  it("never repeats a key that was offered", async () => {
    const answer = await app.request("/threads", { headers: { "x-api-key": "wrong-but-private" } });

    expect(await answer.text()).not.toContain("wrong-but-private");
  });
});

describe("the comparison of keys", () => {
  it("knows each key, and nothing but the keys", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 4 }), fc.string(), (keys, other) => {
        const isKey = keyComparer(keys);

        expect(keys.every((known) => isKey(known))).toBe(true);
        expect(isKey(other)).toBe(keys.includes(other));
      }),
    );
  });

  it("knows no key where there are none", () => {
    expect(keyComparer([])("")).toBe(false);
  });
});
