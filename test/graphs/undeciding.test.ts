import { Command } from "@langchain/langgraph";
import { afterAll, describe, expect, it } from "vitest";
import { openGraph, smallRequest } from "../support/open-graph.ts";

const opened = await openGraph();
afterAll(() => opened.remove());

const approve = { decisions: [{ type: "approve" }] };

async function statusOn(threadId: string) {
  const { values, tasks } = await opened.graph.getState({ configurable: { thread_id: threadId } });
  const campaignId: unknown = values.campaign_id;
  const campaign = await opened.ports.store.getCampaign(String(campaignId));
  return {
    status: campaign?.status,
    isAsked: tasks.some(({ interrupts }) => interrupts.length > 0),
    misread: values.misread,
  };
}

describe("a run that may not decide", () => {
  it("asks again when it is given an answer, and says why; one that may decide takes it", async () => {
    const configurable = { thread_id: "answered" };
    await opened.graph.invoke({ request: smallRequest }, { configurable: { ...configurable, may_approve: false } });

    await opened.graph.invoke(new Command({ resume: approve }), {
      configurable: { ...configurable, may_approve: false },
    });
    const asked = await statusOn("answered");
    await opened.graph.invoke(new Command({ resume: approve }), { configurable });
    const decided = await statusOn("answered");

    expect(asked).toMatchObject({
      status: "awaiting_approval",
      isAsked: true,
      misread: expect.stringContaining("publish"),
    });
    expect(decided).toMatchObject({ status: "approved", isAsked: false });
  });

  it("asks though it was to approve beforehand", async () => {
    const configurable = { thread_id: "beforehand", approve: true, may_approve: false };

    await opened.graph.invoke({ request: smallRequest }, { configurable });

    expect(await statusOn("beforehand")).toMatchObject({ status: "awaiting_approval", isAsked: true });
  });
});
