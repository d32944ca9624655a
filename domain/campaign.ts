import { z } from "zod";
import { Brief } from "./brief.ts";
import type { Fact } from "./fact.ts";
import { Finding } from "./finding.ts";
import { PiecePlan, WriterStamp, type Piece } from "./piece.ts";
import type { Slot } from "./slot.ts";
import { Strategy } from "./strategy.ts";
import { TestPlan, type Test } from "./experiment.ts";
import { CampaignStatus, ChannelName, PersonaName } from "./vocabulary.ts";

/** What `campaign_classifier` gives: what kind of campaign this is and how well each channel fits it. */
export const Classification = z.object({
  /** plain words: "product launch", "community building" … */
  kind: z.string(),
  awareness: z.enum(["unaware", "problem_aware", "solution_aware", "product_aware", "most_aware"]),
  personas: z.array(PersonaName).min(1),
  risks: z.array(z.string()),
  /** 0–1 with the reason, for every channel of the brief */
  channelFit: z.array(z.object({ channel: ChannelName, fit: z.number(), reason: z.string() })),
});
export type Classification = z.infer<typeof Classification>;

export const CampaignPlan = z.object({ pieces: z.array(PiecePlan), tests: z.array(TestPlan) });
export type CampaignPlan = z.infer<typeof CampaignPlan>;

/** The campaign's own row; its parts (facts, pieces, tests, slots) are rows of their own. */
export const CampaignRecord = z.object({
  id: z.string(),
  name: z.string(),
  status: CampaignStatus,
  /** grows with every change of this row: what `If-Match` is compared with */
  version: z.int().positive(),
  /** ISO 8601 UTC */
  createdAt: z.string(),
  threadId: z.string(),
  /** any text; same brief, seed and start give the same bytes */
  seed: z.string(),
  writer: WriterStamp,
  brief: Brief,
  classification: Classification.nullable(),
  strategy: Strategy.nullable(),
  plan: CampaignPlan.nullable(),
  /** findings about the whole campaign: hostile text in the brief, repetition, thin audience … */
  findings: z.array(Finding),
  /** whose it is: the tenant of the key that made it; null = of those who see everything */
  tenant: z.string().nullable(),
});
export type CampaignRecord = z.infer<typeof CampaignRecord>;

/** The whole campaign as stored: what exports, summaries and checks read. */
export interface CampaignSnapshot {
  campaign: CampaignRecord;
  facts: Fact[];
  pieces: Piece[];
  tests: Test[];
  slots: Slot[];
}
