import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MarketingError } from "../../domain/errors.ts";
import { readBrief } from "../../domain/request.ts";
import { briefFact } from "../support/brief-fact.ts";

const clock = {
  today: "2026-11-24",
  todayIn: (zone: string) => (zone === "Pacific/Auckland" ? "2026-11-25" : "2026-11-24"),
};
const read = { text: "a", origin: "a.md:1" };
const least = { product: { name: "Acme" }, channels: ["twitter"] };

function refusal(input: unknown): MarketingError {
  try {
    readBrief(input, clock);
  } catch (error) {
    if (error instanceof MarketingError) return error;
  }
  throw new Error("the brief was not refused");
}

describe("readBrief", () => {
  it("reads the product description's own request", () => {
    const brief = readBrief(
      {
        objective: "launch_awareness",
        product: {
          name: "QuantumLayer Platform",
          description: "AI-powered code generation",
          target_audience: ["developers", "CTOs", "tech leaders"],
          unique_value: "10x faster development",
        },
        channels: ["twitter", "linkedin", "medium", "email"],
        duration: "30_days",
        budget: { content_pieces: 50, daily_posts: 3, ad_spend: 5000 },
        tone_preference: "technical_visionary",
        goals: { awareness: 100_000, engagement: 5000, conversions: 500 },
      },
      clock,
    );

    expect(brief).toEqual({
      name: "QuantumLayer Platform: launch awareness",
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
      goals: { awareness: 100_000, engagement: 5000, conversions: 500 },
      facts: [],
      brand: null,
      audienceTimezone: "UTC",
      start: "2026-11-25",
      types: null,
    });
  });

  it("fills in what is not said", () => {
    expect(readBrief(least, clock)).toMatchObject({
      name: "Acme: launch awareness",
      objective: "launch_awareness",
      durationDays: 30,
      product: { targetAudience: ["everybody"], description: null },
      tone: { primary: "professional", secondary: null },
      audienceTimezone: "UTC",
      start: "2026-11-25",
    });
  });

  it("takes null for what is not said", () => {
    const nothing = {
      name: null,
      objective: null,
      duration: null,
      budget: null,
      goals: null,
      facts: null,
      brand: null,
      start: null,
      types: null,
    };

    expect(readBrief({ ...least, ...nothing }, clock)).toEqual(readBrief(least, clock));
  });

  it.each([
    [{ ...least, chanels: [] }, "/chanels", 'did you mean "channels"?'],
    [{ ...least, tone: "casual" }, "/tone", 'did you mean "tone_preference"?'],
    [{ ...least, timezone: "UTC" }, "/timezone", 'did you mean "audience_timezone"?'],
    [{ ...least, description: "x" }, "/description", 'did you mean "product.description"?'],
    [{ ...least, audience: "bakers" }, "/audience", 'did you mean "product.target_audience"?'],
    [{ ...least, product_url: "https://example.com" }, "/product_url", 'did you mean "product.url"?'],
    [{ ...least, url: "https://example.com" }, "/url", 'did you mean "product.url"?'],
    [{ ...least, pieces: 5 }, "/pieces", 'did you mean "budget.content_pieces"?'],
    [{ ...least, "Start date": "today" }, "/Start date", 'did you mean "start"?'],
    [{ ...least, product: { name: "A", audience: "x" } }, "/product/audience", 'did you mean "target_audience"?'],
    [{ ...least, product: { name: "A", tone: "casual" } }, "/product/tone", 'did you mean "tone_preference"?'],
    [{ ...least, product: { name: "A", descripton: "x" } }, "/product/descripton", 'did you mean "description"?'],
    [{ ...least, brand: { colours: {} } }, "/brand/colours", 'did you mean "colors"?'],
    [{ ...least, brand: { website: "https://a.example" } }, "/brand/website", 'did you mean "brand.links.website"?'],
    [{ ...least, brand: { primary: "#123456" } }, "/brand/primary", 'did you mean "brand.colors.primary"?'],
    [
      { ...least, brand: { colors: { primary: "#000", secondry: "#123456" } } },
      "/brand/colors/secondry",
      'did you mean "secondary"?',
    ],
    [{ ...least, brand: { links: { repo: "https://a.example" } } }, "/brand/links/repo", 'did you mean "repository"?'],
    [{ ...least, brand: { slogan: "x" } }, "/brand/slogan", "known: name, voice, avoid, disclosure, colors"],
    [{ ...least, budget: { "a/b~c": 1 } }, "/budget/a~1b~0c", "known: content_pieces, daily_posts, ad_spend"],
    [JSON.parse('{"product":{"name":"A"},"channels":["x"],"__proto__":{}}'), "/__proto__", "unknown field"],
  ])("refuses an unknown field with the nearest known name (case %#)", (input, pointer, words) => {
    const { errors } = refusal(input);

    expect(errors).toMatchObject([{ pointer }]);
    expect(errors[0]?.detail).toContain(words);
  });

  it("guesses no field of another place for an entry of a list", () => {
    const { errors } = refusal({ ...least, facts: [{ text: "a", url: "https://example.com" }] });

    expect(errors).toEqual([{ pointer: "/facts/0/url", detail: 'unknown field "url" in facts' }]);
  });

  it.each([
    [undefined, "the brief is missing"],
    ["text", "the brief must be an object, not text"],
    [[], "the brief must be an object, not a list"],
    [{ channels: ["x"] }, "product is missing"],
    [{ product: {}, channels: ["x"] }, "product name is missing"],
    [
      { product: "Zażółć Bakery", channels: ["x"] },
      'product must be an object; write product: {name: "Zażółć Bakery"}',
    ],
    [{ product: ["A"], channels: ["x"] }, "product must be an object, not a list"],
    [{ product: { name: "  " }, channels: ["x"] }, "product name is empty"],
    [{ product: { name: "\u200B\u202E" }, channels: ["x"] }, "product name is empty"],
    [{ product: { name: "Be\u0007ll" }, channels: ["x"] }, "product name holds control characters"],
    [{ product: { name: "two\nlines" }, channels: ["x"] }, "product name holds control characters"],
    [{ product: { name: "é".repeat(121) }, channels: ["x"] }, "product name has 121 characters; at most 120"],
    [
      { product: { name: "A", description: "y".repeat(1_048_576) }, channels: ["x"] },
      "1,048,576 characters; at most 20,000",
    ],
    [{ product: { name: "A" }, channels: [] }, "channels is empty; known: twitter"],
    [{ product: { name: "A" } }, "channels is missing; known: twitter"],
    [{ ...least, budget: { content_pieces: 2001 } }, "content_pieces 2001 is not a whole number from 1 to 2,000"],
    [{ ...least, budget: { content_pieces: 1.5 } }, "content_pieces 1.5 is not a whole number"],
    [{ ...least, budget: { daily_posts: 51 } }, "daily_posts 51 is not a whole number from 1 to 50"],
    [{ ...least, budget: { ad_spend: "lots" } }, 'ad_spend must be a number, not "lots"'],
    [{ ...least, goals: { signups: -1 } }, "a goal is negative"],
    [{ ...least, goals: { ["g".repeat(61)]: 1 } }, "a goal's name is longer than 60 characters"],
    [{ ...least, goals: [1] }, "goals must be an object, not a list"],
    [{ ...least, audience_timezone: "Mars/Base" }, 'audience_timezone "Mars/Base" is no zone'],
    [{ ...least, audience_timezone: "+02:00" }, "is no zone"],
    [{ ...least, start: "2026-02-30" }, 'start "2026-02-30" is no date of the calendar'],
    [{ ...least, start: "2026-11-23" }, "start 2026-11-23 lies before today, 2026-11-24 in UTC"],
    [
      { ...least, start: "2026-11-24", audience_timezone: "Pacific/Auckland" },
      "before today, 2026-11-25 in Pacific/Auckland",
    ],
    [{ ...least, start: "9999-12-31" }, "more than ten years ahead"],
    [{ ...least, facts: [{ text: "a", publc: false }] }, 'unknown field "publc"'],
    [{ ...least, brand: "red" }, "brand must be an object, not text"],
    [{ ...least, brand: { colors: "#123456" } }, "brand.colors must be an object, not text"],
    [
      { ...least, brand: { colors: { primary: "red" } } },
      'brand.colors.primary "red" is no color; write it as #1a2b3c',
    ],
    [{ ...least, brand: { colors: { primary: "#12345" } } }, "is no color"],
    [{ ...least, brand: { colors: { text: "#000" } } }, "brand.colors.primary is missing"],
    [{ ...least, brand: { links: { docs: "docs.example.com" } } }, "brand.links.docs"],
    [{ ...least, brand: { name: "two\nlines" } }, "brand.name holds control characters"],
    [{ ...least, brand: { voice: ["v".repeat(61)] } }, "an entry of brand.voice has 61 characters; at most 60"],
    [{ ...least, facts: [{ text: "a", origin: "brief.product.name" }] }, "a fact's origin names a file or a page"],
    [{ ...least, facts: [{ text: "a\nb" }] }, "a fact's text holds control characters"],
    [{ ...least, facts: [{ text: " \n", code: {} }] }, "a block of code is empty"],
    [
      { ...least, facts: [{ text: "x".repeat(8001), code: {} }] },
      "a block of code has 8,001 characters; at most 8,000",
    ],
    [{ ...least, facts: [{ text: "a", code: "sh" }] }, "a fact's code must be an object {language, about}, not text"],
    [{ ...least, facts: Array(201).fill("a") }, "more than 200 facts and sources"],
    [{ ...least, facts: Array(101).fill("a"), sources: Array(100).fill("b") }, "more than 200 facts and sources"],
    [{ ...least, facts: Array.from({ length: 401 }, () => read) }, "more than 400 facts"],
    [{ ...least, facts: Array.from({ length: 400 }, () => read), sources: ["b"] }, "more than 400 facts in all"],
    [{ ...least, facts: [7] }, "a fact must be text or {text, source, public}, not a number"],
  ])("refuses bad input in plain words (case %#)", (input, words) => {
    expect(refusal(input).message).toContain(words);
  });

  it.each(["ftp://example.com", "example.com", "javascript:alert(1)", "https://a b.com", "data:text/html,x"])(
    "refuses the address %s",
    (url) => {
      expect(refusal({ ...least, product: { name: "A", url } }).message).toContain("is no web address");
    },
  );

  it("refuses an address with a password and does not repeat it", () => {
    const { message } = refusal({ ...least, product: { name: "A", url: "https://me:secret@example.com" } });

    expect(message).toContain("remove it");
    expect(message).not.toContain("secret");
  });

  it("collects all faults in one error", () => {
    const error = refusal({ objective: "no", product: { name: "" }, channels: ["fax"], duration: "0d", extra: 1 });

    expect(error.code).toBe("invalid-brief");
    expect(error.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      "/channels/0",
      "/duration",
      "/extra",
      "/objective",
      "/product/name",
    ]);
    expect(error.message).toContain("and 2 more");
  });

  it("keeps accents and emoji and strips what cannot be seen", () => {
    const { product } = readBrief(
      { ...least, product: { name: " Cafe\u0301 🚀\n", description: "one\u0000\r\n\u202Etwo" } },
      clock,
    );

    expect(product).toMatchObject({ name: "Café 🚀", description: "one\ntwo" });
  });

  it("reads the start in the audience's zone", () => {
    const zoned = { ...least, audience_timezone: "Pacific/Auckland" };

    expect(readBrief({ ...zoned, start: "today" }, clock).start).toBe("2026-11-25");
    expect(readBrief(zoned, clock).start).toBe("2026-11-26");
  });

  it("keeps supplied facts and sources with where they come from, and prints no bare name of a source", () => {
    const { facts } = readBrief(
      {
        ...least,
        facts: ["Runs offline", { text: "12 pilots", source: "board", public: false }],
        sources: [{ title: "Docs", url: "https://example.com/docs" }, "A note"],
      },
      clock,
    );

    expect(facts).toEqual([
      briefFact("Runs offline"),
      briefFact("12 pilots", { source: "board", public: false }),
      briefFact("Docs", { source: "https://example.com/docs", public: false }),
      briefFact("A note", { source: "A note", public: false }),
    ]);
  });

  it("refuses or reads any input, and never fails otherwise", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ product: fc.anything(), channels: fc.anything(), goals: fc.anything(), facts: fc.anything() }),
        ),
        (input) => {
          expect(() => {
            try {
              readBrief(input, clock);
            } catch (error) {
              if (!(error instanceof MarketingError) || error.code !== "invalid-brief" || error.errors.length === 0)
                throw error;
            }
          }).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});
