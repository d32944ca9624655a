import type { ChannelName } from "./vocabulary.ts";

/** How the pieces of a campaign are shared out among its channels. Every number is a house rule: sensible, not measured. */
export interface MixRow {
  /** share of a given number of pieces, beside the weights of the other channels asked for */
  weight: number;
  /** pieces a week when the brief gives no budget */
  perWeek: number;
  /** more than this a week only when the other channels are full; null = no such limit */
  comfortablePerWeek: number | null;
  /** days from one piece to the next where there is room, 1 = the next day */
  daysApart: number;
}

/**
 * Fifty pieces over X, LinkedIn, Medium and e-mail are 24, 13, 5 and 8. Long reads on Medium and own posts on Reddit are
 * few, because people have to read them before they go out, and a mail every other day is as much as a reader bears.
 */
export const channelMix = {
  twitter: { weight: 24, perWeek: 4, comfortablePerWeek: null, daysApart: 1 },
  linkedin: { weight: 13, perWeek: 2, comfortablePerWeek: null, daysApart: 1 },
  email: { weight: 8, perWeek: 1.5, comfortablePerWeek: 3, daysApart: 2 },
  medium: { weight: 5, perWeek: 1, comfortablePerWeek: 2, daysApart: 2 },
  reddit: { weight: 4, perWeek: 1, comfortablePerWeek: 2, daysApart: 2 },
} as const satisfies Record<ChannelName, MixRow>;

/** A campaign runs at full pace for five weeks and at half pace from then on. */
const fullPaceDays = 35;

/**
 * Pieces on one channel when the brief gives no number: at least one, and few enough to be read before approval.
 *
 * | days | X | LinkedIn | e-mail | Medium | Reddit |
 * |---|---|---|---|---|---|
 * | 7 | 4 | 2 | 2 | 1 | 1 |
 * | 14 | 8 | 4 | 3 | 2 | 2 |
 * | 30 | 17 | 9 | 6 | 4 | 4 |
 * | 90 | 36 | 18 | 13 | 9 | 9 |
 * | 365 | 114 | 57 | 43 | 29 | 29 |
 */
export function piecesWithoutBudget(channel: ChannelName, durationDays: number): number {
  const paceDays = Math.min(durationDays, fullPaceDays) + Math.max(0, durationDays - fullPaceDays) / 2;
  return Math.max(1, Math.round((channelMix[channel].perWeek * paceDays) / 7));
}

/** The most pieces on a channel that readers bear; Infinity where there is no such limit. */
export function comfortablePieces(channel: ChannelName, durationDays: number): number {
  const { comfortablePerWeek } = channelMix[channel];
  return comfortablePerWeek === null ? Infinity : Math.max(1, Math.ceil((comfortablePerWeek * durationDays) / 7));
}
