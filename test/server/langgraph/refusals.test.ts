import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../../server/app.ts";
import { openTemporary } from "../../support/open-campaigns.ts";

describe("the LangGraph routes refuse", () => {
  let opened: Awaited<ReturnType<typeof openTemporary>>;
  let app: ReturnType<typeof buildServer>;
  beforeAll(async () => {
    opened = await openTemporary();
    app = buildServer(opened.context, { apiKeys: [], corsOrigins: [], publicHost: null, isDraining: () => false });
    await send("POST", "/threads", { thread_id: "one" });
  });
  afterAll(() => opened.remove());

  async function send(method: string, path: string, body?: unknown) {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const answer = await app.request(`http://localhost${path}`, { method, ...init });
    const read: unknown = await answer.json();
    return { status: answer.status, body: read };
  }

  const run = { assistant_id: "campaign" };

  it.each<[string, string, unknown, string]>([
    ["POST", "/threads", { thread_id: "../one" }, "/thread_id"],
    ["POST", "/threads", { thread_id: "x".repeat(201) }, "/thread_id"],
    ["POST", "/threads", { metadata: [] }, "/metadata"],
    ["POST", "/threads/search", { limit: 1001 }, "/limit"],
    ["POST", "/threads/search", { offset: -1 }, "/offset"],
    ["POST", "/threads/search", { status: "asleep" }, "/status"],
    ["POST", "/threads/one/history", { limit: 0 }, "/limit"],
    ["POST", "/threads/one/state", { values: "text" }, "/values"],
    ["POST", "/threads/one/runs", {}, "/assistant_id"],
    ["POST", "/threads/one/runs", { ...run, input: "text" }, "/input"],
    ["POST", "/threads/one/runs", { ...run, stream_mode: "everything" }, "/stream_mode"],
    ["POST", "/threads/one/runs", { ...run, after_seconds: -1 }, "/after_seconds"],
    ["POST", "/threads/one/runs", { ...run, multitask_strategy: "fight" }, "/multitask_strategy"],
    ["POST", "/threads/one/runs", { ...run, feedback_keys: ["like"] }, "/feedback_keys"],
    ["POST", "/runs/batch", [], ""],
  ])("%s %s with %j, and name the place", async (method, path, body, pointer) => {
    const answer = await send(method, path, body);

    expect(answer).toMatchObject({ status: 422, body: { code: "invalid-input" } });
    expect(answer.body).toHaveProperty("errors.0.pointer", pointer);
  });

  it.each<[string, string]>([
    ["GET", "/threads/one/state?subgraphs=perhaps"],
    ["GET", "/threads/one/runs?limit=many"],
    ["GET", "/threads/one/runs?status=asleep"],
    ["GET", "/assistants/campaign/graph?xray=deep"],
  ])("%s %s, whose query they can't read", async (method, path) => {
    expect(await send(method, path)).toMatchObject({ status: 400, body: { code: "invalid-usage" } });
  });

  it("a webhook inside the walls, before the run begins", async () => {
    const order = { ...run, input: { messages: [] }, webhook: "http://127.0.0.1:9/hook" };

    const answer = await send("POST", "/threads/one/runs", order);

    expect(answer).toMatchObject({ status: 422, body: { code: "address-refused" } });
    expect((await send("GET", "/threads/one/runs")).body).toEqual([]);
  });

  it("to make a thread for a run under an id that no thread can have", async () => {
    const order = { ...run, input: { messages: [] }, if_not_exists: "create" };

    expect(await send("POST", "/threads/a%20b/runs", order)).toMatchObject({
      status: 404,
      body: { code: "not-found" },
    });
  });

  it("to make, change or remove assistants", async () => {
    expect(await send("PATCH", "/assistants/campaign", {})).toMatchObject({ status: 405 });
    expect(await send("DELETE", "/assistants/campaign")).toMatchObject({ status: 405 });
    expect(await send("POST", "/assistants", {})).toMatchObject({ status: 404 });
  });
});
