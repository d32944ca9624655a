import { HumanMessage } from "@langchain/core/messages";
import type { Given, GiftName, Gifts } from "../agents/agent.ts";
import { MarketingError } from "../domain/errors.ts";
import type { PiecePlan, WriterStamp } from "../domain/piece.ts";
import { firstInstant } from "./intake.ts";
import type { Progress } from "./route.ts";
import type { CampaignState } from "./state.ts";

const plainGifts = [
  "classification",
  "metrics",
  "insights",
  "learnings",
  "strategy",
  "plan",
  "voice",
  "tests",
  "calendar",
] as const satisfies readonly GiftName[];

/** The person's last message when nobody has answered it yet, as plain text; null otherwise. Parts are joined. */
export function unansweredMessage(state: CampaignState): { id: string | null; text: string } | null {
  const last = state.messages.at(-1);
  return last !== undefined && HumanMessage.isInstance(last) ? { id: last.id ?? null, text: last.text } : null;
}

/** What the message asks for and its answer, as far as they are there. A run that was stopped may have left those of another. */
function conversationOf(state: CampaignState): Progress["chat"] {
  const message = unansweredMessage(state);
  if (message === null) return null;
  const isCurrent = state.answering === message.id;
  return { intent: isCurrent ? state.intent : null, isAnswered: isCurrent && state.reply !== null, isSaid: false };
}

/** Planned pieces without a mark, in the order of the plan. */
export function missingPieces(state: CampaignState): PiecePlan[] {
  return (state.plan?.pieces ?? []).filter(({ id }) => !Object.hasOwn(state.content, id));
}

/** The state as the route sees it. */
export function progressOf(state: CampaignState): Progress {
  const missing = missingPieces(state);
  const has = new Set<GiftName>(plainGifts.filter((name) => state[name] !== null));
  if (state.plan !== null && missing.length === 0) has.add("content");
  return {
    isStarted: state.brief !== null,
    has,
    missing,
    isReviewed: state.review !== null,
    isDecided: state.outcome !== null,
    hasAdditions: state.additions !== null && state.plan !== null,
    chat: conversationOf(state),
  };
}

/** The gifts that are there, for an agent to read. */
export function giftsOf(state: CampaignState): Partial<Gifts> {
  const gifts: Partial<Gifts> = {};
  if (state.classification !== null) gifts.classification = state.classification;
  if (state.metrics !== null) gifts.metrics = state.metrics;
  if (state.insights !== null) gifts.insights = state.insights;
  if (state.learnings !== null) gifts.learnings = state.learnings;
  if (state.strategy !== null) gifts.strategy = state.strategy;
  if (state.plan !== null) gifts.plan = state.plan;
  if (state.voice !== null) gifts.voice = state.voice;
  if (state.tests !== null) gifts.tests = state.tests;
  if (state.calendar !== null) gifts.calendar = state.calendar;
  if (progressOf(state).has.has("content")) gifts.content = Object.keys(state.content);
  return gifts;
}

/** @throws MarketingError "internal" when no brief has been read on this thread */
export function givenOf(state: CampaignState): Given & { campaignId: string; stamp: WriterStamp } {
  const { campaign_id: campaignId, brief, facts, seed, created_at: createdAt, writer: stamp } = state;
  if (campaignId === null || brief === null || createdAt === null || stamp === null) {
    throw new MarketingError("internal", "an agent was sent on a thread that holds no campaign");
  }
  return { campaignId, brief, facts, seed: seed ?? campaignId, notBefore: firstInstant(brief, createdAt), stamp };
}
