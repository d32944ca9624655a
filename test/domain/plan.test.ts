import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../domain/brief.ts";
import { contentTypes } from "../../domain/content-types.ts";
import { CampaignPlan } from "../../domain/campaign.ts";
import { MarketingError } from "../../domain/errors.ts";
import { planCampaign } from "../../domain/plan.ts";
import type { PiecePlan } from "../../domain/piece.ts";
import { addDays, weekdayOf } from "../../domain/zoned-time.ts";
import { anyBrief, launchBrief, strategy, withBudget } from "./planning-inputs.ts";

const personas = ["developer", "cto", "founder"] as const;
const planOf = (brief: Brief, seed = "seed") => planCampaign({ brief, strategy, personas, seed });
const launch = planOf(launchBrief);
const countBy = (pieces: readonly PiecePlan[], key: (piece: PiecePlan) => string | number) => {
  const counts = new Map<string | number, number>();
  for (const piece of pieces) counts.set(key(piece), (counts.get(key(piece)) ?? 0) + 1);
  return counts;
};
const byChannel = (pieces: readonly PiecePlan[]) =>
  launchBrief.channels.map((channel) => pieces.filter((piece) => piece.channel === channel));

describe("planCampaign for the launch brief", () => {
  it("plans fifty pieces of the expected types", () => {
    expect(Object.fromEntries(countBy(launch.pieces, ({ type }) => type))).toEqual({
      twitter_thread: 7,
      tweet: 15,
      poll: 2,
      linkedin_post: 13,
      tutorial: 3,
      case_study: 2,
      email: 8,
    });
  });

  it("uses each of the thirty days and gives each phase its share", () => {
    const weeks = countBy(launch.pieces, ({ week }) => week);

    expect(countBy(launch.pieces, ({ day }) => day).size).toBe(30);
    expect([...weeks.keys()]).toEqual([1, 2, 3, 4]);
    expect([...weeks.values()].every((pieces) => pieces >= 9)).toBe(true);
  });

  it("mixes at least three channels in every week", () => {
    const mixes = [1, 2, 3, 4].map(
      (week) => new Set(launch.pieces.filter((piece) => piece.week === week).map(({ channel }) => channel)).size,
    );

    expect(Math.min(...mixes)).toBeGreaterThanOrEqual(3);
  });

  it("puts tutorials, case studies and polls where they belong", () => {
    const of = (type: PiecePlan["type"]) => launch.pieces.filter((piece) => piece.type === type);

    expect(of("tutorial").map(({ focus }) => focus)).toEqual(Array(3).fill("solution_introduction"));
    expect(of("case_study").map(({ focus }) => focus)).toEqual(Array(2).fill("social_proof"));
    expect(of("poll").every(({ day }) => day <= 15)).toBe(true);
  });

  it("leaves a day between mails", () => {
    const days = launch.pieces.filter(({ channel }) => channel === "email").map(({ day }) => day);

    expect(days.slice(1).every((day, index) => day - (days[index] ?? 0) >= 2)).toBe(true);
  });

  it("rotates themes evenly and never twice in a row on a channel", () => {
    const uses = [...countBy(launch.pieces, ({ theme }) => theme).values()];

    expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(2);
    for (const pieces of byChannel(launch.pieces)) {
      expect(pieces.slice(1).filter(({ theme }, index) => theme === pieces[index]?.theme)).toEqual([]);
    }
  });

  it("writes for every reader, about themes that suit the reader", () => {
    expect(new Set(launch.pieces.map(({ persona }) => persona))).toEqual(new Set(personas));
    for (const { theme, persona } of launch.pieces) {
      expect(strategy.themes.find(({ label }) => label === theme)?.personas).toContain(persona);
    }
  });

  it("never opens in the same way twice in a row", () => {
    const repeats = (pieces: readonly PiecePlan[]) =>
      pieces.slice(1).filter(({ hookKind }, index) => hookKind === pieces[index]?.hookKind);

    expect(repeats(launch.pieces)).toEqual([]);
    expect(byChannel(launch.pieces).flatMap(repeats)).toEqual([]);
  });

  it("varies the framework, within what suits the type", () => {
    for (const { type, framework } of launch.pieces) expect(contentTypes[type].frameworks).toContain(framework);
    expect(new Set(launch.pieces.map(({ framework }) => framework)).size).toBeGreaterThanOrEqual(6);
  });

  it("speaks in the primary tone mostly and in the secondary now and then", () => {
    const tones = countBy(launch.pieces, ({ tone }) => tone);

    expect(new Set(tones.keys())).toEqual(new Set(["technical", "visionary"]));
    expect(tones.get("technical")).toBeGreaterThan(tones.get("visionary") ?? 0);
    expect(tones.get("visionary")).toBeGreaterThan(10);
  });

  it("keeps to one tone when the brief names one", () => {
    const plan = planOf({ ...launchBrief, tone: { primary: "casual", secondary: null } });

    expect(new Set(plan.pieces.map(({ tone }) => tone))).toEqual(new Set(["casual"]));
  });

  it("remembers the types of what came earlier on a theme", () => {
    for (const piece of launch.pieces) {
      const before = launch.pieces.filter(({ theme, ordinal }) => theme === piece.theme && ordinal < piece.ordinal);
      expect(piece.earlier).toEqual(before.map(({ type }) => type));
    }
  });

  it("is the same for the same seed and another for another seed", () => {
    expect(planOf(launchBrief)).toEqual(launch);
    expect(planOf(launchBrief, "other")).not.toEqual(launch);
  });

  it("has the shape that is stored", () => {
    expect(CampaignPlan.parse(launch)).toEqual(launch);
  });
});

describe("planCampaign", () => {
  it("plans only the types asked for", () => {
    const plan = planOf(withBudget({ ...launchBrief, channels: ["twitter"], types: ["tweet", "poll"] }, 10, 2));

    expect(new Set(plan.pieces.map(({ type }) => type))).toEqual(new Set(["tweet", "poll"]));
  });

  it("writes for general readers when no persona is known", () => {
    const plan = planCampaign({ brief: launchBrief, strategy, personas: [], seed: "seed" });

    expect(new Set(plan.pieces.map(({ persona }) => persona))).toEqual(new Set(["general"]));
  });

  it("leaves the first day alone when its time has passed", () => {
    const plan = planCampaign({
      brief: launchBrief,
      strategy,
      personas,
      seed: "seed",
      notBefore: "2026-12-02T03:10:00Z",
    });

    expect(plan.pieces).toHaveLength(50);
    expect(plan.pieces[0]?.day).toBe(2);
  });

  it("keeps daily limits, weekend rules, order and unique ids for briefs of every size", () => {
    fc.assert(
      fc.property(anyBrief, (brief) => {
        const plan = feasiblePlan(brief);
        if (plan === null) return;
        const { contentPieces, dailyPosts } = brief.budget;
        const mailTests = plan.tests.filter(({ design }) => design === "randomized_recipients");
        const tested = new Set(mailTests.flatMap(({ pieceIds }) => pieceIds));
        const slotsOn = countBy(plan.pieces, ({ day }) => day);
        for (const { id, day } of plan.pieces) if (tested.has(id)) slotsOn.set(day, (slotsOn.get(day) ?? 0) + 1);

        if (contentPieces !== null) expect(plan.pieces).toHaveLength(contentPieces);
        expect(Math.max(...slotsOn.values())).toBeLessThanOrEqual(dailyPosts ?? Infinity);
        expect(new Set(plan.pieces.map(({ id }) => id)).size).toBe(plan.pieces.length);
        expect(plan.pieces.map(({ ordinal }) => ordinal)).toEqual(plan.pieces.map((_, index) => index));
        expect(plan.pieces.map(({ day }) => day)).toEqual(
          plan.pieces.map(({ day }) => day).toSorted((one, other) => one - other),
        );
        for (const { channel, day } of plan.pieces) {
          if (channel === "linkedin" || channel === "email")
            expect(weekdayOf(addDays(brief.start, day - 1))).toBeLessThan(6);
        }
      }),
    );
  });
});

/** The plan of a brief, or null when it has no place. */
function feasiblePlan(brief: Brief): CampaignPlan | null {
  try {
    return planOf(brief);
  } catch (error) {
    if (error instanceof MarketingError && error.code === "limit-refused") return null;
    throw error;
  }
}
