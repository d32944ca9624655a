import { describe, expect, it } from "vitest";
import { computeMetrics, rate } from "../../domain/metrics.ts";
import type { Measurement } from "../../domain/measurement.ts";

const measured = (pieceId: string, at: string, metrics: Record<string, number>): Measurement => ({
  campaignId: "c",
  pieceId,
  channel: "twitter",
  at,
  metrics,
});

describe("computeMetrics", () => {
  it("counts only the newest snapshot of a piece, since counts are cumulative", () => {
    const snapshots = [
      measured("p", "2026-12-01T10:00:00Z", { impressions: 100, engagements: 2 }),
      measured("p", "2026-12-02T10:00:00Z", { impressions: 500, engagements: 22 }),
    ];

    const metrics = computeMetrics(snapshots.toReversed(), { engagement: 5000 });

    expect(metrics.total).toMatchObject({ pieces: 1, impressions: 500, engagementRate: 0.044 });
    expect(metrics.goals).toEqual([{ goal: "engagement", target: 5000, reached: 22 }]);
  });

  it("has no rate and no channel when nothing was measured", () => {
    const metrics = computeMetrics([], { awareness: 1 });

    expect(metrics.channels).toEqual({});
    expect(metrics.total).toMatchObject({ pieces: 0, engagementRate: null, clickRate: null });
  });

  it("raises an alert for a piece that was seen and left everybody cold", () => {
    const { alerts } = computeMetrics([measured("p", "2026-12-01T10:00:00Z", { impressions: 40 })], {});

    expect(alerts).toEqual(["p on twitter was seen and nobody reacted"]);
  });
});

describe("rate", () => {
  it("matches the seed's dashboard: 5,500 of 125,000 is 4.4 %", () => {
    expect(rate(5500, 125_000)).toBeCloseTo(0.044, 12);
    expect(rate(1, 0)).toBeNull();
  });
});
