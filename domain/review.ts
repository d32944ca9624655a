import { z } from "zod";
import { ChannelName } from "./vocabulary.ts";

/** The rule under which a piece keeps why a person rejected it: a warning. */
export const rejected = "rejected";

/**
 * What the quality gate found, as the approval asks about it. `groups` are the pieces that passed and are undecided, by
 * channel; where there are none, those that passed and were rejected. `needsReview` are all others that nobody has approved.
 */
export const Review = z.object({
  groups: z.array(z.object({ channel: ChannelName, pieceIds: z.array(z.string()) })),
  needsReview: z.array(z.string()),
  missing: z.array(z.string()),
  errors: z.number().int(),
  warnings: z.number().int(),
});
export type Review = z.infer<typeof Review>;

/** What was decided about one group of the review; an edit approves the named pieces and leaves the others out. */
export type Decision =
  | { type: "approve" }
  | { type: "reject"; message?: string | undefined }
  | { type: "edit"; pieceIds: string[] };

/** What an approval left behind. */
export const Outcome = z.object({
  approved: z.array(z.string()),
  rejected: z.array(z.string()),
  needsReview: z.array(z.string()),
});
export type Outcome = z.infer<typeof Outcome>;
