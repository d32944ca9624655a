import { z } from "zod";
import type { Insights } from "./insights.ts";
import type { Metrics } from "./metrics.ts";

/** One thing to try next, and the observation it rests on. Never a verdict: nothing here was randomised. */
export const Learning = z.object({
  observation: z.string(),
  hypothesis: z.string(),
  /** what to write or change to find out */
  variant: z.string(),
});
export type Learning = z.infer<typeof Learning>;

/** Fewer measured pieces than this on a channel say nothing about it. */
const enoughPieces = 5;

/** Hypotheses from what was measured and said; empty when there is too little of both. */
export function deriveLearnings(metrics: Metrics, insights: Insights): Learning[] {
  return [...channelLearnings(metrics), ...commentLearnings(insights)];
}

function channelLearnings(metrics: Metrics): Learning[] {
  const rated = Object.entries(metrics.channels)
    .flatMap(([channel, totals]) =>
      totals.pieces >= enoughPieces && totals.engagementRate !== null
        ? [{ channel, engagementRate: totals.engagementRate, pieces: totals.pieces }]
        : [],
    )
    .toSorted((left, right) => right.engagementRate - left.engagementRate);
  const best = rated[0];
  const last = rated.at(-1);
  if (best === undefined || last === undefined || best === last) return [];
  return [
    {
      observation: `${best.channel} drew more reactions per view than ${last.channel} (observational, ${best.pieces} and ${last.pieces} pieces)`,
      hypothesis: `The way pieces open on ${best.channel} may work on ${last.channel} too.`,
      variant: `Write the next ${last.channel} pieces with openings of the kind used on ${best.channel} and test them in blocks.`,
    },
  ];
}

function commentLearnings(insights: Insights): Learning[] {
  return insights.themes.slice(0, 3).map(({ word, count }) => ({
    observation: `${count} comments mention "${word}"`,
    hypothesis: `Readers want to know more about "${word}".`,
    variant: `Give "${word}" a piece of its own early in the campaign.`,
  }));
}
