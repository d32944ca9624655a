import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignDays } from "../../domain/campaign-days.ts";
import { arrangeTypes, evenly, requireTypes, typeCounts, typesOf } from "../../domain/piece-types.ts";
import { launchBrief } from "./planning-inputs.ts";

const days = campaignDays(launchBrief, null);

describe("typeCounts", () => {
  it("makes 24 posts on X seven threads, fifteen posts and two polls", () => {
    const counts = typeCounts(typesOf("twitter", launchBrief), 24);

    expect(Object.fromEntries(counts)).toEqual({ twitter_thread: 7, tweet: 15, poll: 2 });
  });

  it("adds up to the number of pieces", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
        const counts = [...typeCounts(typesOf("twitter", launchBrief), count).values()];

        expect(counts.reduce((sum, pieces) => sum + pieces, 0)).toBe(count);
      }),
    );
  });

  it("keeps to the types that the brief asks for", () => {
    const types = typesOf("twitter", { types: ["poll"] });

    expect(Object.fromEntries(typeCounts(types, 3))).toEqual({ poll: 3 });
  });
});

describe("arrangeTypes", () => {
  it("puts tutorials where the solution comes in and case studies where proof is due", () => {
    const mediumDays = days.filter(({ day }) => [3, 9, 12, 17, 20].includes(day));

    const types = arrangeTypes(typeCounts(typesOf("medium", launchBrief), 5), mediumDays, 30);

    expect(types).toEqual(["tutorial", "tutorial", "tutorial", "case_study", "case_study"]);
  });

  it("puts polls in the first half", () => {
    const types = arrangeTypes(typeCounts(typesOf("twitter", launchBrief), 30), days, 30);

    expect(types.flatMap((type, index) => (type === "poll" && index >= 15 ? [index] : []))).toEqual([]);
  });

  it("gives every piece a type even when nothing is where it belongs", () => {
    const lastDays = days.slice(-4);

    expect(arrangeTypes(typeCounts(typesOf("medium", launchBrief), 4), lastDays, 30)).toHaveLength(4);
  });
});

describe("evenly", () => {
  it("takes exactly as many as asked for, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 80 }), (length, count) => {
        const items = Array.from({ length }, (_, index) => index);
        const chosen = evenly(items, count);

        expect(chosen).toHaveLength(Math.min(length, count));
        expect(chosen).toEqual(chosen.toSorted((one, other) => one - other));
      }),
    );
  });

  it("leaves equal distances", () => {
    expect(evenly([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([1, 4, 7]);
  });
});

describe("requireTypes", () => {
  it("refuses link posts where the brief has no address for them", () => {
    const brief = { ...launchBrief, channels: ["reddit" as const], types: ["reddit_link" as const] };
    const silent = { ...brief, product: { ...brief.product, url: null }, brand: null };
    const linked = { ...brief, product: { ...brief.product, url: "https://acme.example" } };

    expect(() => requireTypes(silent)).toThrow(expect.objectContaining({ code: "invalid-brief" }));
    expect(() => requireTypes(linked)).not.toThrow();
  });
});
