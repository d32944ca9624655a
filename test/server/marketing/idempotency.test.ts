import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { eventsOf, openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";
import { gatedGraph } from "../../support/gated-graph.ts";
import type { Problem } from "../../support/test-server.ts";

const graph = gatedGraph();
let api: MarketingApi;
beforeAll(async () => {
  for (const step of ["one", "two", "three"]) graph.open(step);
  api = await openMarketing({ buildGraph: graph.build });
});
afterAll(() => api.remove());

const create = <Body = CampaignAnswer>(key: string, body: unknown = smallBrief, query = "") =>
  api.send<Body>("POST", `/campaigns${query}`, { body, headers: { "idempotency-key": key } });
const count = async () =>
  (await api.send<{ campaigns: unknown[] }>("GET", "/campaigns?limit=200")).body.campaigns.length;

describe("Idempotency-Key", () => {
  it("gives the first answer again, status, headers and body, and makes no second campaign", async () => {
    const first = await create("key-1", smallBrief, "?wait=true");
    const before = await count();

    const second = await create("key-1", smallBrief, "?wait=true");

    expect(second).toMatchObject({ status: 201, text: first.text });
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
    expect(await count()).toBe(before);
  });

  it("is refused for another body, another query, another path", async () => {
    await create("key-2");

    const body = await create<Problem>("key-2", { ...smallBrief, name: "Other" });
    const query = await create<Problem>("key-2", smallBrief, "?seed=2");
    const path = await api.send("POST", "/campaigns/none/runs", { headers: { "idempotency-key": "key-2" } });

    expect(body).toMatchObject({ status: 422, body: { code: "invalid-input" } });
    expect(query.status).toBe(422);
    expect(path.status).toBe(422);
  });

  it("streams the same run again when the first answer was its stream", async () => {
    const sending = { body: smallBrief, headers: { "idempotency-key": "key-3", accept: "text/event-stream" } };
    const first = await api.send("POST", "/campaigns", sending);
    const before = await count();

    const second = await api.send("POST", "/campaigns", sending);

    expect(eventsOf(second.text)).toEqual(eventsOf(first.text));
    expect(eventsOf(first.text).length).toBeGreaterThan(1);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(await count()).toBe(before);
  });

  it("is answered with 409 while the first request is going on", async () => {
    await api.context.store.claimKey({
      key: "key-4",
      bodyHash: api.context.hash(JSON.stringify(["POST", "/api/v2/marketing/campaigns", JSON.stringify(smallBrief)])),
      processId: api.context.processId,
      now: api.context.now(),
    });

    expect(await create<Problem>("key-4")).toMatchObject({ status: 409, body: { code: "conflict" } });
  });

  it("makes nothing anew when the process that was to answer died after it had begun", async () => {
    const first = await create("key-7");
    await api.context.store.releaseKey("key-7");
    const before = await count();

    const second = await create("key-7");

    expect(second.status).toBe(202);
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await count()).toBe(before);
  });

  it("may be used again after a refusal, which has done nothing", async () => {
    const refused = await create<Problem>("key-5", { ...smallBrief, duration: "never" });
    const taken = await create("key-5");

    expect(refused.status).toBe(422);
    expect(taken.status).toBe(202);
  });

  it("holds for one of many requests at once", async () => {
    const before = await count();

    const answers = await Promise.all(Array.from({ length: 8 }, () => create("key-6")));

    expect(answers.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    expect(await count()).toBe(before + 1);
  });

  it("says nothing on other methods, and must be a word", async () => {
    const read = await api.send("GET", "/campaigns", { headers: { "idempotency-key": "key-1" } });

    expect(read.status).toBe(200);
    expect((await create("two words")).status).toBe(400);
    expect((await create("k".repeat(256))).status).toBe(400);
  });
});
