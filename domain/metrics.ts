import { z } from "zod";
import type { Measurement } from "./measurement.ts";
import { ChannelName } from "./vocabulary.ts";

const Totals = z.object({
  pieces: z.number().int(),
  impressions: z.number(),
  engagements: z.number(),
  clicks: z.number(),
  conversions: z.number(),
});
export type Totals = z.infer<typeof Totals>;

/** What was measured so far: totals by channel, rates between 0 and 1, progress to the internal goals, alerts in words. */
export const Metrics = z.object({
  channels: z.partialRecord(ChannelName, Totals.extend({ engagementRate: z.number().nullable() })),
  total: Totals.extend({ engagementRate: z.number().nullable(), clickRate: z.number().nullable() }),
  goals: z.array(z.object({ goal: z.string(), target: z.number(), reached: z.number() })),
  alerts: z.array(z.string()),
});
export type Metrics = z.infer<typeof Metrics>;

/** Which count speaks for which goal of the seed's request. */
const goalCounts = {
  awareness: "impressions",
  impressions: "impressions",
  engagement: "engagements",
  engagements: "engagements",
  clicks: "clicks",
  conversions: "conversions",
  signups: "conversions",
} as const satisfies Record<string, keyof Totals>;

/** part / whole, or null when the whole is nothing: no rate is shown then. */
export function rate(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/**
 * The metrics of all measurements; `total.pieces` is 0 when nothing was measured. Counts are cumulative, so only the
 * newest measurement of each piece counts.
 */
export function computeMetrics(measurements: Measurement[], goals: Record<string, number>): Metrics {
  const newest = newestByPiece(measurements);
  const channels: Metrics["channels"] = {};
  for (const channel of ChannelName.options) {
    const own = newest.filter((measurement) => measurement.channel === channel);
    if (own.length === 0) continue;
    const totals = sum(own);
    channels[channel] = { ...totals, engagementRate: rate(totals.engagements, totals.impressions) };
  }
  const totals = sum(newest);
  return {
    channels,
    total: {
      ...totals,
      engagementRate: rate(totals.engagements, totals.impressions),
      clickRate: rate(totals.clicks, totals.impressions),
    },
    goals: Object.entries(goals).flatMap(([goal, target]) => {
      const count = Object.entries(goalCounts).find(([name]) => name === goal)?.[1];
      return count === undefined ? [] : [{ goal, target, reached: totals[count] }];
    }),
    alerts: newest
      .filter(({ metrics }) => (metrics["impressions"] ?? 0) > 0 && (metrics["engagements"] ?? 0) === 0)
      .map(({ channel, pieceId }) => `${pieceId} on ${channel} was seen and nobody reacted`),
  };
}

/** The last word of each piece: counts are cumulative, so older ones are contained in it. */
export function newestByPiece(measurements: Measurement[]): Measurement[] {
  const newest = new Map<string, Measurement>();
  for (const measurement of measurements) {
    const key = `${measurement.campaignId}/${measurement.pieceId}`;
    const known = newest.get(key);
    if (known === undefined || known.at < measurement.at) newest.set(key, measurement);
  }
  return [...newest.values()];
}

function sum(measurements: Measurement[]): Totals {
  const total = (name: string): number => measurements.reduce((count, { metrics }) => count + (metrics[name] ?? 0), 0);
  return {
    pieces: measurements.length,
    impressions: total("impressions"),
    engagements: total("engagements"),
    clicks: total("clicks"),
    conversions: total("conversions"),
  };
}
