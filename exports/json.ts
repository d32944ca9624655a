import type { CampaignSnapshot } from "../domain/campaign.ts";
import type { Test } from "../domain/experiment.ts";
import type { Fact } from "../domain/fact.ts";
import { briefToWire } from "../domain/request.ts";
import type { Slot } from "../domain/slot.ts";
import type { Strategy } from "../domain/strategy.ts";
import type { ExportedFile } from "./export-file.ts";
import { pieceToWire } from "./piece-json.ts";

/**
 * The whole campaign as one JSON document of the schema "qlp-campaign/1", snake_case, two spaces, a line break at the end. Every key is there always, in the same order; the facts are all of the ledger, internal ones marked.
 */
export function exportJson(snapshot: CampaignSnapshot): ExportedFile {
  const { campaign, facts, pieces, tests, slots } = snapshot;
  const document = {
    schema: "qlp-campaign/1",
    campaign: {
      id: campaign.id,
      status: campaign.status,
      created_at: campaign.createdAt,
      writer: { name: campaign.writer.name, model: campaign.writer.model },
    },
    brief: briefToWire(campaign.brief),
    facts: facts.map(factToWire),
    strategy: campaign.strategy === null ? null : strategyToWire(campaign.strategy),
    pieces: pieces.map(pieceToWire),
    tests: tests.map(testToWire),
    calendar: calendarToWire(slots),
    analytics: {},
  };
  return {
    fileName: `${campaign.id}.json`,
    mediaType: "application/json",
    bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`),
  };
}

function factToWire({ id, text, value, unit, origin, public: isPublic }: Fact) {
  return { id, text, value, unit, origin, public: isPublic };
}

export function strategyToWire({ narrative, contentPillars, themes, keyMessages, campaignPhases }: Strategy) {
  return {
    narrative: {
      hero: narrative.hero,
      problem: narrative.problem,
      solution: narrative.solution,
      transformation: narrative.transformation,
      call_to_action: narrative.callToAction,
      hook: narrative.hook,
      story_arc: narrative.storyArc,
    },
    content_pillars: contentPillars,
    content_themes: themes.map(({ label }) => label),
    key_messages: keyMessages,
    campaign_phases: campaignPhases.map(({ week, focus }) => ({ week, focus })),
  };
}

function testToWire(test: Test) {
  return {
    id: test.id,
    channel: test.channel,
    element: test.element,
    metric: test.metric,
    piece_ids: test.pieceIds,
    design: test.design,
    variants: test.variants.map(({ id, label, text }) => ({ id, label, text })),
    sample_size_per_variant: test.sampleSizePerVariant,
    minimum_effect: test.minimumEffect,
    confidence_level: test.confidenceLevel,
    power: test.power,
    note: test.note,
  };
}

/** Slots by their local date; dates in order, and each day's slots by time and id. */
function calendarToWire(slots: Slot[]) {
  const inOrder = slots.toSorted((left, right) => compare(left.at, right.at) || compare(left.slotId, right.slotId));
  const dates = [...new Set(inOrder.map(({ date }) => date))].toSorted(compare);
  return Object.fromEntries(dates.map((date) => [date, inOrder.filter((slot) => slot.date === date).map(slotToWire)]));
}

function slotToWire(slot: Slot) {
  return {
    slot_id: slot.slotId,
    at: slot.at,
    time: slot.time,
    zone: slot.zone,
    channel: slot.channel,
    piece_id: slot.pieceId,
    test_id: slot.testId,
    variant_id: slot.variantId,
    late_policy: slot.latePolicy,
  };
}

/** By code units: the order must not depend on the machine's language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
