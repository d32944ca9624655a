import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MarketingError } from "../../domain/errors.ts";
import { normalCdf, normalQuantile } from "../../domain/normal.ts";

/** As erfc of the C library and Wichura's quantile (AS 241) give them. */
const distribution = [
  [0, 0.5],
  [1, 0.841344746068543],
  [1.96, 0.97500210485178],
  [-1.96, 0.0249978951482204],
  [-6, 9.86587645037698e-10],
  [-37, 5.725571222525139e-300],
] as const;
const quantiles = [
  [0.5, 0],
  [0.975, 1.959963984540054],
  [0.8, 0.8416212335729143],
  [0.995, 2.575829303548901],
  [1e-20, -9.262340089798405],
] as const;

describe("normalCdf", () => {
  it.each(distribution)("matches the reference at %d", (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-12);
  });

  it("rises, and mirrors around 0", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
        expect(normalCdf(z + 0.01)).toBeGreaterThanOrEqual(normalCdf(z));
      }),
    );
  });
});

describe("normalQuantile", () => {
  it.each(quantiles)("matches the reference at %d", (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(1e-12);
  });

  it("is turned back by normalCdf", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
        expect(Math.abs(normalCdf(normalQuantile(probability)) - probability)).toBeLessThan(1e-14);
      }),
    );
  });

  it.each([0, 1, -0.1, 1.5, Number.NaN])("refuses a share of %d", (share) => {
    expect(() => normalQuantile(share)).toThrow(MarketingError);
  });
});
