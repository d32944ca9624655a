import { z } from "zod";
import { ChannelName, ContentType, Objective, ToneName } from "./vocabulary.ts";

/**
 * The brief after reading: every default filled, every name known. Goals and budget are internal and never printed.
 * The wire form (snake_case, loose durations) is read by `readBrief` in domain/request.ts.
 */
export const Brief = z.object({
  name: z.string(),
  objective: Objective,
  product: z.object({
    name: z.string(),
    description: z.string().nullable(),
    targetAudience: z.array(z.string()).min(1),
    uniqueValue: z.string().nullable(),
    url: z.string().nullable(),
  }),
  channels: z.array(ChannelName).min(1),
  durationDays: z.number().int().min(1).max(365),
  budget: z.object({
    contentPieces: z.number().int().min(1).max(2000).nullable(),
    dailyPosts: z.number().int().min(1).max(50).nullable(),
    adSpend: z.number().nonnegative().nullable(),
  }),
  /** one tone, or a blend of two: "technical_visionary" is primary technical, secondary visionary */
  tone: z.object({ primary: ToneName, secondary: ToneName.nullable() }),
  /** internal targets by name: awareness, engagement, conversions … */
  goals: z.record(z.string(), z.number()),
  facts: z.array(z.object({ text: z.string(), source: z.string().nullable(), public: z.boolean() })),
  brand: z
    .object({
      avoid: z.array(z.string()),
      disclosure: z.string().nullable(),
      postalAddress: z.string().nullable(),
    })
    .nullable(),
  audienceTimezone: z.string(),
  /** first day, YYYY-MM-DD in the audience's zone */
  start: z.string(),
  /** content types asked for; null = those that suit the channels */
  types: z.array(ContentType).nullable(),
});
export type Brief = z.infer<typeof Brief>;
