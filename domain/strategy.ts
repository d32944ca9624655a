import { z } from "zod";
import { PersonaName, PhaseFocus } from "./vocabulary.ts";

/** A subject of the campaign and the readers it suits; `label` is a lower-case noun phrase that fits after "about". */
export const Theme = z.object({ label: z.string(), personas: z.array(PersonaName) });
export type Theme = z.infer<typeof Theme>;

export const Narrative = z.object({
  hero: z.string(),
  problem: z.string(),
  solution: z.string(),
  transformation: z.string(),
  callToAction: z.string(),
  hook: z.string(),
  storyArc: z.string(),
});

/** What a writer gives for the narrative agent; phases are code, not words. */
export const StrategyDraft = z.object({
  narrative: Narrative,
  contentPillars: z.array(z.string()).min(3),
  themes: z.array(Theme).min(3),
  keyMessages: z.array(z.string()).min(3),
});
export type StrategyDraft = z.infer<typeof StrategyDraft>;

export const CampaignPhase = z.object({ week: z.number().int().positive(), focus: PhaseFocus });
export type CampaignPhase = z.infer<typeof CampaignPhase>;

/** The strategy as it is kept; that of a single text has its topic and little else. */
export const Strategy = StrategyDraft.extend({
  contentPillars: z.array(z.string()),
  themes: z.array(Theme),
  keyMessages: z.array(z.string()),
  campaignPhases: z.array(CampaignPhase),
});
export type Strategy = z.infer<typeof Strategy>;
