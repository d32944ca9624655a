import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildServer } from "../../../server/app.ts";
import { openTemporary } from "../../support/open-campaigns.ts";

let opened: Awaited<ReturnType<typeof openTemporary>>;
let app: ReturnType<typeof buildServer>;
beforeAll(async () => {
  opened = await openTemporary();
  app = buildServer(opened.context, { apiKeys: [], corsOrigins: [], publicHost: null, isDraining: () => false });
});
afterAll(() => opened.remove());

async function post(path: string, body: unknown) {
  const answer = await app.request(`http://localhost${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  // A problem document, or whatever the route gives; the tests look at single fields.
  return { status: answer.status, body: (await answer.json()) as { errors?: { pointer: string; detail: string }[] } };
}

async function newThread(): Promise<string> {
  const answer = await app.request("http://localhost/threads", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  return ((await answer.json()) as { thread_id: string }).thread_id;
}

describe("what a client gives the graph", () => {
  it("is refused when the graph has no such input, with the name that was meant", async () => {
    const path = `/threads/${await newThread()}/runs`;

    const { status, body } = await post(path, { assistant_id: "campaign", input: { mesages: [] } });

    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer: "/input/mesages", detail: expect.stringContaining('"messages"') }]);
  });

  it.each([
    ["an input", "runs", { assistant_id: "campaign", input: { writer: { name: "chat-model", model: "dear" } } }],
    ["a command", "runs", { assistant_id: "campaign", command: { update: { writer: null } } }],
    ["a change of the state", "state", { values: { writer: null }, as_node: "supervisor" }],
  ])("never says who writes: %s", async (_name, place, body) => {
    const { status } = await post(`/threads/${await newThread()}/${place}`, body);

    expect(status).toBe(422);
  });
});
