import type { Brief } from "../domain/brief.ts";
import type { CampaignPlan, CampaignSnapshot, Classification } from "../domain/campaign.ts";
import type { Intent } from "../domain/chat-intent.ts";
import { MarketingError } from "../domain/errors.ts";
import type { Test } from "../domain/experiment.ts";
import type { Fact } from "../domain/fact.ts";
import type { Insights } from "../domain/insights.ts";
import type { Learning } from "../domain/learning.ts";
import type { Measurement, ReaderComment } from "../domain/measurement.ts";
import type { Metrics } from "../domain/metrics.ts";
import type { Piece, PieceDraft, PiecePlan } from "../domain/piece.ts";
import type { Slot } from "../domain/slot.ts";
import type { Strategy } from "../domain/strategy.ts";
import type { AgentName, ContentType, WritingAgent } from "../domain/vocabulary.ts";
import type { VoiceReport } from "../domain/voice.ts";
import type { Writer } from "../tools/model/port.ts";

/** What the specialists give, by its name in the graph's state. `plan` is the supervisor's own. */
export interface Gifts {
  classification: Classification;
  /** `total.pieces` is 0 when nothing was measured yet */
  metrics: Metrics;
  /** `comments` is 0 when nobody has said anything yet */
  insights: Insights;
  learnings: Learning[];
  strategy: Strategy;
  plan: CampaignPlan;
  /** ids of all finished pieces, once none is missing; the texts are in the store */
  content: string[];
  voice: VoiceReport;
  tests: Test[];
  calendar: Slot[];
}
export type GiftName = keyof Gifts;

/** What every agent may see without asking for it. */
export interface Given {
  brief: Brief;
  facts: Fact[];
  seed: string;
  /** with `start` today: slots before this instant are not used */
  notBefore: string | null;
}

/** What an agent may reach: the writer, and what the store remembers. */
export interface AgentPorts {
  writer: Writer;
  hash(text: string): string;
  pieces(): Promise<Piece[]>;
  feedback(): Promise<{ measurements: Measurement[]; comments: ReaderComment[] }>;
}

export interface Work<Gift extends GiftName> {
  gift: Gifts[Gift];
  /** one line in plain words for the progress: "10 themes", "no data yet" */
  note: string;
  /** pieces whose words or checks this work changed */
  pieces?: Piece[];
}

type Change = Extract<Intent, { kind: "restyle" }>;
export type Question = Extract<Intent, { kind: "question" }>;

/** A specialist with one gift. It knows ports and the domain, never the graph. */
export interface Specialist<Gift extends GiftName = GiftName> {
  name: AgentName;
  /** the role in one sentence */
  role: string;
  needs: readonly GiftName[];
  gives: Gift;
  work(given: Given & Partial<Gifts>, ports: AgentPorts): Promise<Work<Gift>>;
  /** The answer in words to a question that is this agent's business. */
  answer?(question: Question, snapshot: CampaignSnapshot): string;
  /** Carries out a change that a person asked for; the note answers the person. */
  change?(change: Change, snapshot: CampaignSnapshot, ports: AgentPorts): { pieces: Piece[]; note: string };
}

interface Definition<Needs extends readonly GiftName[], Gift extends GiftName> extends Omit<
  Specialist<Gift>,
  "needs" | "work"
> {
  needs: Needs;
  work(given: Given & Pick<Gifts, Needs[number]>, ports: AgentPorts): Promise<Work<Gift>> | Work<Gift>;
}

/**
 * A specialist whose `work` sees exactly what it declares in `needs`.
 * @throws MarketingError "internal" from `work` when the graph sends it before its needs are met
 */
export function defineSpecialist<const Needs extends readonly GiftName[], Gift extends GiftName>(
  definition: Definition<Needs, Gift>,
): Specialist<Gift> {
  return {
    ...definition,
    async work(given, ports) {
      const missing = definition.needs.filter((need) => given[need] === undefined);
      if (missing.length > 0) {
        throw new MarketingError("internal", `${definition.name} was sent before ${missing.join(", ")} was there`);
      }
      // Checked above: every declared need is there.
      return await definition.work(given as Given & Pick<Gifts, Needs[number]>, ports);
    },
  };
}

/** An agent that writes pieces, one at a time. */
export interface PieceWriter {
  name: WritingAgent;
  role: string;
  writes: readonly ContentType[];
  /** Rules that are code and not the writer's to decide: sizes, order, duties of a type. */
  settle(draft: PieceDraft, plan: PiecePlan): PieceDraft;
}
