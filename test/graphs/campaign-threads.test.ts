import { Command } from "@langchain/langgraph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { remakeUpdate } from "../../graphs/remake.ts";
import type { CampaignState } from "../../graphs/state.ts";
import { openGraph, smallRequest, type OpenGraph } from "../support/open-graph.ts";
import { findingOf } from "../../domain/finding.ts";

let open: OpenGraph;
beforeAll(async () => {
  open = await openGraph();
});
afterAll(() => open.remove());

let runs = 0;
const on = (thread: string, configurable: Record<string, unknown> = {}) => ({
  configurable: { thread_id: thread, run_id: `run-${(runs += 1)}`, ...configurable },
});
async function stateOf(thread: string) {
  const { values, next, tasks } = await open.graph.getState({ configurable: { thread_id: thread } });
  // What the graph's own schema describes.
  const state = values as CampaignState;
  return { state, next, tasks, campaignId: state.campaign_id ?? "" };
}
const approveAll = new Command({ resume: { decisions: [{ type: "approve" }] } });

describe("a request on a thread", () => {
  it("becomes a campaign, is used up, and refuses a second one without harm to the thread", async () => {
    await open.graph.invoke({ request: smallRequest, seed: "1" }, on("t1"));
    const first = await stateOf("t1");

    await expect(open.graph.invoke({ request: smallRequest }, on("t1"))).rejects.toMatchObject({ code: "conflict" });
    await open.graph.invoke({ messages: [{ role: "user", content: "what is the status?" }] }, on("t1"));

    const after = await stateOf("t1");
    expect(first.state.request).toBeNull();
    expect(first.next).toEqual(["approval"]);
    expect(after.campaignId).toBe(first.campaignId);
    expect(after.state.messages.at(-1)?.text).toContain("6 of 6 pieces are written");
  });

  it("that is faulty fails the run with its faults and leaves the thread free for a right one", async () => {
    await expect(open.graph.invoke({ request: { channels: ["myspace"] } }, on("t2"))).rejects.toMatchObject({
      code: "invalid-brief",
      errors: expect.arrayContaining([expect.objectContaining({ pointer: "/product" })]),
    });

    await open.graph.invoke({ messages: [{ role: "user", content: "hello" }] }, on("t2"));
    await open.graph.invoke({ request: smallRequest }, on("t2"));

    expect((await stateOf("t2")).next).toEqual(["approval"]);
  });

  it("ties the campaign to the run and the thread", async () => {
    await open.graph.invoke({ request: smallRequest }, on("t3", { run_id: "run-t3" }));

    const { campaignId } = await stateOf("t3");
    expect(await open.ports.store.getRun("run-t3")).toMatchObject({ kind: "protocol", campaignId, threadId: "t3" });
    expect(await open.ports.store.getThread("t3")).toMatchObject({ id: "t3" });
  });

  it("is refused for a campaign that is not there, and the thread is free afterwards", async () => {
    await expect(open.graph.invoke({ campaign_id: "campaign-000000000000" }, on("t4"))).rejects.toMatchObject({
      code: "not-found",
    });

    await open.graph.invoke({ request: smallRequest }, on("t4"));

    expect((await stateOf("t4")).next).toEqual(["approval"]);
  });

  it("cannot turn a thread to another campaign", async () => {
    await open.graph.invoke({ request: smallRequest }, on("t5"));
    const { campaignId } = await stateOf("t5");

    await expect(open.graph.invoke({ campaign_id: "campaign-000000000000" }, on("t5"))).rejects.toMatchObject({
      code: "conflict",
    });

    expect((await stateOf("t5")).campaignId).toBe(campaignId);
  });
});

describe("a run that is approved beforehand", () => {
  it("asks nobody and approves what passes", async () => {
    await open.graph.invoke({ request: smallRequest }, on("yes", { approve: true }));

    const { next, campaignId } = await stateOf("yes");
    const { campaign, pieces } = await open.snapshot(campaignId);
    expect(next).toEqual([]);
    expect(campaign.status).toBe("approved");
    expect(pieces.every(({ status }) => status === "approved")).toBe(true);
  });
});

describe("an approval after a change", () => {
  it("does not approve words that were changed after the question, but asks again", async () => {
    await open.graph.invoke({ request: smallRequest }, on("moved"));
    const { campaignId } = await stateOf("moved");
    const [piece] = (await open.snapshot(campaignId)).pieces;
    if (piece === undefined) throw new Error("no piece");
    await open.ports.store.changePieces(campaignId, [{ ...piece, text: "Other words.", contentHash: "other" }]);

    await open.graph.invoke(approveAll, on("moved"));

    const asked = await stateOf("moved");
    expect(asked.next).toEqual(["approval"]);
    expect((await open.snapshot(campaignId)).pieces.map(({ status }) => status)).not.toContain("approved");
    await open.graph.invoke(approveAll, on("moved"));
    expect((await open.snapshot(campaignId)).campaign.status).toBe("approved");
  });

  it("never approves a piece that got an error meanwhile", async () => {
    await open.graph.invoke({ request: smallRequest }, on("broken"));
    const { campaignId } = await stateOf("broken");
    const [piece] = (await open.snapshot(campaignId)).pieces;
    if (piece === undefined) throw new Error("no piece");
    const check = findingOf({ rule: "too-long", severity: "error", message: "too long", pieceId: piece.id });
    await open.ports.store.changePieces(campaignId, [{ ...piece, status: "needs_review", checks: [check] }]);

    await open.graph.invoke(approveAll, on("broken"));
    await open.graph.invoke(approveAll, on("broken"));

    const { campaign, pieces } = await open.snapshot(campaignId);
    expect(campaign.status).toBe("partial");
    expect(pieces.filter(({ status }) => status !== "approved").map(({ id }) => id)).toEqual([piece.id]);
  });

  it("asks again, and says why, after an answer that was not understood", async () => {
    await open.graph.invoke({ request: smallRequest }, on("twice"));
    const { campaignId } = await stateOf("twice");

    await open.graph.invoke(new Command({ resume: "yes" }), on("twice"));
    const again = await stateOf("twice");
    await open.graph.invoke(approveAll, on("twice"));

    expect(again.tasks[0]?.interrupts[0]?.value).toMatchObject({
      action_requests: [{ description: expect.stringContaining("not understood") }, {}],
    });

    expect((await open.snapshot(campaignId)).campaign.status).toBe("approved");
  });
});

describe("making again", () => {
  it("plans anew for another brief, drops stale pieces and keeps those whose input is the same", async () => {
    await open.graph.invoke({ request: smallRequest, seed: "1" }, on("again"));
    const { campaignId } = await stateOf("again");
    const before = await open.snapshot(campaignId);
    open.takeWritten();

    const changed = { ...before.campaign.brief, channels: ["twitter" as const] };
    const { name, findings, version } = before.campaign;
    await open.ports.store.replaceBrief(campaignId, { name, brief: changed, findings, facts: before.facts }, version);
    await open.graph.invoke(remakeUpdate(campaignId), on("again"));

    const after = await open.snapshot(campaignId);
    expect(after.pieces.map(({ channel }) => channel)).toEqual(Array.from({ length: 6 }, () => "twitter"));
    expect(after.pieces.map(({ id }) => id)).toEqual(after.campaign.plan?.pieces.map(({ id }) => id));
    expect(new Set(after.slots.map(({ pieceId }) => pieceId))).toEqual(new Set(after.pieces.map(({ id }) => id)));
    expect((await stateOf("again")).next).toEqual(["approval"]);
  });

  it("writes nothing again when the brief is the same", async () => {
    await open.graph.invoke({ request: smallRequest, seed: "1" }, on("same"));
    const { campaignId } = await stateOf("same");
    const before = await open.snapshot(campaignId);
    open.takeWritten();

    const { name, brief, findings, version } = before.campaign;
    await open.ports.store.replaceBrief(campaignId, { name, brief, findings, facts: before.facts }, version);
    await open.graph.invoke(remakeUpdate(campaignId), on("same"));

    const after = await open.snapshot(campaignId);
    expect(open.takeWritten()).toEqual([]);
    expect(after.pieces.map(({ text }) => text)).toEqual(before.pieces.map(({ text }) => text));
    expect(after.slots).toEqual(before.slots);
    expect(after.tests).toEqual(before.tests);
  });
});

describe("a waiting thread that is ended", () => {
  it("asks nobody any more, and can be approved and talked about afterwards", async () => {
    await open.graph.invoke({ request: smallRequest }, on("ended"));
    const { campaignId } = await stateOf("ended");

    await open.graph.updateState({ configurable: { thread_id: "ended" } }, null, "__end__");

    const ended = await stateOf("ended");
    expect([ended.tasks, ended.next]).toEqual([[], []]);
    await open.graph.invoke({ messages: [{ role: "user", content: "what is the status?" }] }, on("ended"));
    expect((await stateOf("ended")).state.messages.at(-1)?.text).toContain("6 of 6");
    await open.graph.updateState({ configurable: { thread_id: "ended" } }, null, "__end__");
    await open.graph.invoke({ campaign_id: campaignId, review: null, outcome: null }, on("ended"));
    await open.graph.invoke(approveAll, on("ended"));
    expect((await open.snapshot(campaignId)).campaign.status).toBe("approved");
  });
});

describe("pieces that were planned beside the plan", () => {
  it("are taken in once, and written; others under their ids are refused without harm to the thread", async () => {
    await open.graph.invoke({ request: smallRequest, seed: "1" }, on("more"));
    const { state, campaignId } = await stateOf("more");
    const [first] = state.plan?.pieces ?? [];
    if (first === undefined) throw new Error("no piece");
    const addition = { ...first, id: "tweet-90", ordinal: 90, day: 3 };

    await open.graph.invoke({ additions: [addition] }, on("more"));
    await open.graph.invoke({ additions: [addition] }, on("more"));
    await expect(open.graph.invoke({ additions: [{ ...addition, day: 4 }] }, on("more"))).rejects.toMatchObject({
      code: "conflict",
    });

    const { pieces, slots, campaign } = await open.snapshot(campaignId);
    const before = state.plan?.pieces.length ?? 0;
    expect(pieces).toHaveLength(before + 1);
    expect(pieces.filter(({ id }) => id === "tweet-90")).toHaveLength(1);
    expect(slots.some(({ pieceId }) => pieceId === "tweet-90")).toBe(true);
    expect(campaign.status).toBe("awaiting_approval");
    expect((await stateOf("more")).state.additions).toBeNull();
  });
});
