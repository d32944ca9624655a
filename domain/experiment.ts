import { z } from "zod";
import { ChannelName } from "./vocabulary.ts";

export const TestedElement = z.enum(["subject_line", "hook", "call_to_action", "media", "time"]);
export type TestedElement = z.infer<typeof TestedElement>;

export const TestMetric = z.enum(["click_rate", "engagement_rate", "conversion_rate", "open_rate"]);
export type TestMetric = z.infer<typeof TestMetric>;

export const TestDesign = z.enum(["randomized_recipients", "randomized_blocks"]);
export type TestDesign = z.infer<typeof TestDesign>;

/**
 * A test as planned, before its words: what is changed, in which pieces, and how it is read.
 * E-mail: one piece, recipients split over the variants. Social: one piece per block, each block carries one variant.
 */
export const TestPlan = z.object({
  id: z.string(),
  channel: ChannelName,
  element: TestedElement,
  metric: TestMetric,
  design: TestDesign,
  pieceIds: z.array(z.string()).min(1),
  variants: z.array(z.object({ id: z.string(), label: z.string() })).min(2),
  /** social only: variant id by piece id, drawn by the seed before anything is written */
  blocks: z.record(z.string(), z.string()),
  sampleSizePerVariant: z.number().int().positive(),
  minimumEffect: z.number(),
  confidenceLevel: z.number(),
  power: z.number(),
  note: z.string(),
});
export type TestPlan = z.infer<typeof TestPlan>;

/** A test with its words: variant A is the control. */
export const Test = TestPlan.extend({
  hypothesis: z.string(),
  variants: z.array(z.object({ id: z.string(), label: z.string(), text: z.string() })).min(2),
});
export type Test = z.infer<typeof Test>;
