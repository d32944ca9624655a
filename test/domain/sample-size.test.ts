import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { postsPerVariant, sampleSize } from "../../domain/sample-size.ts";

const Reference = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      input: z.object({ baseline: z.number(), mdeRelative: z.number(), alpha: z.number(), power: z.number() }),
      expected: z.object({ nCeil: z.number() }),
    }),
  ),
});
const { cases } = Reference.parse(
  JSON.parse(readFileSync(new URL("../fixtures/sample-size.json", import.meta.url), "utf8")),
);
const usual = { minimumEffect: 0.1, confidenceLevel: 0.95, power: 0.8 };

describe("sampleSize", () => {
  it.each(cases)("matches R's power.prop.test in $id", ({ input, expected }) => {
    const size = sampleSize({
      baseRate: input.baseline,
      minimumEffect: input.mdeRelative,
      confidenceLevel: 1 - input.alpha,
      power: input.power,
    });

    expect(size).toBe(expected.nCeil);
  });

  it.each([
    [0.02, 0.1, 80_682],
    [0.05, 0.1, 31_234],
    [0.2, 0.1, 6510],
    [0.4, 0.1, 2389],
    [0.02, 0.3, 9798],
  ])("asks for the published size at a rate of %d and a lift of %d", (baseRate, minimumEffect, size) => {
    expect(sampleSize({ ...usual, baseRate, minimumEffect })).toBe(size);
  });

  it("asks for more people when the effect is smaller", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.4, noNaN: true }), (baseRate) => {
        expect(sampleSize({ ...usual, baseRate, minimumEffect: 0.1 })).toBeGreaterThan(
          sampleSize({ ...usual, baseRate, minimumEffect: 0.2 }),
        );
      }),
    );
  });

  it.each([
    { baseRate: 0 },
    { baseRate: 1 },
    { baseRate: 0.95 },
    { baseRate: Number.NaN },
    { baseRate: 0.1, minimumEffect: 0 },
    { baseRate: 0.1, minimumEffect: -1 },
    { baseRate: 0.1, power: 1 },
    { baseRate: 0.1, confidenceLevel: 95 },
  ])("refuses %j", (input) => {
    expect(() => sampleSize({ ...usual, ...input })).toThrow(expect.objectContaining({ code: "invalid-statistics" }));
  });
});

describe("postsPerVariant", () => {
  it("asks for 156 posts at a spread of 0.3 to see a tenth more", () => {
    expect(postsPerVariant({ ...usual, spread: 0.3 })).toBe(156);
  });

  it("finds a lift of 27.5 % with 24 posts and of 16.6 % with 60", () => {
    expect(postsPerVariant({ ...usual, spread: 0.3, minimumEffect: 0.275 })).toBe(24);
    expect(postsPerVariant({ ...usual, spread: 0.3, minimumEffect: 0.166 })).toBe(60);
  });

  it.each([{ spread: 0 }, { spread: -1 }, { spread: 0.3, minimumEffect: -1 }])("refuses %j", (input) => {
    expect(() => postsPerVariant({ ...usual, ...input })).toThrow(
      expect.objectContaining({ code: "invalid-statistics" }),
    );
  });
});
