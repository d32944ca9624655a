import { z } from "zod";
import { FactCode } from "./fact.ts";
import { ChannelName, ContentType, Objective, ToneName } from "./vocabulary.ts";
import { brandLinkNames } from "./words.ts";

/** What the product must look and sound like. */
export const Brand = z.object({
  /** the one right spelling of the name: "QuantumLayer", never "Quantum Layer" */
  name: z.string().nullable().default(null),
  /** words that belong to the voice: used where a sentence has room for one of them */
  voice: z.array(z.string()).default([]),
  /** words and phrases that no text may hold */
  avoid: z.array(z.string()),
  /** stands visibly in every piece */
  disclosure: z.string().nullable(),
  /** hexadecimal, "#1a2b3c", for the pictures that are drawn */
  colors: z
    .object({ primary: z.string(), secondary: z.string().nullable(), background: z.string(), text: z.string() })
    .nullable()
    .default(null),
  postalAddress: z.string().nullable(),
  /** where requests lead beside the product's own address */
  links: z.partialRecord(z.enum(brandLinkNames), z.string()).default({}),
});
export type Brand = z.infer<typeof Brand>;

/** A fact as the brief gives it, or as it was read from a source. */
export const BriefFact = z.object({
  text: z.string(),
  /** who says so, in the brief's own words */
  source: z.string().nullable(),
  public: z.boolean(),
  /** where the product itself read it: "README.md:12", "https://example.com/docs#install"; null = stands in the brief */
  origin: z.string().nullable().default(null),
  /** for a block of code or a command, kept letter for letter: its language and the heading it stood under */
  code: FactCode.nullable().default(null),
});
export type BriefFact = z.infer<typeof BriefFact>;

/**
 * The brief after reading: every default filled, every name known. Goals and budget are internal and never printed.
 * The wire form (snake_case, loose durations) is read by `readBrief` in domain/request.ts.
 */
export const Brief = z.object({
  name: z.string(),
  objective: Objective,
  product: z.object({
    /** null = a text that promotes nothing (`generate` without a brief); a campaign always has one */
    name: z.string().nullable(),
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
  facts: z.array(BriefFact),
  brand: Brand.nullable(),
  audienceTimezone: z.string(),
  /** first day, YYYY-MM-DD in the audience's zone */
  start: z.string(),
  /** content types asked for; null = those that suit the channels */
  types: z.array(ContentType).nullable(),
  /** what was refused in it, sentence by sentence, as numbers of words (domain/claim-echo.ts); absent = nothing */
  refused: z.array(z.array(z.number().int())).optional(),
});
export type Brief = z.infer<typeof Brief>;

/** What a campaign is known by: its product, which every campaign has. */
export function productName({ name, product }: Pick<Brief, "name" | "product">): string {
  return product.name ?? name;
}
