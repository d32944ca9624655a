import { MemorySaver } from "@langchain/langgraph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approveCampaign } from "../../app/approving.ts";
import { readPieces } from "../../app/campaigns.ts";
import { chat } from "../../app/chatting.ts";
import { createCampaign } from "../../app/creating.ts";
import { resumeRun } from "../../app/resuming.ts";
import type { CampaignSnapshot } from "../../domain/campaign.ts";
import type { WriterStamp } from "../../domain/piece.ts";
import { AgentName } from "../../domain/vocabulary.ts";
import { buildCampaignGraph } from "../../graphs/campaign.ts";
import type { Writer } from "../../tools/model/port.ts";
import { exampleRequest, openTemporary, recordingWatch } from "../support/open-campaigns.ts";

let open: Awaited<ReturnType<typeof openTemporary>>;
beforeAll(async () => {
  open = await openTemporary();
});
afterAll(() => open.remove());

const silent = { onEvent: () => undefined };
const made = { seed: "1", approve: false, writer: "auto" } as const;

async function snapshotOf(id: string): Promise<CampaignSnapshot> {
  const snapshot = await open.context.store.getSnapshot(id);
  if (snapshot === null) throw new Error(`no campaign ${id}`);
  return snapshot;
}

describe("the seed's own request", () => {
  let id: string;
  const watch = recordingWatch();
  beforeAll(async () => {
    const answer = await createCampaign(open.context, { ...made, request: await exampleRequest() }, watch);
    id = answer.campaign.id;
  });

  it("ends awaiting approval, with exactly 50 checked pieces over the four channels", async () => {
    const { campaign, pieces } = await snapshotOf(id);

    expect(campaign.status).toBe("awaiting_approval");
    expect(pieces).toHaveLength(50);
    expect(new Set(pieces.map(({ channel }) => channel))).toEqual(new Set(["twitter", "linkedin", "medium", "email"]));
    expect(
      pieces.flatMap(({ id: piece, checks }) =>
        checks.filter(({ severity }) => severity === "error").map(({ message }) => `${piece}: ${message}`),
      ),
    ).toEqual([]);
  });

  it("keeps to daily_posts, fills the four weeks and gives every piece a slot in its own week", async () => {
    const { campaign, pieces, slots } = await snapshotOf(id);
    const perDay = slots.map(({ date }) => slots.filter((slot) => slot.date === date).length);

    expect(Math.max(...perDay)).toBeLessThanOrEqual(3);
    expect(new Set(slots.map(({ pieceId }) => pieceId))).toEqual(new Set(pieces.map((piece) => piece.id)));
    expect(campaign.strategy?.campaignPhases.map(({ focus }) => focus)).toEqual([
      "problem_awareness",
      "solution_introduction",
      "social_proof",
      "call_to_action",
    ]);
    expect(new Set(pieces.map(({ week }) => week))).toEqual(new Set([1, 2, 3, 4]));
  });

  it("plans two or more tests whose variants differ and whose control stands in the pieces", async () => {
    const { tests, pieces } = await snapshotOf(id);

    expect(tests.length).toBeGreaterThanOrEqual(2);
    for (const test of tests) {
      expect(new Set(test.variants.map(({ text }) => text)).size).toBe(test.variants.length);
      for (const pieceId of test.pieceIds) {
        const piece = pieces.find((own) => own.id === pieceId);
        const shown = test.element === "subject_line" ? piece?.subject : piece?.cta.text;
        const variant = test.variants.find(
          ({ id: variantId }) => variantId === (test.blocks[pieceId] ?? test.variants[0]?.id),
        );
        expect(shown).toBe(variant?.text);
      }
    }
  });

  it("never prints an internal goal or the budget", async () => {
    const { pieces, facts } = await snapshotOf(id);
    const text = pieces.map((piece) => piece.text).join("\n");

    expect(facts.filter((fact) => !fact.public).map(({ value }) => value)).toContain(100_000);
    expect(text).not.toMatch(/100,?000|5,?000|\b500\b|50 pieces/);
  });

  it("can be read before it is approved: every text in calendar order, or one", async () => {
    const { weeks } = await readPieces(open.context, { campaignId: id, pieceId: null });
    const shown = weeks.flatMap(({ pieces }) => pieces);
    const first = shown[0]?.piece.id ?? "";
    const one = await readPieces(open.context, { campaignId: id, pieceId: first });

    expect(weeks.map(({ week }) => week)).toEqual([1, 2, 3, 4]);
    expect(shown).toHaveLength(50);
    const times = shown.map(({ appointments }) => `${appointments[0]?.date} ${appointments[0]?.time}`);
    expect(times).toEqual(times.toSorted());
    expect(one.weeks.flatMap(({ pieces }) => pieces)).toEqual([shown[0]]);
    await expect(readPieces(open.context, { campaignId: id, pieceId: `${first}x` })).rejects.toMatchObject({
      code: "not-found",
      why: expect.stringContaining(`the nearest ids are ${first}`),
    });
  });

  it("shows every agent in the progress, and says where there is no data yet", () => {
    const ended = watch.events.flatMap((event) => (event.type === "agent-end" ? [event] : []));

    expect(AgentName.options.filter((name) => !ended.some(({ agent }) => agent === name))).toEqual([]);
    for (const name of ["engagement_monitor", "feedback_summarizer", "iteration"]) {
      expect(ended.find(({ agent }) => agent === name)?.note).toBe("no data yet");
    }
  });

  it("is changed by a chat, needs approval again and can be approved", async () => {
    const approved = await approveCampaign(
      open.context,
      { campaignId: id, answer: { decisions: [{ type: "approve" }] } },
      silent,
    );
    expect(approved.campaign.status).toBe("approved");
    const before = await snapshotOf(id);

    const restyled = await chat(
      open.context,
      { campaignId: id, message: "make the LinkedIn posts more casual" },
      silent,
    );
    const added = await chat(open.context, { campaignId: id, message: "add two tweets about code quality" }, silent);

    const after = await snapshotOf(id);
    expect(restyled.reply).toContain("casual");
    const casual = after.pieces.filter(({ tone }) => tone === "casual");
    expect(casual.length).toBeGreaterThan(0);
    for (const piece of casual) expect(piece.text).not.toBe(before.pieces.find((old) => old.id === piece.id)?.text);
    expect(restyled.reply).toContain("approval again");
    expect(added.reply).toContain("Added 2");
    expect(after.pieces).toHaveLength(before.pieces.length + 2);
    expect(after.slots).toHaveLength(before.slots.length + 2);
    expect(after.campaign.status).toBe("awaiting_approval");
    const again = await approveCampaign(
      open.context,
      { campaignId: id, answer: { decisions: [{ type: "approve" }] } },
      silent,
    );
    expect(again.campaign.status).toBe("approved");
    expect((await snapshotOf(id)).pieces.every(({ status }) => status === "approved")).toBe(true);
  });

  it("answers questions without changing anything", async () => {
    const before = await snapshotOf(id);

    const planned = await chat(open.context, { campaignId: id, message: "what is planned for week 2?" }, silent);
    const unknown = await chat(open.context, { campaignId: id, message: "sing me a song" }, silent);

    expect(planned.reply).toMatch(/pieces in week 2/);
    expect(planned.reply).toContain("2026-12-0");
    expect(unknown.reply).toContain("You can say");
    expect(await snapshotOf(id)).toEqual(before);
  });

  it("goes on from the store on a thread without checkpoints, and writes nothing again", async () => {
    const before = await snapshotOf(id);
    const writerFor = (stamp: WriterStamp): Writer => ({
      stamp,
      write: () => Promise.reject(new Error("written again")),
    });
    const ports = { ...open.context, writerFor };
    const graph = buildCampaignGraph(() => Promise.resolve(ports), new MemorySaver());
    const thread = { configurable: { thread_id: "elsewhere" } };

    await graph.invoke({ campaign_id: id }, thread);

    const state = await graph.getState(thread);
    // What is approved already is not asked about again.
    const after = await snapshotOf(id);
    expect(state.next).toEqual([]);
    expect(after.campaign.status).toBe("approved");
    expect(after.pieces).toEqual(before.pieces);
  });

  it("has nothing to resume, and says how it stands", async () => {
    const answer = await resumeRun(open.context, { campaignId: id }, silent);

    expect(answer.campaign.id).toBe(id);
  });
});

describe("a rejection", () => {
  it("keeps the pieces of that group out, with the reason, and the campaign partial", async () => {
    const request = {
      ...(await exampleRequest()),
      budget: { content_pieces: 6, daily_posts: 3 },
      channels: ["twitter", "linkedin"],
    };
    const { campaign } = await createCampaign(open.context, { ...made, request }, silent);

    const answer = await approveCampaign(
      open.context,
      { campaignId: campaign.id, answer: { decisions: [{ type: "approve" }, { type: "reject", message: "too dry" }] } },
      silent,
    );

    const { pieces } = await snapshotOf(campaign.id);
    expect(answer.campaign.status).toBe("partial");
    const rejected = pieces.filter(({ channel }) => channel === "linkedin");
    expect(
      rejected.every(
        ({ status, checks }) => status === "needs_review" && checks.some(({ message }) => message === "too dry"),
      ),
    ).toBe(true);
  });
});

describe("a rejection that is regretted", () => {
  it("is taken back by an approval", async () => {
    const request = {
      ...(await exampleRequest()),
      budget: { content_pieces: 6, daily_posts: 3 },
      channels: ["twitter"],
    };
    const { campaign } = await createCampaign(open.context, { ...made, request }, silent);
    const decide = (type: "approve" | "reject") =>
      approveCampaign(open.context, { campaignId: campaign.id, answer: { decisions: [{ type }] } }, silent);

    const rejected = await decide("reject");
    const approved = await decide("approve");

    expect([rejected.campaign.status, approved.campaign.status]).toEqual(["awaiting_approval", "approved"]);
    expect((await snapshotOf(campaign.id)).pieces.flatMap(({ checks }) => checks)).toEqual([]);
    await expect(decide("reject")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("what was measured of an earlier campaign", () => {
  it("reaches the next strategy as hypotheses", async () => {
    const request = { ...(await exampleRequest()), budget: { content_pieces: 12, daily_posts: 3 } };
    const first = await createCampaign(open.context, { ...made, request }, silent);
    const { pieces } = await snapshotOf(first.campaign.id);
    const piece = pieces[0];
    const comment = {
      campaignId: first.campaign.id,
      pieceId: piece?.id ?? "",
      channel: "twitter",
      at: "2026-12-02T10:00:00Z",
    } as const;
    await open.context.store.saveComments([
      { ...comment, text: "I would love to hear more about onboarding" },
      { ...comment, text: "onboarding is our sore spot" },
    ]);
    const watch = recordingWatch();

    await createCampaign(open.context, { ...made, request }, watch);

    const notes = Object.fromEntries(
      watch.events.flatMap((event) => (event.type === "agent-end" ? [[event.agent, event.note]] : [])),
    );
    expect(notes["feedback_summarizer"]).toContain("2 comments");
    expect(notes["iteration"]).toContain("1 hypothesis");
  });
});

describe("a brief that cannot be kept", () => {
  it("is refused before anything is stored", async () => {
    const before = await open.context.store.listCampaigns({ limit: 100, cursor: null });
    const tooMuch = { ...(await exampleRequest()), budget: { content_pieces: 200, daily_posts: 3 } };

    await expect(createCampaign(open.context, { ...made, request: tooMuch }, silent)).rejects.toMatchObject({
      code: "limit-refused",
    });
    await expect(
      createCampaign(open.context, { ...made, request: { channels: ["myspace"] } }, silent),
    ).rejects.toMatchObject({ code: "invalid-brief" });

    expect(await open.context.store.listCampaigns({ limit: 100, cursor: null })).toEqual(before);
  });
});
