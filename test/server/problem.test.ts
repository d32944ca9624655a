import { HTTPException } from "hono/http-exception";
import { describe, expect, it } from "vitest";
import { silentLog, type Log, type LogFields } from "../../app/log.ts";
import { MarketingError, errorTable, type ErrorCode } from "../../domain/errors.ts";
import { newRoutes } from "../../server/open-api.ts";
import { answerErrors } from "../../server/problem.ts";

/** Routes whose only one throws, and what is logged as an error meanwhile. */
function throwing(thrown: unknown) {
  const logged: LogFields[] = [];
  const log: Log = { ...silentLog, error: (fields) => void logged.push(fields) };
  const app = newRoutes();
  app.onError(answerErrors(log));
  app.use(async (context, next) => {
    context.set("requestId", "r-1");
    await next();
  });
  app.get("/thing", () => {
    throw thrown;
  });
  return { app, logged };
}

describe("the one door for errors", () => {
  it("shows an error of the product with all its parts", async () => {
    const error = new MarketingError("invalid-input", "the name can't be used", {
      why: "it is empty",
      hint: "give one",
      errors: [{ pointer: "/name", detail: "empty" }],
    });
    const answer = await throwing(error).app.request("/thing?key=private");

    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      type: "about:blank",
      title: "Unprocessable Entity",
      status: 422,
      detail: "the name can't be used: it is empty",
      instance: "/thing",
      code: "invalid-input",
      errors: [{ pointer: "/name", detail: "empty" }],
      request_id: "r-1",
      hint: "give one",
    });
  });

  it.each([
    new TypeError("x is undefined at /home/secret.ts:3"),
    new Error("insert into runs failed", { cause: "disk" }),
  ])("shows nothing of an unknown error and logs it under the request id: %s", async (thrown) => {
    const { app, logged } = throwing(thrown);
    const answer = await app.request("/thing");
    const text = await answer.text();

    expect(answer.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: "internal", request_id: "r-1" });
    expect(text).not.toMatch(/secret|insert|disk|undefined at/);
    expect(logged).toEqual([expect.objectContaining({ request_id: "r-1", code: "internal" })]);
    expect(logged[0]?.["error"]).toContain(thrown.message);
  });

  it.each([
    [
      new MarketingError("store-unreachable", "Redis at 127.0.0.1:6611/0 can't be reached", {
        why: "connect ECONNREFUSED 127.0.0.1:6611",
        hint: "check that Redis runs there and that REDIS_URL names it",
      }),
      "Redis can't be reached: the server's Redis doesn't answer",
      "REDIS_URL",
    ],
    [
      new MarketingError("store-unreachable", "could not read campaign c1", {
        why: "PostgreSQL doesn't answer: getaddrinfo ENOTFOUND db.example:6611",
        hint: "see that the server of DATABASE_URL runs",
      }),
      "could not read campaign c1: the server's database doesn't answer",
      "DATABASE_URL",
    ],
    [
      new MarketingError("store-failed", "could not save piece p1", { why: "disk of 127.0.0.1:6611 is full" }),
      "could not save piece p1: the log of the server has the reason",
      "its log",
    ],
  ])("tells no caller where the store is, and the log keeps it: %s", async (error, detail, hinted) => {
    const { app, logged } = throwing(error);
    const text = await (await app.request("/thing")).text();

    expect(JSON.parse(text)).toMatchObject({ code: error.code, detail, hint: expect.stringContaining(hinted) });
    expect(text).not.toMatch(/6611|127\.0|db\.example/);
    expect(logged[0]?.["error"]).toContain("6611");
  });

  it("names the call over HTTP where a hint names a command", async () => {
    const error = new MarketingError("not-found", "gone", { hint: "qlp-marketing campaigns list" });

    const answer = await throwing(error).app.request("/thing");

    expect(await answer.json()).toMatchObject({ hint: "GET /api/v2/marketing/campaigns" });
  });

  // The table's keys are the codes.
  const codes = Object.keys(errorTable) as ErrorCode[];
  it.each(codes)("answers %s with the status of the table, and when to try again with 429 and 503", async (code) => {
    const answer = await throwing(new MarketingError(code, "no")).app.request("/thing");

    expect(answer.status).toBe(errorTable[code].http);
    expect(answer.headers.has("retry-after")).toBe([429, 503].includes(answer.status));
    expect(answer.headers.has("www-authenticate")).toBe(answer.status === 401);
  });

  it.each([
    [400, "invalid-usage"],
    [413, "body-too-large"],
    [415, "unsupported-media-type"],
    [418, "internal"],
  ] as const)("gives the framework's own %i the code %s", async (status, code) => {
    const answer = await throwing(new HTTPException(status, { message: "no" })).app.request("/thing");

    expect(await answer.json()).toMatchObject({ code, status: errorTable[code].http });
  });
});
