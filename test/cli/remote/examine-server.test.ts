import { describe, expect, it } from "vitest";
import { examineServer } from "../../../cli/remote/examine-server.ts";

const url = "http://127.0.0.1:2024";

/** What is found at a server whose `/readyz` says this, and that takes our key. */
async function examined(readiness: unknown) {
  return await examineServer({
    url,
    apiKey: null,
    fetch: (input) => {
      const isProbe = new Request(input).url.endsWith("/readyz");
      return Promise.resolve(Response.json(isProbe ? readiness : { campaigns: [], next_cursor: null }));
    },
  });
}

const parts = { store: "ok", writer: { name: "composer", model: null }, runs: "ok" };

describe("the check of a server", () => {
  it("has its programs and its warnings, each for itself", async () => {
    const checks = await examined({
      status: "ready",
      parts: {
        ...parts,
        database: { status: "ok", place: "db.example:5432/qlp" },
        redis: { status: "ok", place: "cache.example:6379/0" },
      },
      warnings: ["Redis has no append-only file."],
    });

    expect(checks).toEqual([
      { name: "server", status: "ok", detail: `${url}, written by composer`, hint: null },
      { name: "database", status: "ok", detail: "the server's, db.example:5432/qlp", hint: null },
      { name: "redis", status: "ok", detail: "the server's, cache.example:6379/0", hint: null },
      { name: "server", status: "warning", detail: "Redis has no append-only file.", hint: null },
    ]);
  });

  it("says which program doesn't answer", async () => {
    const redis = { status: "failed", place: "cache.example:6379/0" };

    const checks = await examined({ status: "unavailable", parts: { ...parts, redis }, warnings: [] });

    expect(checks.map(({ name, status }) => [name, status])).toEqual([
      ["server", "error"],
      ["redis", "error"],
    ]);
  });

  it("is one line on the embedded database", async () => {
    expect(await examined({ status: "ready", parts, warnings: [] })).toHaveLength(1);
  });
});
