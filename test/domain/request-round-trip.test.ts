import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefToWire, readBrief } from "../../domain/request.ts";
import { brandLinkNames, channelNames, contentTypeNames, objectiveNames, toneNames } from "../../domain/words.ts";

const clock = { today: "2026-11-24", todayIn: () => "2026-11-24" };

describe("briefToWire", () => {
  it("is read back as the same brief", () => {
    const word = fc
      .string({ unit: fc.constantFrom("a", "é", "🚀", "B", "-", " ", "9"), minLength: 1, maxLength: 20 })
      .filter((text) => text.trim() !== "");
    const block = fc
      .string({ unit: fc.constantFrom("a", "\n", "\t", " ", "é", "$", "\r\n"), minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== "");
    const color = fc
      .tuple(fc.constantFrom(3, 6), fc.integer({ min: 0, max: 0xff_ff_ff }))
      .map(([digits, value]) => `#${value.toString(16).padStart(6, "0").slice(-digits)}`);
    const request = fc.record(
      {
        product: fc.record({
          name: word,
          description: word,
          target_audience: fc.array(word, { maxLength: 3 }),
          unique_value: word,
        }),
        channels: fc.uniqueArray(fc.constantFrom(...channelNames), { minLength: 1 }),
        objective: fc.constantFrom(...objectiveNames),
        duration: fc.integer({ min: 1, max: 365 }),
        budget: fc.record({ content_pieces: fc.integer({ min: 1, max: 2000 }), ad_spend: fc.nat() }),
        tone_preference: fc
          .tuple(fc.constantFrom(...toneNames), fc.constantFrom(...toneNames))
          .map((tones) => tones.join("_")),
        goals: fc.dictionary(fc.constantFrom("awareness", "signups"), fc.nat()),
        facts: fc.array(
          fc.oneof(
            word,
            fc.record({ text: word, public: fc.boolean() }),
            fc.record({ text: block, origin: word, code: fc.record({ language: word, about: word }) }),
          ),
        ),
        brand: fc.record(
          {
            name: word,
            voice: fc.array(word, { maxLength: 2 }),
            avoid: fc.array(word, { maxLength: 2 }),
            disclosure: word,
            colors: fc.record(
              { primary: color, secondary: color, background: color, text: color },
              { requiredKeys: ["primary"] },
            ),
            postal_address: word,
            links: fc.dictionary(fc.constantFrom(...brandLinkNames), fc.webUrl()),
          },
          { requiredKeys: [] },
        ),
        sources: fc.array(fc.record({ title: word, text: fc.array(word).map((texts) => texts.join("\n")) })),
        types: fc.uniqueArray(fc.constantFrom(...contentTypeNames)),
        start: fc.constantFrom("today", "tomorrow", "2027-01-05"),
      },
      { requiredKeys: ["product", "channels"] },
    );
    fc.assert(
      fc.property(request, (input) => {
        const brief = readBrief(input, clock);

        expect(readBrief(briefToWire(brief), clock)).toEqual(brief);
      }),
    );
  });
});
