import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTemporary } from "../support/open-campaigns.ts";
import { problemOf, testServer } from "../support/test-server.ts";

let opened: Awaited<ReturnType<typeof openTemporary>>;
let app: ReturnType<typeof testServer>;
beforeAll(async () => {
  opened = await openTemporary();
  app = testServer(opened.context);
});
afterAll(() => opened.remove());

const search = (headers: Record<string, string>, url = "/threads/search") =>
  app.request(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: "{}" });

describe("every answer", () => {
  it("of / says where its interfaces are, to browsers too", async () => {
    const answer = await app.request("/", { headers: { accept: "text/html" } });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ product: "qlp-marketing", description: "/openapi.json" });
  });

  it.each(["/healthz", "/nowhere"])("of %s carries the headers that bind a browser", async (path) => {
    const { headers } = await app.request(path);

    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    expect(headers.has("strict-transport-security")).toBe(false);
  });

  it("has the request id that the caller gave", async () => {
    const answer = await app.request("/nowhere", { headers: { "x-request-id": "order-17" } });

    expect(answer.headers.get("x-request-id")).toBe("order-17");
    expect((await problemOf(answer)).request_id).toBe("order-17");
  });

  it.each(["x".repeat(129), "a b", "a/b", 'a"b'])("has an id of our own instead of %j", async (id) => {
    const answer = await app.request("/healthz", { headers: { "x-request-id": id } });

    expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  });
});

describe("what is not there", () => {
  it("is a problem with the code not-found", async () => {
    const answer = await app.request("/nowhere");

    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await problemOf(answer)).toMatchObject({ status: 404, code: "not-found", title: "Not Found" });
  });

  it("is a method that the address doesn't take, and the answer names those that it takes", async () => {
    const answer = await app.request("/healthz", { method: "DELETE" });

    expect(answer.headers.get("allow")).toBe("GET, HEAD");
    expect(await problemOf(answer)).toMatchObject({ status: 405, code: "method-not-allowed" });
  });

  it("leaves HEAD where there is GET", async () => {
    const answer = await app.request("/healthz", { method: "HEAD" });

    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

describe("types", () => {
  it.each(["text/plain", "application/xml", "application/json, application/json"])(
    "refuse a body of type %s",
    async (type) => {
      const answer = await search({ "content-type": type });

      expect(await problemOf(answer)).toMatchObject({ status: 415, code: "unsupported-media-type" });
    },
  );

  it("refuse a body that is packed", async () => {
    const answer = await search({ "content-encoding": "gzip" });

    expect(answer.status).toBe(415);
  });

  it.each(["image/png", "text/html, application/xml;q=0.9", "application/json;q=0"])(
    "refuse who accepts only %s",
    async (accept) => {
      const answer = await search({ accept });

      expect(await problemOf(answer)).toMatchObject({ status: 406, code: "not-acceptable" });
    },
  );

  it.each(["*/*", "application/json", "application/*;q=0.5", "text/html, */*;q=0.1", "text/event-stream"])(
    "take who accepts %s",
    async (accept) => {
      const answer = await search({ accept });

      expect(answer.status).toBe(200);
    },
  );
});

describe("web pages of other origins", () => {
  const page = "https://smith.langchain.com";

  it("are told nothing by default", async () => {
    const answer = await app.request("/healthz", { headers: { origin: page } });

    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
  });

  it("order nothing from a server without keys", async () => {
    const answer = await search({ origin: page });

    expect(await problemOf(answer)).toMatchObject({ status: 403, code: "origin-refused" });
  });

  it.each(["http://localhost", "http://127.0.0.1:2024"])(
    "are none when the page is the server's own: %s",
    async (own) => {
      const answer = await search({ origin: own }, `${own}/threads/search`);

      expect(answer.status).toBe(200);
    },
  );

  it("that are allowed may order, and read the headers they need", async () => {
    const open = testServer(opened.context, { corsOrigins: [page] });
    const answer = await open.request("/threads/search", {
      method: "POST",
      headers: { origin: page, "content-type": "application/json" },
      body: "{}",
    });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(page);
    expect(answer.headers.get("access-control-expose-headers")?.toLowerCase().split(",")).toEqual(
      expect.arrayContaining(["content-location", "x-pagination-total", "etag", "location", "retry-after"]),
    );
  });

  it("that are allowed may ask without a key whether they may, also from the internet to this machine", async () => {
    const open = testServer(opened.context, { corsOrigins: [page], apiKeys: ["a-key-of-some-length"] });
    const answer = await open.request("/threads", {
      method: "OPTIONS",
      headers: {
        origin: page,
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-api-key,content-type",
        "access-control-request-private-network": "true",
      },
    });

    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-headers")).toBe("x-api-key,content-type");
    expect(answer.headers.get("access-control-allow-private-network")).toBe("true");
  });

  it("that are not among those allowed are not", async () => {
    const open = testServer(opened.context, { corsOrigins: [page] });
    const answer = await open.request("/threads", {
      method: "OPTIONS",
      headers: { origin: "https://example.com", "access-control-request-private-network": "true" },
    });

    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
    expect(answer.headers.has("access-control-allow-private-network")).toBe(false);
  });
});

describe("names that lead here", () => {
  it.each(["http://localhost:2024", "http://127.0.0.1", "http://[::1]:2024"])("are answered: %s", async (base) => {
    const answer = await app.request(`${base}/healthz`);

    expect(answer.status).toBe(200);
  });

  it.each(["http://rebound.example", "http://localhost.example", "http://127.0.0.2"])("are not: %s", async (base) => {
    const answer = await app.request(`${base}/healthz`);

    expect(await problemOf(answer)).toMatchObject({ status: 403, code: "origin-refused" });
  });

  it("are answered when it is the public one, or when there are keys", async () => {
    const known = testServer(opened.context, { publicHost: "marketing.example" });
    const keyed = testServer(opened.context, { apiKeys: ["a-key-of-some-length"] });

    expect((await known.request("http://marketing.example/healthz")).status).toBe(200);
    expect((await keyed.request("http://whatever.example/healthz")).status).toBe(200);
  });
});

describe("the description of the API", () => {
  it("is OpenAPI 3.1 and names the routes and how keys are sent", async () => {
    const answer = await app.request("/openapi.json");
    const document = await answer.json();

    expect(document).toMatchObject({
      openapi: "3.1.0",
      paths: { "/readyz": { get: {} }, "/api/v2/marketing/campaigns": { post: {} } },
      components: { securitySchemes: { bearer: { type: "http" }, key: { name: "X-Api-Key" } } },
    });
  });
});
