import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../domain/brief.ts";
import type { CampaignPlan } from "../../domain/campaign.ts";
import { planCampaign } from "../../domain/plan.ts";
import { planTest } from "../../domain/test-plan.ts";
import { addDays, weekdayOf } from "../../domain/zoned-time.ts";
import { launchBrief, strategy, withBudget } from "./planning-inputs.ts";

const planOf = (brief: Brief, seed = "seed"): CampaignPlan =>
  planCampaign({ brief, strategy, personas: ["developer", "cto"], seed });
const linked: Brief = { ...launchBrief, product: { ...launchBrief.product, url: "https://quantumlayer.example" } };
const idsOf = (brief: Brief): string[] => planOf(brief).tests.map(({ id }) => id);

describe("the tests of a campaign", () => {
  it("are two subject lines and one call to action for the launch brief", () => {
    expect(planOf(linked).tests).toMatchObject([
      { id: "test-email-subject-01", element: "subject_line", metric: "click_rate", design: "randomized_recipients" },
      { id: "test-email-subject-02", element: "subject_line", metric: "click_rate", design: "randomized_recipients" },
      { id: "test-twitter-call-to-action-01", element: "call_to_action", design: "randomized_blocks" },
    ]);
  });

  it("never test a piece twice", () => {
    const ids = planOf(launchBrief).tests.flatMap(({ pieceIds }) => pieceIds);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it("say plainly that the audience is unknown and the posts are too few", () => {
    const [mail, , social] = planOf(linked).tests;

    expect(mail?.sampleSizePerVariant).toBe(80_682);
    expect(mail?.note).toMatch(/80,682 recipients per variant.*assumed.*does not say.*no winner/);
    expect(social?.sampleSizePerVariant).toBe(156);
    expect(social?.note).toMatch(/156 posts per variant.*assumed.*8 posts, 4 per variant, can't decide/);
  });

  it("are not decided by clicks where there is nothing to click, and say what opens are worth", () => {
    const [mail] = planOf(launchBrief).tests;

    // statistics of the same formula: 10 % relative change from a base of 20 %
    expect(mail).toMatchObject({ metric: "open_rate", sampleSizePerVariant: 6510 });
    expect(mail?.note).toContain("mail programs open mails by themselves");
  });

  it("draw the variants of each pair of posts by the seed, one A and one B", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const plan = planOf(launchBrief, seed);
        const test = plan.tests.find(({ design }) => design === "randomized_blocks");
        const drawn = test?.pieceIds.map((id) => test.blocks[id]?.at(-1)) ?? [];

        expect(drawn).toHaveLength(8);
        for (let pair = 0; pair < 8; pair += 2) {
          expect(new Set(drawn.slice(pair, pair + 2))).toEqual(new Set(["a", "b"]));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("compare posts on weekdays of one type only", () => {
    const plan = planOf(launchBrief);
    const test = plan.tests.find(({ design }) => design === "randomized_blocks");
    const posts = plan.pieces.filter(({ id }) => test?.pieceIds.includes(id));

    expect(new Set(posts.map(({ type }) => type))).toEqual(new Set(["tweet"]));
    expect(posts.every(({ day }) => weekdayOf(addDays(launchBrief.start, day - 1)) < 6)).toBe(true);
  });

  it("fall back to LinkedIn when the campaign is not on X", () => {
    expect(idsOf(withBudget({ ...launchBrief, channels: ["linkedin", "medium"] }, 12, 2))).toEqual([
      "test-linkedin-call-to-action-01",
    ]);
  });

  it("are what is possible in a small campaign", () => {
    expect(idsOf(withBudget({ ...launchBrief, channels: ["email"] }, 1, 3))).toEqual([]);
    expect(idsOf(withBudget({ ...launchBrief, channels: ["email"] }, 3, 3))).toEqual(["test-email-subject-01"]);
    expect(idsOf(withBudget({ ...launchBrief, channels: ["twitter"] }, 3, 3))).toEqual([]);
  });

  it("leave out what daily_posts has no second slot for", () => {
    expect(idsOf(withBudget({ ...launchBrief, channels: ["email"] }, 8, 1))).toEqual([]);
  });
});

describe("planTest", () => {
  const pieces = planOf(launchBrief).pieces;
  const tweets = pieces.filter(({ type, hookKind }) => type === "tweet" && hookKind !== "how_to");
  const mail = pieces.filter(({ type }) => type === "email").slice(0, 1);
  const wish = { id: "t", element: "hook", metric: "engagement_rate", variants: 2, seed: "s" } as const;

  it("gives every variant equally many posts and draws who carries what by the seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.string(), (variants, seed) => {
        const own = tweets.slice(0, 2 * variants);
        const test = planTest({ ...wish, variants, seed, pieces: own });

        const drawn = own.map(({ id }) => test.blocks[id] ?? "");
        for (const { id } of test.variants) expect(drawn.filter((variant) => variant === id)).toHaveLength(2);
        expect(planTest({ ...wish, variants, seed, pieces: own })).toEqual(test);
      }),
      { numRuns: 20 },
    );
  });

  it("asks for more people where several variants share one risk", () => {
    const sampleOf = (variants: number): number =>
      planTest({ ...wish, element: "subject_line", metric: "click_rate", variants, pieces: mail }).sampleSizePerVariant;

    expect(sampleOf(2)).toBe(80_682);
    expect(sampleOf(4)).toBeGreaterThan(sampleOf(3));
    expect(sampleOf(3)).toBeGreaterThan(sampleOf(2));
  });

  it.each([
    ["a post has no subject line", { element: "subject_line", pieces: tweets }],
    ["a mail carries no picture", { element: "media", metric: "click_rate", pieces: mail }],
    ["a mail has two times", { element: "time", metric: "click_rate", variants: 3, pieces: mail }],
    ["a post has no opens", { metric: "open_rate", pieces: tweets }],
    ["pictures have three kinds", { element: "media", variants: 4, pieces: tweets }],
    ["five variants are too many", { variants: 5, pieces: tweets }],
    ["three posts carry no two variants", { pieces: tweets.slice(0, 3) }],
    ["posts of two types can't be compared", { pieces: [...tweets, ...pieces.filter(({ type }) => type === "poll")] }],
    ["the first line of a how-to belongs to what follows", { pieces: pieces.filter(({ type }) => type === "tweet") }],
    ["there is no piece", { pieces: [] }],
  ] as const)("refuses what can't be tested: %s", (_reason, over) => {
    expect(() => planTest({ ...wish, ...over })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
