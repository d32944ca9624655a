import { describe, expect, it } from "vitest";
import { planAdditions, planCampaign } from "../../domain/plan.ts";
import { scheduleCampaign } from "../../domain/schedule.ts";
import { launchBrief, strategy, withBudget } from "./planning-inputs.ts";

const plan = planCampaign({ brief: launchBrief, strategy, personas: ["developer", "cto"], seed: "seed" });
const request = {
  brief: launchBrief,
  strategy,
  plan,
  type: "tweet",
  count: 2,
  theme: "code quality",
  seed: "seed",
  fromDay: 10,
} as const;

describe("planAdditions", () => {
  it("goes on after the ids, numbers and themes of the plan", () => {
    const added = planAdditions(request);
    const onTheme = plan.pieces.filter(({ theme }) => theme === "code quality");

    expect(added.map(({ id }) => id)).toEqual(["tweet-16", "tweet-17"]);
    expect(added.map(({ ordinal }) => ordinal)).toEqual([50, 51]);
    expect(added.map(({ earlier }) => earlier.length)).toEqual([onTheme.length, onTheme.length + 1]);
  });

  it("uses days with place from the given day on", () => {
    const added = planAdditions({ ...request, count: 6 });

    for (const { day } of added) {
      expect(day).toBeGreaterThanOrEqual(10);
      expect([...plan.pieces, ...added].filter((piece) => piece.day === day).length).toBeLessThanOrEqual(3);
    }
  });

  it("takes a topic that is no theme of the strategy", () => {
    const [piece] = planAdditions({ ...request, count: 1, theme: "release notes" });

    expect(piece).toMatchObject({ theme: "release notes", earlier: [] });
  });

  it("leaves the times of what was planned before as they were", () => {
    const added = planAdditions(request);
    const before = scheduleCampaign({ brief: launchBrief, plan, notBefore: null });
    const after = scheduleCampaign({
      brief: launchBrief,
      plan: { ...plan, pieces: [...plan.pieces, ...added] },
      notBefore: null,
    });

    expect(after).toHaveLength(before.length + 2);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it("refuses what has no place and says what would fit", () => {
    const brief = withBudget(launchBrief, 50, 2);
    const full = planCampaign({ brief, strategy, personas: ["cto"], seed: "seed" });

    expect(() => planAdditions({ ...request, brief, plan: full, count: 30, fromDay: 1 })).toThrow(
      expect.objectContaining({ code: "limit-refused", hint: "ask for 8 or fewer" }),
    );
    expect(() => planAdditions({ ...request, fromDay: 31 })).toThrow(
      expect.objectContaining({ code: "limit-refused" }),
    );
  });

  it("refuses a type whose channel the campaign has not", () => {
    expect(() => planAdditions({ ...request, type: "reddit_post" })).toThrow(
      expect.objectContaining({ code: "invalid-brief" }),
    );
  });
});
