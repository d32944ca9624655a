import { describe, expect, it } from "vitest";
import { computeInsights, sentimentOf } from "../../domain/insights.ts";
import { deriveLearnings } from "../../domain/learning.ts";
import type { ReaderComment } from "../../domain/measurement.ts";
import { computeMetrics } from "../../domain/metrics.ts";

const said = (text: string): ReaderComment => ({
  campaignId: "c",
  pieceId: "p",
  channel: "reddit",
  at: "2026-12-01T10:00:00Z",
  text,
});

describe("sentimentOf", () => {
  it.each([
    ["This is really helpful, thanks", "positive"],
    ["The pricing page is confusing", "negative"],
    ["This is not helpful", "negative"],
    ["Does it run on Windows?", "neutral"],
    ["", "neutral"],
  ])("reads %j as %s", (text, sentiment) => {
    expect(sentimentOf(text)).toBe(sentiment);
  });
});

describe("computeInsights", () => {
  it("calls a word a theme only when two readers use it, and quotes one of them", () => {
    const insights = computeInsights([
      said("The pricing is confusing"),
      said("Pricing per seat?"),
      said("Great docs, thanks"),
    ]);

    expect(insights.themes).toEqual([{ word: "pricing", count: 2, example: "The pricing is confusing" }]);
    expect(insights.sentiment).toEqual({ positive: 1, neutral: 1, negative: 1 });
    expect(insights.actions[0]).toContain("Answer what 2 readers say");
  });
});

describe("deriveLearnings", () => {
  const nothingSaid = computeInsights([]);

  it("has no hypothesis without data", () => {
    expect(deriveLearnings(computeMetrics([], {}), nothingSaid)).toEqual([]);
  });

  it("compares channels only from five measured pieces on, and calls it observational", () => {
    const pieces = (channel: "twitter" | "linkedin", engagements: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        campaignId: "c",
        pieceId: `${channel}${index}`,
        channel,
        at: "2026-12-01T10:00:00Z",
        metrics: { impressions: 100, engagements },
      }));

    const few = deriveLearnings(
      computeMetrics([...pieces("twitter", 5, 4), ...pieces("linkedin", 1, 4)], {}),
      nothingSaid,
    );
    const enough = deriveLearnings(
      computeMetrics([...pieces("twitter", 5, 5), ...pieces("linkedin", 1, 5)], {}),
      nothingSaid,
    );

    expect(few).toEqual([]);
    expect(enough[0]?.observation).toContain("observational");
  });
});
