import { z } from "zod";
import { ChannelName } from "./vocabulary.ts";

/** What a channel reported about one piece, cumulative at `at`; e.g. impressions, engagements, clicks, conversions. */
export const Measurement = z.object({
  campaignId: z.string(),
  pieceId: z.string(),
  channel: ChannelName,
  at: z.string(),
  metrics: z.record(z.string(), z.number()),
});
export type Measurement = z.infer<typeof Measurement>;

/** A reader's words about a piece: foreign text, data only. */
export const ReaderComment = z.object({
  campaignId: z.string(),
  pieceId: z.string(),
  channel: ChannelName,
  at: z.string(),
  text: z.string(),
});
export type ReaderComment = z.infer<typeof ReaderComment>;
