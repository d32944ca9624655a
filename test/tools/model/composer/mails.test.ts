import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../../../domain/brief.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import type { ContentType } from "../../../../domain/vocabulary.ts";
import { briefFact } from "../../../support/brief-fact.ts";
import { briefOf, briefs } from "./campaign-inputs.ts";
import { pieceOf, planOf, seriesOf } from "./piece-inputs.ts";

const mailTypes = ["email", "welcome_series", "newsletter", "product_update", "educational_series"] as const;
const plain = briefOf({ name: "x" });
const noProduct: Brief = { ...plain, product: { ...plain.product, name: null, targetAudience: ["everybody"] } };
const someBriefs = [briefs["the full brief"], briefs["a bakery"], noProduct].flatMap((brief) => brief ?? []);
const themes = ["code review", "sourdough", "iOS testing", "the migration of payment systems in old banks"];
const bakery = briefs["a bakery"] ?? noProduct;

function errorsOf({ checks }: { checks: readonly { severity: string; rule: string; message: string }[] }): string[] {
  return checks.filter(({ severity }) => severity === "error").map(({ rule, message }) => `${rule}: ${message}`);
}

describe("every kind of mail", () => {
  it.each(mailTypes)("is in its usual length without an error, with a product and without: %s", async (type) => {
    const written = await Promise.all(
      someBriefs.flatMap((brief) =>
        themes.slice(0, 2).map((theme) => pieceOf(brief, planOf(type, { theme, mail: { number: 1, of: 5 } }))),
      ),
    );

    expect(written.flatMap(({ piece }) => errorsOf(piece))).toEqual([]);
    for (const { piece } of written) {
      expect(piece.subject?.length).toBeGreaterThanOrEqual(25);
      expect(piece.subject?.length).toBeLessThanOrEqual(55);
      expect(piece.parts.at(-1)?.text).toContain("{{postal_address}}\nUnsubscribe: {{unsubscribe_url}}");
      expect(piece.parts[0]?.text).toMatch(/^Hi \{\{first_name\|there\}\},/u);
    }
  });

  it("meets the number of words within 15 %, footer and all", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<ContentType>(...mailTypes),
        fc.oneof(fc.integer({ min: 6, max: 250 }), fc.integer({ min: 251, max: 1500 })),
        fc.constantFrom(...someBriefs),
        fc.constantFrom(...themes),
        fc.integer({ min: 1, max: 4 }),
        async (type, words, brief, theme, number) => {
          const { piece } = await pieceOf(brief, planOf(type, { theme, words, mail: { number, of: 4 } }));
          const has = countWords(piece.text);

          expect(Math.abs(has - words)).toBeLessThanOrEqual(Math.max(1, words * 0.15));
        },
      ),
      { numRuns: 16, seed: 7 },
    );
  });

  it("holds the number of words before its footer where nothing else has room", async () => {
    const { piece } = await pieceOf(bakery, planOf("email", { words: 3 }));

    expect(countWords(piece.parts[0]?.text ?? "")).toBe(3);
    expect(piece.parts.at(-1)?.role).toBe("footer");
  });

  it("says no sentence twice in 2,000 words", async () => {
    const { piece } = await pieceOf(bakery, planOf("newsletter", { words: 2000 }));
    const sentences = piece.text.split(/(?<=[.?])\s+|\n+/u).filter((sentence) => countWords(sentence) > 5);

    expect(sentences).toHaveLength(new Set(sentences).size);
  });

  it("names no sender where there is no product", async () => {
    const { piece } = await pieceOf(noProduct, planOf("email"));

    expect(piece.parts.at(-1)?.text).toMatch(/^You get this mail because you signed up\.\n/u);
  });
});

describe("a series", () => {
  it.each(["welcome_series", "educational_series"] as const)(
    "has other subjects, hooks and bodies: %s",
    async (type) => {
      const mails = await seriesOf(bakery, { type, of: type === "welcome_series" ? 5 : 4, theme: "sourdough" });

      for (const part of ["subject", "hook", "preheader", "text"] as const)
        expect(new Set(mails.map((mail) => mail[part])).size).toBe(mails.length);
    },
  );

  it("brings a supplied fact in the fifth welcome mail of six, and none in one of five", async () => {
    const brief = { ...bakery, facts: [briefFact("The oven was built by hand in a winter")] };

    const six = await seriesOf(brief, { type: "welcome_series", of: 6, theme: "sourdough" });
    const five = await seriesOf(brief, { type: "welcome_series", of: 5, theme: "sourdough" });

    expect(six[4]?.hook).toBe("The oven was built by hand in a winter.");
    expect(five.filter(({ text }) => text.includes("oven"))).toEqual([]);
  });

  it("numbers its lessons, builds on the one before and sums up in the last", async () => {
    const lessons = await seriesOf(bakery, { type: "educational_series", of: 4, theme: "sourdough" });

    expect(lessons.map(({ subject }) => subject?.split(":")[0])).toEqual([
      "Lesson one",
      "Lesson two",
      "Lesson three",
      "Lesson four",
    ]);
    expect(lessons[1]?.text).toMatch(/lesson one/iu);
    expect(lessons[3]?.text).toContain("What the lessons come to:");
    expect(lessons.map(({ parts }) => parts.filter(({ role }) => role === "exercise").length)).toEqual([1, 1, 1, 1]);
  });
});

describe("a product update", () => {
  it("prints the changes that were supplied, and not an old date as one of them", async () => {
    const facts = [
      briefFact("Loaves can now be ordered the evening before", { origin: "CHANGELOG.md:3" }),
      briefFact("The first oven was bought in March 2019"),
    ];

    const { piece } = await pieceOf({ ...bakery, facts }, planOf("product_update"));

    const change = piece.parts.find(({ role }) => role === "change");
    expect(change?.text).toMatch(/:\s+Loaves can now be ordered the evening before\.$/u);
    expect(errorsOf(piece)).toEqual([]);
  });

  it("says that it brings no news where none was supplied", async () => {
    const { piece } = await pieceOf(bakery, planOf("product_update"));

    const change = piece.parts.find(({ role }) => role === "change")?.text ?? "";
    expect(change).toMatch(/no news|nothing is announced|no change|in place of news/iu);
    expect(`${piece.subject} ${piece.preheader}`).not.toMatch(/\bnew in\b|what has changed/iu);
  });
});
