import type { Brief } from "../../domain/brief.ts";
import type { CampaignRecord, CampaignSnapshot } from "../../domain/campaign.ts";
import type { Test } from "../../domain/experiment.ts";
import { plainOrder, unclaimed, type RunRecord } from "../../domain/run.ts";
import type { Slot } from "../../domain/slot.ts";
import type { Strategy } from "../../domain/strategy.ts";
import { snapshotPieces } from "./snapshot-pieces.ts";

/** A small finished campaign, made by hand: five pieces on four channels, two tests, 14 days from 1 December 2026. */
export function campaignSnapshot(
  change: { campaign?: Partial<CampaignRecord>; brief?: Partial<Brief> } = {},
): CampaignSnapshot {
  return {
    campaign: {
      id: "c-1",
      name: "Northwind Sync: launch awareness",
      status: "awaiting_approval",
      version: 1,
      tenant: null,
      createdAt: "2026-11-24T09:30:00.000Z",
      threadId: "t-1",
      seed: "42",
      writer: { name: "composer", model: null, promptVersion: "1" },
      classification: {
        kind: "product launch",
        awareness: "problem_aware",
        personas: ["developer", "cto"],
        risks: ["no proof beyond one figure"],
        channelFit: [{ channel: "twitter", fit: 0.8, reason: "developers read there" }],
      },
      strategy: strategy(),
      plan: {
        pieces: snapshotPieces().map((piece, ordinal) => ({
          id: piece.id,
          channel: piece.channel,
          type: piece.type,
          agent: piece.agent,
          persona: piece.persona,
          tone: piece.tone,
          day: 1 + 3 * ordinal,
          week: piece.week,
          focus: "solution_introduction" as const,
          theme: piece.theme,
          framework: piece.framework,
          hookKind: "question" as const,
          ordinal,
          earlier: [],
          words: null,
          mail: null,
          link: null,
          quote: null,
          proof: null,
        })),
        tests: [],
      },
      findings: [
        {
          rule: "untrusted-instruction",
          severity: "warning",
          message: "the description tells the program what to do; it is kept as plain text",
          pieceId: null,
          place: null,
          mend: null,
        },
      ],
      ...change.campaign,
      brief: { ...brief(), ...change.brief },
    },
    facts: [
      {
        id: "f1",
        text: "3x faster reviews",
        value: 3,
        unit: "x",
        subject: "faster reviews",
        origin: "brief.product.unique_value",
        public: true,
        code: null,
      },
      {
        id: "f2",
        text: "awareness: 100000",
        value: 100_000,
        unit: null,
        subject: "awareness",
        origin: "brief.goals.awareness",
        public: false,
        code: null,
      },
    ],
    pieces: snapshotPieces(),
    tests: [subjectTest(), hookTest()],
    slots: slots(),
  };
}

/** The run that made it. */
export function campaignRun(): RunRecord {
  return {
    id: "r-1",
    campaignId: "c-1",
    threadId: "t-1",
    kind: "create",
    status: "interrupted",
    approve: false,
    order: plainOrder,
    metadata: {},
    ...unclaimed,
    attempt: 1,
    startedAt: "2026-11-24T09:30:00.000Z",
    endedAt: "2026-11-24T09:30:08.000Z",
    error: null,
  };
}

function brief(): Brief {
  return {
    name: "Northwind Sync: launch awareness",
    objective: "launch_awareness",
    product: {
      name: "Northwind Sync",
      description: "keeps reviews moving",
      targetAudience: ["developers", "CTOs"],
      uniqueValue: "3x faster reviews",
      url: "https://northwind.example/sync",
    },
    channels: ["twitter", "linkedin", "medium", "email"],
    durationDays: 14,
    budget: { contentPieces: 5, dailyPosts: 2, adSpend: null },
    tone: { primary: "technical", secondary: null },
    goals: { awareness: 100_000, conversions: 500 },
    facts: [],
    brand: null,
    audienceTimezone: "America/New_York",
    start: "2026-12-01",
    types: null,
  };
}

function strategy(): Strategy {
  return {
    narrative: {
      hero: "Developers whose changes wait for somebody to read them",
      problem: "A change that waits two days is forgotten by the person who wrote it",
      solution: "Northwind Sync puts the right change before the right reader at the right time",
      transformation: "From waiting to a steady flow of small reviews",
      callToAction: "Try Northwind Sync on your next change",
      hook: "How old is your oldest open review?",
      storyArc: "problem -> solution -> transformation",
    },
    contentPillars: ["Review habits", "Small changes", "Team flow"],
    themes: [
      { label: "review queues", personas: ["developer"] },
      { label: "small changes", personas: ["developer"] },
      { label: "the cost of waiting", personas: ["cto"] },
    ],
    keyMessages: [
      "Reviews are a queue, and queues can be short",
      "Small changes are read, large ones are waved through",
      "3x faster reviews",
    ],
    campaignPhases: [
      { week: 1, focus: "solution_introduction" },
      { week: 2, focus: "call_to_action" },
    ],
  };
}

function subjectTest(): Test {
  return {
    id: "test-1",
    channel: "email",
    element: "subject_line",
    metric: "click_rate",
    design: "randomized_recipients",
    pieceIds: ["p05"],
    hypothesis: "A question about the reader's own work is opened by more people",
    variants: [
      { id: "test-1-a", label: "A", text: "Your oldest review" },
      { id: "test-1-b", label: "B", text: "How old is your oldest review?" },
    ],
    blocks: {},
    sampleSizePerVariant: 39_473,
    minimumEffect: 0.1,
    confidenceLevel: 0.95,
    power: 0.8,
    note: "An audience under 78,946 readers cannot settle this; the result will be a hint.",
  };
}

function hookTest(): Test {
  return {
    id: "test-2",
    channel: "twitter",
    element: "hook",
    metric: "engagement_rate",
    design: "randomized_blocks",
    pieceIds: ["p01", "p02"],
    hypothesis: "A question starts more talk than a statement",
    variants: [
      { id: "test-2-a", label: "A", text: "How old is your oldest open review?" },
      { id: "test-2-b", label: "B", text: "Your oldest open review is older than you think." },
    ],
    blocks: { p01: "test-2-a", p02: "test-2-b" },
    sampleSizePerVariant: 12_100,
    minimumEffect: 0.1,
    confidenceLevel: 0.95,
    power: 0.8,
    note: "",
  };
}

function slots(): Slot[] {
  const slot = (
    fields: Pick<Slot, "slotId" | "date" | "at" | "time" | "channel" | "pieceId"> & Partial<Slot>,
  ): Slot => ({
    zone: "America/New_York",
    testId: null,
    variantId: null,
    latePolicy: "send_within",
    ...fields,
  });
  return [
    slot({
      slotId: "s05a",
      date: "2026-12-14",
      at: "2026-12-14T15:00:00Z",
      time: "10:00",
      channel: "email",
      pieceId: "p05",
      testId: "test-1",
      variantId: "test-1-a",
      latePolicy: "ask",
    }),
    slot({
      slotId: "s05b",
      date: "2026-12-14",
      at: "2026-12-14T15:00:00Z",
      time: "10:00",
      channel: "email",
      pieceId: "p05",
      testId: "test-1",
      variantId: "test-1-b",
      latePolicy: "ask",
    }),
    slot({
      slotId: "s01",
      date: "2026-12-01",
      at: "2026-12-01T14:00:00Z",
      time: "09:00",
      channel: "twitter",
      pieceId: "p01",
      testId: "test-2",
      variantId: "test-2-a",
    }),
    slot({
      slotId: "s02",
      date: "2026-12-04",
      at: "2026-12-04T17:00:00Z",
      time: "12:00",
      channel: "twitter",
      pieceId: "p02",
      testId: "test-2",
      variantId: "test-2-b",
      latePolicy: "skip",
    }),
    slot({
      slotId: "s03",
      date: "2026-12-08",
      at: "2026-12-08T12:30:00Z",
      time: "07:30",
      channel: "linkedin",
      pieceId: "p03",
    }),
    slot({
      slotId: "s04",
      date: "2026-12-09",
      at: "2026-12-09T13:00:00Z",
      time: "08:00",
      channel: "medium",
      pieceId: "p04",
    }),
  ];
}
