import { Command } from "@langchain/langgraph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CampaignState } from "../../graphs/state.ts";
import { openGraph, type OpenGraph } from "../support/open-graph.ts";

let open: OpenGraph;
beforeAll(async () => {
  open = await openGraph();
});
afterAll(() => open.remove());

let runs = 0;
async function stateOf(thread: string) {
  const { values, next, tasks } = await open.graph.getState({ configurable: { thread_id: thread } });
  // What the graph's own schema describes.
  const state = values as CampaignState;
  const asked: unknown = tasks[0]?.interrupts[0]?.value;
  return { state, next, asked, campaignId: state.campaign_id ?? "" };
}
const inRun = (thread: string) => ({ configurable: { thread_id: thread, run_id: `run-${(runs += 1)}` } });

/** Says it as agent-chat-ui does, with content in parts; the last answer of the thread. */
async function say(thread: string, text: string): Promise<string> {
  const messages = [{ type: "human", content: [{ type: "text", text }] }];
  await open.graph.invoke({ messages }, inRun(thread));
  return (await stateOf(thread)).state.messages.at(-1)?.text ?? "";
}
async function resume(thread: string, answer: unknown): Promise<string> {
  await open.graph.invoke(new Command({ resume: answer }), inRun(thread));
  return (await stateOf(thread)).state.messages.at(-1)?.text ?? "";
}

describe("words about an approval", () => {
  it("decide nothing; the answer says how it is done, and the question stays", async () => {
    await say("words", "launch Acme Deploy on X for two weeks, 4 posts");

    const approving = await say("words", "yes, looks good");
    const rejecting = await say("words", "reject: too stiff");
    const { campaignId, next } = await stateOf("words");
    const { campaign, pieces } = await open.snapshot(campaignId);
    await resume("words", { decisions: [{ type: "approve" }] });
    const after = await say("words", "I approve everything");

    expect(approving).toMatch(/^Nothing is approved yet/);
    expect(approving).toContain(`qlp-marketing approve ${campaignId}`);
    expect(approving).toContain(`POST /api/v2/marketing/campaigns/${campaignId}/approval`);
    expect(rejecting).toContain(`qlp-marketing approve ${campaignId} --reject "too stiff"`);
    expect(next).toEqual(["approval"]);
    expect(campaign.status).toBe("awaiting_approval");
    expect(pieces.every(({ status }) => status === "draft")).toBe(true);
    expect(after).toContain("approved already");
  });

  it("are named by the help", async () => {
    await say("helped", "launch Acme Deploy on X for two weeks, 4 posts");

    expect(await say("helped", "sing me a song")).toContain("Approving and rejecting");
  });
});

describe("texts that are asked for in a chat", () => {
  it("are shown as a reader gets them, headed by id, channel and status", async () => {
    await say("texts", "launch Acme Deploy on X and LinkedIn for two weeks, 12 posts");
    const { campaignId, next } = await stateOf("texts");
    const { pieces } = await open.snapshot(campaignId);
    const first = pieces[0];
    const onLinkedIn = pieces.filter(({ channel }) => channel === "linkedin");

    const one = await say("texts", `show ${first?.id}`);
    const channel = await say("texts", "show the LinkedIn texts");
    const all = await say("texts", "show me the texts");
    const none = await say("texts", "show tweet-99");

    expect(one).toBe(`${first?.id}, X, passed the quality gate, not approved yet\n\n${first?.text}`);
    expect(onLinkedIn.filter(({ text }) => channel.includes(text))).toEqual(onLinkedIn);
    expect(pieces.filter(({ text }) => all.includes(text))).toEqual(pieces.slice(0, 10));
    expect(all).toContain(`2 more texts: ask for one by its id`);
    expect(none).toContain("no text tweet-99");
    expect(next).toEqual(["approval"]);
  });
});

describe("a rejection in a chat", () => {
  const onX = (thread: string) => say(thread, "launch Acme Deploy on X for two weeks, 4 posts");
  const rejectAll = { decisions: [{ type: "reject", message: "too stiff" }] };
  const approveAll = { decisions: [{ type: "approve" }] };

  it("stays when a piece that is added later is approved", async () => {
    await onX("stay");
    await resume("stay", rejectAll);
    const { campaignId } = await stateOf("stay");
    const before = await open.snapshot(campaignId);

    await say("stay", "add a tweet about onboarding");
    const { asked } = await stateOf("stay");
    const reply = await resume("stay", approveAll);

    const { campaign, pieces } = await open.snapshot(campaignId);
    const added = pieces.filter(({ theme }) => theme === "onboarding").map(({ id }) => id);
    expect(before.campaign.status).toBe("awaiting_approval");
    expect(asked).toMatchObject({ action_requests: [{ args: { piece_ids: added } }] });
    expect(asked).toMatchObject({
      action_requests: [{ description: expect.stringContaining("Left out until a person mends them: 4") }],
    });
    expect(campaign.status).toBe("partial");
    expect(pieces.filter(({ status }) => status === "approved").map(({ id }) => id)).toEqual(added);
    expect(pieces.slice(0, 4)).toEqual(before.pieces);
    expect(reply).toMatch(/^Approved: 1 piece \(1 on X\)\. Need a person: /);
  });

  it("is taken back by an approval that asks about the rejected ones alone and names the reason", async () => {
    await onX("back");
    await resume("back", rejectAll);
    const { campaignId } = await stateOf("back");

    await open.graph.invoke({ campaign_id: campaignId, review: null, outcome: null }, inRun("back"));
    const { asked } = await stateOf("back");
    const reply = await resume("back", approveAll);

    const { campaign, pieces } = await open.snapshot(campaignId);
    expect(asked).toMatchObject({
      action_requests: [
        {
          args: { pieces: expect.arrayContaining([expect.objectContaining({ rejected_before: "too stiff" })]) },
          description: expect.stringContaining("rejected before: too stiff"),
        },
      ],
    });
    expect(campaign.status).toBe("approved");
    expect(pieces.flatMap(({ checks }) => checks).filter(({ rule }) => rule === "rejected")).toEqual([]);
    expect(reply).toContain("approved as a whole");
  });

  it("of a new piece leaves the approved ones approved", async () => {
    await onX("keep");
    await resume("keep", approveAll);
    const { campaignId } = await stateOf("keep");
    await say("keep", "add a tweet about onboarding");

    const reply = await resume("keep", rejectAll);

    const { campaign, pieces } = await open.snapshot(campaignId);
    expect(pieces.filter(({ status }) => status === "approved")).toHaveLength(4);
    expect(campaign.status).toBe("partial");
    expect(reply).toMatch(/^Approved before: 4 pieces\. Not approved: tweet-\d+\./);
  });

  it("is not taken back by a run that is approved beforehand", async () => {
    await onX("beforehand");
    await resume("beforehand", rejectAll);
    const { campaignId } = await stateOf("beforehand");

    const { configurable } = inRun("beforehand");
    await open.graph.invoke(
      { campaign_id: campaignId, review: null, outcome: null },
      { configurable: { ...configurable, approve: true } },
    );

    const { campaign, pieces } = await open.snapshot(campaignId);
    expect(campaign.status).toBe("awaiting_approval");
    expect(pieces.every(({ status }) => status === "needs_review")).toBe(true);
  });
});
