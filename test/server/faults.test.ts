import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMarketing, type MarketingApi } from "../support/marketing-api.ts";
import type { Problem } from "../support/test-server.ts";

let api: MarketingApi;
beforeAll(async () => {
  api = await openMarketing();
});
afterAll(() => api.remove());

const approval = '{"decisions":[{"type":"approve"}]}';

describe("a body that can't be used", () => {
  it.each<[string, unknown, string, RegExp]>([
    [
      "approval",
      { decisions: [{ type: "aprove" }] },
      "/decisions/0/type",
      /approve, reject, edit; did you mean "approve"/,
    ],
    ["approval", { decisions: [{ type: "edit" }] }, "/decisions/0/edited_action", /missing/],
    ["approval", { decision: "approve" }, "/decisions", /missing.*"decision"/],
    ["approval", [{ type: "acept" }], "/0/type", /did you mean "accept"/],
    ["approval", "approve", "", /object|list/],
    ["export", { format: "json", include: ["contents"] }, "/include/0", /did you mean "content"/],
    ["export", { format: "jsn" }, "/format", /did you mean "json"/],
    ["export", [], "", /an object is expected here, not a list/],
    ["content/p1", 7, "", /an object is expected here, not a number/],
  ])("sent to %s as %j is refused with its place and the words that are known", async (path, body, pointer, detail) => {
    const headers = { "if-match": "*" };
    const method = path.startsWith("content") ? "PUT" : "POST";

    const answer = await api.send<Problem & { hint: string }>(method, `/campaigns/c/${path}`, { body, headers });

    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]).toEqual({ pointer, detail: expect.stringMatching(detail) });
    expect(answer.body.hint).toMatch(/^send a body such as \{/);
  });

  it("is said to be empty when there is none, with an example of a right one", async () => {
    const headers = { "content-type": "application/json" };

    const answer = await api.send<Problem>("POST", "/campaigns/c/approval", { headers });

    expect(answer).toMatchObject({
      status: 400,
      body: { detail: "the body is empty", hint: `send a body such as ${approval}` },
    });
  });

  it("is a brief's where a list is sent, with the shortest brief", async () => {
    const answer = await api.send<Problem>("POST", "/campaigns", { body: [] });

    expect(answer).toMatchObject({ status: 422, body: { hint: expect.stringContaining('"product"') } });
  });
});
