import { describe, expect, it } from "vitest";
import { summarise } from "../../domain/summary.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

describe("summarise", () => {
  it("names the last day of the campaign", () => {
    expect(summarise(campaignSnapshot()).period).toEqual({
      start: "2026-12-01",
      end: "2026-12-14",
      days: 14,
      zone: "America/New_York",
    });
  });

  it("counts pieces by channel and type, in the order of the brief", () => {
    expect(summarise(campaignSnapshot()).pieces.by_channel).toEqual([
      {
        channel: "twitter",
        count: 2,
        types: [
          { type: "twitter_thread", count: 1 },
          { type: "poll", count: 1 },
        ],
      },
      { channel: "linkedin", count: 1, types: [{ type: "linkedin_post", count: 1 }] },
      { channel: "medium", count: 1, types: [{ type: "tutorial", count: 1 }] },
      { channel: "email", count: 1, types: [{ type: "email", count: 1 }] },
    ]);
  });

  it("counts pieces by status; what failed is planned but not made", () => {
    const snapshot = campaignSnapshot();
    const pieces = snapshot.pieces.map((piece) =>
      piece.id === "p05" ? { ...piece, status: "failed" as const } : piece,
    );

    const summary = summarise({ ...snapshot, pieces }).pieces;

    expect(summary.by_status).toEqual({ draft: 3, approved: 0, needs_review: 1, failed: 1 });
    expect([summary.planned, summary.made, summary.manual]).toEqual([5, 4, 1]);
  });

  it("takes sample hooks from different channels", () => {
    const samples = summarise(campaignSnapshot()).pieces.samples;

    expect(samples.map(({ channel }) => channel)).toEqual(["twitter", "linkedin", "medium"]);
  });

  it("puts each test with its words and its size", () => {
    const [test] = summarise(campaignSnapshot()).tests;

    expect(test).toMatchObject({
      id: "test-1",
      pieces: 1,
      variants: [
        { label: "A", text: "Your oldest review" },
        { label: "B", text: "How old is your oldest review?" },
      ],
      sample_size_per_variant: 39_473,
    });
  });

  it("keeps the goals as internal targets", () => {
    expect(summarise(campaignSnapshot()).goals).toEqual({ awareness: 100_000, conversions: 500 });
  });

  it("speaks about a campaign that has only been started", () => {
    const snapshot = campaignSnapshot({
      campaign: { status: "draft", strategy: null, classification: null, plan: null },
    });

    const summary = summarise({ ...snapshot, pieces: [], tests: [], slots: [] });

    expect(summary.strategy).toBeNull();
    expect(summary.pieces).toMatchObject({ planned: 0, made: 0, samples: [] });
    expect(summary.calendar).toMatchObject({ appointments: 0, days: [], first_day: [], last_day: [] });
  });
});
