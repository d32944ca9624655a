import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOpen } from "../../server/access.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { problemOf, routesOf, testServer } from "../support/test-server.ts";

const missing = "00000000-0000-4000-8000-000000000000";
const json = { "content-type": "application/json" };
const megabyte = 1024 * 1024;

let opened: Awaited<ReturnType<typeof openTemporary>>;
let app: ReturnType<typeof testServer>;
beforeAll(async () => {
  opened = await openTemporary();
  app = testServer(opened.context);
});
afterAll(() => opened.remove());

const taking = (id: string) => routesOf(app, id).filter(({ method }) => method !== "GET");

/** A refusal says its code in the one form, and nothing of our insides. */
async function expectRefusal(answer: Response, statuses: number[]): Promise<void> {
  expect(statuses).toContain(answer.status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = await problemOf(answer);
  expect(problem.code).toMatch(/^[a-z-]+$/);
  expect(JSON.stringify(problem)).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d|select |insert /i);
}

describe("every route that takes a body", () => {
  it.each(["{", "{'a':1}", "nul", "[1,]", '{"a":1}}', "\u0000", "a=b"])("refuses the malformed %j", async (body) => {
    for (const { method, path } of taking(missing)) {
      const answer = await app.request(path, { method, headers: json, body });

      await expectRefusal(answer, [400]);
    }
  });

  it("refuses a body of 2 MB, whether its length is told or not", async () => {
    const body = `{"text":"${"a".repeat(2 * megabyte)}"}`;
    for (const { method, path } of taking(missing)) {
      const told = await app.request(path, {
        method,
        headers: { ...json, "content-length": String(body.length) },
        body,
      });
      const untold = await app.request(path, {
        method,
        headers: json,
        body: new Blob([body]).stream(),
        duplex: "half",
      });

      await expectRefusal(told, [413]);
      await expectRefusal(untold, [413]);
    }
  });

  it("refuses texts that no store keeps, and names where they stand", async () => {
    for (const { method, path } of taking(missing)) {
      const nul = await app.request(path, { method, headers: json, body: '{"metadata":{"a/b":["x\\u0000"]}}' });
      const half = await app.request(path, { method, headers: json, body: '{"\\ud800":1}' });

      expect((await problemOf(nul)).errors).toEqual([expect.objectContaining({ pointer: "/metadata/a~1b/0" })]);
      await expectRefusal(half, [422]);
    }
  });

  it("refuses what is nested without end", async () => {
    const depth = 100_000;
    for (const { method, path } of taking(missing)) {
      const answer = await app.request(path, { method, headers: json, body: "[".repeat(depth) + "]".repeat(depth) });

      await expectRefusal(answer, [422]);
    }
  });

  const wrong = ["null", "true", "0", '"text"', "[]", "[[]]", '{"__proto__":{"a":1}}', '{"limit":"many","metadata":7}'];
  it.each(wrong)("answers %s with a refusal or a result, never with a fault of its own", async (body) => {
    for (const { method, path } of taking(missing)) {
      const answer = await app.request(path, { method, headers: json, body });

      if (answer.status >= 400) await expectRefusal(answer, [400, 404, 405, 409, 412, 415, 422, 428]);
      else await answer.body?.cancel();
    }
  });
});

describe("every route with a parameter", () => {
  const odd = ["%2e%2e", "a%2Fb", "%252e%252e%252f", "'%20or%201=1--", "%F0%9F%98%80", "constructor", "x".repeat(3000)];
  it.each(odd)("answers the id %s with a refusal", async (id) => {
    for (const { method, path } of routesOf(app, id).filter((route) => route.path.includes(id))) {
      const body = method === "GET" ? {} : { headers: json, body: "{}" };
      const answer = await app.request(path, { method, ...body });

      if (answer.status >= 400) await expectRefusal(answer, [400, 403, 404, 405, 406, 409, 412, 415, 422, 428]);
      else await answer.body?.cancel();
    }
  });

  it.each(["%00", "%0a", "%7F", "%zz", "%ff", "%c0%ae", "x".repeat(9000)])("refuses the id %s unread", async (id) => {
    for (const { method, path } of routesOf(app, id).filter((route) => route.path.includes(id))) {
      const answer = await app.request(path, { method });

      await expectRefusal(answer, [400]);
    }
  });

  it("answers a well-formed id that leads nowhere with not-found", async () => {
    for (const { path } of routesOf(app, missing).filter(
      (route) => route.method === "GET" && route.path.includes(missing),
    )) {
      const answer = await app.request(path);

      expect([path, answer.status]).toEqual([path, 404]);
      await expectRefusal(answer, [404]);
    }
  });
});

describe("every address", () => {
  const queries = [
    "limit=-1",
    "limit=many",
    "limit=1e99",
    "limit=1&limit=2",
    "cursor=%5B%5D",
    "offset=-1",
    "wait=maybe",
    "x[]=1",
  ];
  it.each(queries)("survives the query %s", async (query) => {
    for (const { method, path } of routesOf(app, missing).filter((route) => route.method === "GET")) {
      const answer = await app.request(`${path}?${query}`, { method });

      expect([path, answer.status < 500]).toEqual([path, true]);
      await answer.body?.cancel();
    }
  });

  it("refuses NUL in a query", async () => {
    for (const { path } of routesOf(app, missing).filter((route) => route.method === "GET" && !isOpen(route.path))) {
      const answer = await app.request(`${path}?cursor=%00`);

      await expectRefusal(answer, [400]);
    }
  });

  it.each(["//threads", "/threads//", "/threads/../threads", "/./threads/%2e%2e/nowhere", "/THREADS", "/threads;a=b"])(
    "%s leads nowhere or where it says, without a fault",
    async (path) => {
      const answer = await app.request(path);

      await expectRefusal(answer, [400, 404, 405]);
    },
  );
});
