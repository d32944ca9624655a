import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../app/context.ts";
import type { LogFields } from "../../app/log.ts";
import { logWarnings } from "../../server/readiness.ts";
import { openTemporary } from "../support/open-campaigns.ts";
import { testServer } from "../support/test-server.ts";

let opened: Awaited<ReturnType<typeof openTemporary>>;
beforeAll(async () => {
  opened = await openTemporary();
});
afterAll(() => opened.remove());

type Found = Awaited<ReturnType<Context["examine"]>>;

const database: Found[number] = { name: "database", isReached: true, place: "127.0.0.1:5432/qlp", warnings: [] };
const redis: Found[number] = { name: "redis", isReached: true, place: "127.0.0.1:6379/0", warnings: [] };

/** A server behind which these programs were found. */
const behind = (...found: Found) => testServer({ ...opened.context, examine: () => Promise.resolve(found) });

describe("readiness", () => {
  it("names the parts that work, and no program where none is used", async () => {
    const answer = await testServer(opened.context).request("/readyz");

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: "ready",
      parts: { store: "ok", writer: { name: "composer", model: null }, runs: "ok" },
      warnings: [],
    });
  });

  it("ends when the server is to end, while health goes on", async () => {
    const ending = testServer(opened.context, { isDraining: () => true });
    const answer = await ending.request("/readyz");

    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: "unavailable", parts: { store: "ok", runs: "draining" } });
    expect((await ending.request("/healthz")).status).toBe(200);
  });

  it("ends when the store can't be written, and says nothing of why", async () => {
    const store = { ...opened.context.store, claimKey: () => Promise.reject(new Error("disk full at /secret/place")) };
    const broken = testServer({ ...opened.context, store });
    const answer = await broken.request("/readyz");
    const text = await answer.text();

    expect(answer.status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ parts: { store: "failed" } });
    expect(text).not.toContain("disk");
  });

  it("names the programs behind the store and where they are", async () => {
    const answer = await behind(database, redis).request("/readyz");

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      status: "ready",
      parts: {
        database: { status: "ok", place: "127.0.0.1:5432/qlp" },
        redis: { status: "ok", place: "127.0.0.1:6379/0" },
      },
    });
  });

  it("ends when one of them isn't reached, and says which", async () => {
    const answer = await behind(database, { ...redis, isReached: false }).request("/readyz");

    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: "unavailable",
      parts: { store: "ok", database: { status: "ok" }, redis: { status: "failed" } },
    });
  });

  it("goes on with warnings, and repeats them", async () => {
    const warnings = ["Redis may drop keys: set maxmemory-policy noeviction."];
    const answer = await behind(database, { ...redis, warnings }).request("/readyz");

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: "ready", warnings });
  });

  it("looks at them once in two seconds, however often it is asked", async () => {
    let looks = 0;
    let now = new Date("2026-11-24T12:00:00Z");
    const examine = () => {
      looks += 1;
      return Promise.resolve([redis]);
    };
    const app = testServer({ ...opened.context, examine, now: () => now });

    await Promise.all([app.request("/readyz"), app.request("/readyz"), app.request("/readyz")]);
    now = new Date("2026-11-24T12:00:01.999Z");
    await app.request("/readyz");
    const withinTwoSeconds = looks;
    now = new Date("2026-11-24T12:00:02Z");
    await app.request("/readyz");

    expect([withinTwoSeconds, looks]).toEqual([1, 2]);
  });

  it("is described with all it may say", async () => {
    const answer = await testServer(opened.context).request("/openapi.json");

    expect(await answer.json()).toMatchObject({
      components: {
        schemas: {
          Readiness: {
            required: ["status", "parts", "warnings"],
            properties: { parts: { properties: { database: {}, redis: {} }, required: ["store", "writer", "runs"] } },
          },
        },
      },
    });
  });
});

describe("the warnings at the start of a server", () => {
  it("are one line each, with the part and its place", async () => {
    const lines: [LogFields, string][] = [];
    const log = { ...opened.context.log, warn: (fields: LogFields, text: string) => void lines.push([fields, text]) };
    const found = [database, { ...redis, warnings: ["First.", "Second."] }];

    await logWarnings({ examine: () => Promise.resolve(found), log });

    const fields = { part: "redis", place: "127.0.0.1:6379/0" };
    expect(lines).toEqual([
      [fields, "First."],
      [fields, "Second."],
    ]);
  });
});
