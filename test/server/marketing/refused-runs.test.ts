import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resumeRun } from "../../../app/resuming.ts";
import type { CampaignAnswer } from "../../../app/answer.ts";
import { openMarketing, smallBrief, type MarketingApi } from "../../support/marketing-api.ts";

const silent = { onEvent: () => undefined };

let api: MarketingApi;
beforeAll(async () => {
  api = await openMarketing();
});
afterAll(() => api.remove());

/** Runs the graph on the campaign's thread as a client of the LangGraph protocol does. */
async function runOn({ run }: CampaignAnswer, input: unknown): Promise<unknown> {
  const answer = await api.app.request(`/threads/${run.thread_id}/runs/wait`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ assistant_id: "campaign", input }),
  });
  return await answer.json();
}

const approve = (id: string) =>
  api.send<CampaignAnswer>("POST", `/campaigns/${id}/approval`, { body: { decisions: [{ type: "approve" }] } });

describe("a run that was refused for its input", () => {
  it.each([
    ["the id of no campaign", { campaign_id: "nope", messages: [{ type: "human", content: "make it casual" }] }],
    ["the id of no campaign alone", { campaign_id: "nope" }],
    ["a second request", { request: smallBrief }],
    ["a second request with a message", { request: smallBrief, messages: [{ type: "human", content: "hello" }] }],
  ])("with %s leaves its campaign to be approved", async (_, input) => {
    const made = await api.make();

    const refused = await runOn(made, input);
    const approved = await approve(made.campaign.id);

    expect(refused).toHaveProperty("__error__");
    expect(approved).toMatchObject({ status: 200, body: { campaign: { status: "approved" } } });
  });

  it("is not begun again when somebody goes on with the campaign", async () => {
    const made = await api.make();
    await runOn(made, { campaign_id: "nope" });
    const before = await api.context.store.listRuns({ campaignId: made.campaign.id });

    const resumed = await resumeRun(api.context, { campaignId: made.campaign.id }, silent);
    const again = await api.send<CampaignAnswer>("POST", `/campaigns/${made.campaign.id}/runs?wait=true`);

    expect(resumed.campaign.status).toBe("awaiting_approval");
    expect(again).toMatchObject({ status: 200, body: { run: { status: "interrupted" } } });
    expect(before.map(({ id }) => id)).not.toContain(again.body.run.id);
  });
});
