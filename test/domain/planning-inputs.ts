import fc from "fast-check";
import type { Brief } from "../../domain/brief.ts";
import type { Strategy } from "../../domain/strategy.ts";
import { ChannelName } from "../../domain/vocabulary.ts";

/** The brief of the product's own example: fifty pieces on four channels in thirty days, three posts a day. */
export const launchBrief: Brief = {
  name: "Launch",
  objective: "launch_awareness",
  product: {
    name: "QuantumLayer Platform",
    description: "AI-powered code generation",
    targetAudience: ["developers", "CTOs", "tech leaders"],
    uniqueValue: "10x faster development",
    url: null,
  },
  channels: ["twitter", "linkedin", "medium", "email"],
  durationDays: 30,
  budget: { contentPieces: 50, dailyPosts: 3, adSpend: 5000 },
  tone: { primary: "technical", secondary: "visionary" },
  goals: {},
  facts: [],
  brand: null,
  audienceTimezone: "America/New_York",
  start: "2026-12-01",
  types: null,
};

export const strategy: Pick<Strategy, "themes"> = {
  themes: [
    { label: "code quality", personas: ["developer", "cto"] },
    { label: "repetitive code", personas: ["developer"] },
    { label: "time to market", personas: ["founder", "cto"] },
    { label: "technical debt", personas: ["cto", "developer", "founder"] },
    { label: "team capacity", personas: ["cto", "founder"] },
  ],
};

/** A brief with the given budget. */
export function withBudget(brief: Brief, contentPieces: number | null, dailyPosts: number | null): Brief {
  return { ...brief, budget: { ...brief.budget, contentPieces, dailyPosts } };
}

const zones = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland", "Australia/Lord_Howe"];

/** First days, most of them shortly before clocks change on one of the hemispheres. */
const starts = [
  "2026-10-23",
  "2026-10-31",
  "2027-03-12",
  "2027-03-26",
  "2027-04-02",
  "2026-09-25",
  "2026-06-05",
  "2028-02-27",
];

/** Briefs of every size, feasible or not. */
export const anyBrief: fc.Arbitrary<Brief> = fc
  .record({
    channels: fc.subarray([...ChannelName.options], { minLength: 1 }),
    durationDays: fc.oneof(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 16, max: 365 })),
    contentPieces: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    dailyPosts: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    audienceTimezone: fc.constantFrom(...zones),
    start: fc.constantFrom(...starts),
  })
  .map(({ contentPieces, dailyPosts, ...rest }) => withBudget({ ...launchBrief, ...rest }, contentPieces, dailyPosts));
