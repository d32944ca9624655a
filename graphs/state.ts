import { MessagesValue, ReducedValue, StateSchema } from "@langchain/langgraph";
import { z } from "zod";
import { Brief } from "../domain/brief.ts";
import { CampaignPlan, Classification } from "../domain/campaign.ts";
import { Fact } from "../domain/fact.ts";
import { Finding } from "../domain/finding.ts";
import { Insights } from "../domain/insights.ts";
import { Learning } from "../domain/learning.ts";
import { Metrics } from "../domain/metrics.ts";
import { PiecePlan, WriterStamp } from "../domain/piece.ts";
import { Outcome, Review } from "../domain/review.ts";
import { Slot } from "../domain/slot.ts";
import { Strategy } from "../domain/strategy.ts";
import { Test } from "../domain/experiment.ts";
import { WritingAgent } from "../domain/vocabulary.ts";
import { VoiceReport } from "../domain/voice.ts";
import { Intent } from "../domain/chat-intent.ts";
import { mergeContent, PieceMark } from "./content-state.ts";

/**
 * The working set of a run: the results by name (null = not there yet), never the texts of the pieces.
 * Nodes are people (`narrative`), keys are results (`strategy`); the two never coincide.
 */
export const CampaignState = new StateSchema({
  /** a chat about the campaign; a person's last message is answered in the same run */
  messages: MessagesValue,
  /** the brief as a client sends it; read once, then `brief` holds what was understood */
  request: z.record(z.string(), z.unknown()).nullable().default(null),
  campaign_id: z.string().nullable().default(null),
  /** the campaign that the rest belongs to: a thread speaks of one for its whole life, whatever a client sends as its id */
  loaded: z.string().nullable().default(null),
  brief: Brief.nullable().default(null),
  facts: z.array(Fact).default(() => []),
  /** what fixes the variety; the campaign's id when nobody chose one */
  seed: z.string().nullable().default(null),
  /** who writes the campaign, for its whole life; the default writer when nobody chose one */
  writer: WriterStamp.nullable().default(null),
  /** ISO 8601 UTC: slots before it are not used when the campaign starts on that day */
  created_at: z.string().nullable().default(null),
  classification: Classification.nullable().default(null),
  metrics: Metrics.nullable().default(null),
  insights: Insights.nullable().default(null),
  learnings: z.array(Learning).nullable().default(null),
  strategy: Strategy.nullable().default(null),
  plan: CampaignPlan.nullable().default(null),
  content: new ReducedValue(
    z.record(z.string(), PieceMark).default(() => ({})),
    { reducer: mergeContent },
  ),
  voice: VoiceReport.nullable().default(null),
  tests: z.array(Test).nullable().default(null),
  calendar: z.array(Slot).nullable().default(null),
  /** pieces that a person wants beside those of the plan, planned already; null once they are in it */
  additions: z.array(PiecePlan).nullable().default(null),
  findings: z.array(Finding).default(() => []),
  review: Review.nullable().default(null),
  /** why the last answer to the approval can't be used; null = there was none, or it could */
  misread: z.string().nullable().default(null),
  /** what the approval left behind; null = nobody has decided */
  outcome: Outcome.nullable().default(null),
  /** the id of the message that `intent` and `reply` belong to */
  answering: z.string().nullable().default(null),
  /** what that message asks for */
  intent: Intent.nullable().default(null),
  /** the answer to it, once an agent has given it */
  reply: z.string().nullable().default(null),
  /** writing agents that were sent and whose return has not been told yet */
  working: z.array(WritingAgent).default(() => []),
});
export type CampaignState = typeof CampaignState.State;
export type CampaignUpdate = typeof CampaignState.Update;
