import { productName } from "./brief.ts";
import type { CampaignSnapshot } from "./campaign.ts";
import { summariseCalendar, type CalendarSummary } from "./calendar-summary.ts";
import type { Test } from "./experiment.ts";
import { summariseFindings, type FindingSummary } from "./finding-summary.ts";
import type { Piece } from "./piece.ts";
import type { PieceStatus, ChannelName, ContentType, Objective } from "./vocabulary.ts";
import { addDays } from "./zoned-time.ts";

/** What a campaign is, on one page, in the words of the wire (snake_case). */
export interface Summary {
  product: string;
  objective: Objective;
  audience: string[];
  channels: ChannelName[];
  /** `start` and `end` are the first and the last day, local dates of `zone` */
  period: { start: string; end: string; days: number; zone: string };
  strategy: StrategySummary | null;
  pieces: {
    planned: number;
    made: number;
    /** made, but for a person to paste: no API publishes them */
    manual: number;
    by_status: Record<PieceStatus, number>;
    by_channel: { channel: ChannelName; count: number; types: { type: ContentType; count: number }[] }[];
    samples: { piece_id: string; channel: ChannelName; type: ContentType; hook: string }[];
  };
  tests: TestSummary[];
  calendar: CalendarSummary;
  findings: FindingSummary;
  /** what the brief leaves out and the texts would gain from */
  missing: ("description" | "url")[];
  /** internal targets, never part of a text */
  goals: Record<string, number>;
  writer: { name: string; model: string | null };
  seed: string;
}

export interface StrategySummary {
  kind: string | null;
  /** what may go wrong with this campaign, in words */
  risks: string[];
  narrative: Record<"hook" | "hero" | "problem" | "solution" | "transformation" | "call_to_action", string>;
  content_pillars: string[];
  content_themes: string[];
  key_messages: string[];
}

export interface TestSummary {
  id: string;
  channel: ChannelName;
  element: Test["element"];
  metric: Test["metric"];
  design: Test["design"];
  pieces: number;
  hypothesis: string;
  variants: { label: string; text: string }[];
  sample_size_per_variant: number;
  minimum_effect: number;
  confidence_level: number;
  power: number;
  note: string;
}

const sampleCount = 3;

/** One page about a campaign, also about one that is not finished. The same snapshot gives the same summary. */
export function summarise(snapshot: CampaignSnapshot): Summary {
  const { campaign, pieces, tests, slots } = snapshot;
  const { brief } = campaign;
  return {
    product: productName(brief),
    objective: brief.objective,
    audience: brief.product.targetAudience,
    channels: brief.channels,
    period: {
      start: brief.start,
      end: addDays(brief.start, brief.durationDays - 1),
      days: brief.durationDays,
      zone: brief.audienceTimezone,
    },
    strategy: summariseStrategy(campaign),
    pieces: {
      planned: campaign.plan?.pieces.length ?? 0,
      made: pieces.filter(({ status }) => status !== "failed").length,
      manual: pieces.filter(({ status, delivery }) => status !== "failed" && delivery === "manual").length,
      by_status: countByStatus(pieces),
      by_channel: countByChannel(brief.channels, pieces),
      samples: sampleHooks(pieces),
    },
    tests: tests.map(summariseTest),
    calendar: summariseCalendar({ start: brief.start, days: brief.durationDays, slots, pieces }),
    findings: summariseFindings(campaign.findings, pieces),
    missing: (["description", "url"] as const).filter((field) => brief.product[field] === null),
    goals: brief.goals,
    writer: { name: campaign.writer.name, model: campaign.writer.model },
    seed: campaign.seed,
  };
}

function summariseStrategy({ strategy, classification }: CampaignSnapshot["campaign"]): StrategySummary | null {
  if (strategy === null) return null;
  const { hook, hero, problem, solution, transformation, callToAction } = strategy.narrative;
  return {
    kind: classification?.kind ?? null,
    risks: classification?.risks ?? [],
    narrative: { hook, hero, problem, solution, transformation, call_to_action: callToAction },
    content_pillars: strategy.contentPillars,
    content_themes: strategy.themes.map(({ label }) => label),
    key_messages: strategy.keyMessages,
  };
}

function countByStatus(pieces: Piece[]): Record<PieceStatus, number> {
  const count = (wanted: PieceStatus): number => pieces.filter(({ status }) => status === wanted).length;
  return {
    draft: count("draft"),
    approved: count("approved"),
    needs_review: count("needs_review"),
    failed: count("failed"),
  };
}

function countByChannel(asked: ChannelName[], pieces: Piece[]): Summary["pieces"]["by_channel"] {
  const channels = [...new Set([...asked, ...pieces.map(({ channel }) => channel)])];
  return channels.map((channel) => {
    const types = pieces.filter((piece) => piece.channel === channel).map(({ type }) => type);
    return {
      channel,
      count: types.length,
      types: [...new Set(types)].map((type) => ({ type, count: types.filter((other) => other === type).length })),
    };
  });
}

/** The first hook of each type, spread over the channels: one type of every channel before the second of any. */
function sampleHooks(pieces: Piece[]): Summary["pieces"]["samples"] {
  const firsts = pieces.filter(
    ({ type, status }, index) => status !== "failed" && pieces.findIndex((piece) => piece.type === type) === index,
  );
  const rank = (piece: Piece): number => firsts.filter(({ channel }) => channel === piece.channel).indexOf(piece);
  return firsts
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, sampleCount)
    .map(({ id, channel, type, hook }) => ({ piece_id: id, channel, type, hook }));
}

function summariseTest(test: Test): TestSummary {
  return {
    id: test.id,
    channel: test.channel,
    element: test.element,
    metric: test.metric,
    design: test.design,
    pieces: test.pieceIds.length,
    hypothesis: test.hypothesis,
    variants: test.variants.map(({ label, text }) => ({ label, text })),
    sample_size_per_variant: test.sampleSizePerVariant,
    minimum_effect: test.minimumEffect,
    confidence_level: test.confidenceLevel,
    power: test.power,
    note: test.note,
  };
}
