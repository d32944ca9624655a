import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, drawingColors } from "../../domain/drawing-colors.ts";

const color = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const brand = fc.record({
  primary: color,
  secondary: fc.option(color),
  background: color,
  text: color,
});

describe("the colours of a drawing", () => {
  it("gives every text a contrast of 4.5:1, whatever the brand's colours", () => {
    fc.assert(
      fc.property(fc.option(brand), fc.constantFrom("plain" as const, "strong" as const), (colors, look) => {
        const { ground, headline, text, quiet, mark } = drawingColors(colors, look);

        for (const ink of [headline, text, quiet, mark]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("shows an accent that can be told from the ground", () => {
    fc.assert(
      fc.property(brand, fc.constantFrom("plain" as const, "strong" as const), (colors, look) => {
        const { ground, accent } = drawingColors(colors, look);

        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(1.5);
      }),
    );
  });

  it("takes the brand's own colours where they can be read", () => {
    const colors = { primary: "#005fcc", secondary: null, background: "#ffffff", text: "#1a1a1a" };

    expect(drawingColors(colors, "plain")).toMatchObject({
      ground: "#ffffff",
      headline: "#1a1a1a",
      mark: "#005fcc",
      accent: "#005fcc",
    });
    expect(drawingColors(colors, "strong")).toMatchObject({ ground: "#005fcc", headline: "#ffffff" });
  });

  it("matches the contrast of black on white in WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});
