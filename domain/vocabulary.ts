import { z } from "zod";
import { channelNames, contentSizeNames, contentTypeNames, objectiveNames, personaNames, toneNames } from "./words.ts";

/** The closed words of the product. The same names stand on the wire, in flags and in the store. */

export const ChannelName = z.enum(channelNames);
export type ChannelName = z.infer<typeof ChannelName>;

export const ContentType = z.enum(contentTypeNames);
export type ContentType = z.infer<typeof ContentType>;

export const ContentSize = z.enum(contentSizeNames);
export type ContentSize = z.infer<typeof ContentSize>;

/** Node names of the eleven specialists, in the order in which a reader meets them. */
export const AgentName = z.enum([
  "campaign_classifier",
  "narrative",
  "thread_builder",
  "evangelism",
  "persona",
  "tone",
  "ab_testing",
  "scheduler",
  "engagement_monitor",
  "feedback_summarizer",
  "iteration",
]);
export type AgentName = z.infer<typeof AgentName>;

/** The agents that write pieces. */
export const WritingAgent = AgentName.extract(["thread_builder", "evangelism", "persona"]);
export type WritingAgent = z.infer<typeof WritingAgent>;

/** An audience that is none of the three personas is written for as "general". */
export const PersonaName = z.enum(personaNames);
export type PersonaName = z.infer<typeof PersonaName>;

export const ToneName = z.enum(toneNames);
export type ToneName = z.infer<typeof ToneName>;

export const Objective = z.enum(objectiveNames);
export type Objective = z.infer<typeof Objective>;

/** Copywriting frameworks; which suits whom: domain/piece-choices.ts and domain/content-types.ts. */
export const Framework = z.enum(["PAS", "AIDA", "BAB", "FAB", "SCQA", "QUEST", "PPPP", "STAR", "1-2-3"]);
export type Framework = z.infer<typeof Framework>;

export const HookKind = z.enum(["question", "statement", "scene", "cost", "how_to"]);
export type HookKind = z.infer<typeof HookKind>;

export const PhaseFocus = z.enum(["problem_awareness", "solution_introduction", "social_proof", "call_to_action"]);
export type PhaseFocus = z.infer<typeof PhaseFocus>;

export const CampaignStatus = z.enum([
  "draft",
  "awaiting_approval",
  "approved",
  "running",
  "paused",
  "completed",
  "partial",
  "failed",
]);
export type CampaignStatus = z.infer<typeof CampaignStatus>;

export const PieceStatus = z.enum(["draft", "approved", "needs_review", "failed"]);
export type PieceStatus = z.infer<typeof PieceStatus>;
