import fc from "fast-check";
import twitterText from "twitter-text";
import { describe, expect, it } from "vitest";
import { weightedLength } from "../../domain/weighted-length.ts";

const expected = (text: string): number => twitterText.parseTweet(text).weightedLength;

describe("weightedLength", () => {
  it.each([
    ["", 0],
    ["hello", 5],
    ["Zażółć gęślą jaźń", 17],
    ["Cafe\u0301", 4],
    ["日本語", 6],
    ["👋", 2],
    ["👩‍👩‍👧‍👦", 2],
    ["👍🏽", 2],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2],
    ["1️⃣", 2],
    ["“quoted” – and… more", 21],
    ["https://example.com/a/very/long/path?with=query&and=more", 23],
    ["see example.com", 27],
    ["(https://example.com/a_(b))", 25],
    ["https://example.com.", 24],
  ])("counts %j as %i", (text, length) => {
    expect(weightedLength(text)).toBe(length);
  });

  it.each([
    "Try it: https://acme.dev/start?ref=x#top, then tell us!",
    "acme.io and README.md and index.ts and Node.js and main.rs",
    "mail me@acme.io or @acme.io or #acme.io",
    "no-link: 3.14, 1.000, e.g. this, i.e. that... done.",
    "http://acme.dev:8080/path/ and https://sub.sub.acme.co.uk",
    "-acme.com _acme.com .acme.com /acme.com x.acme.com",
    "Two\n\nparagraphs 🚀🚀 with “quotes” — and ‘more’",
    "https://localhost:3000/x and https://acme.unknownending",
    "❤️ ♥ ☀️ ⭐ © ®️ ™ ℹ️ ↗️ ▶️ 🇩🇪🇫🇷",
    "한국어 עברית العربية हिन्दी ไทย",
    "https://acme.com/a,b;c!d 'acme.com' \"acme.com\" (acme.com) [acme.com]",
    "https://acme.com/?a=b. acme.com/a/b/c-d_e~f|g acme.com?q=1",
    "https://müller.de/straße müller.de",
  ])("matches twitter-text on %j", (text) => {
    expect(weightedLength(text)).toBe(expected(text));
  });

  it("matches twitter-text on any mixture of words, links, emoji and signs", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "https://acme.dev/start",
        "http://a.b.co.uk/x?y=z&w=1#f",
        "acme.com",
        "acme.com/a_(b)",
        "www.acme.org",
        "me@acme.io",
        "#CodeReview",
        "@acme",
        "$29",
        "3.5",
        "🚀",
        "👩‍💻",
        "👍🏽",
        "🇩🇪",
        "“",
        "”",
        "—",
        "…",
        "•",
        "日本",
        "é",
        "e\u0301",
        ".",
        ",",
        "!",
        "(",
        ")",
        "/",
        "\n",
      ),
      // No letters that could make one of the rarer endings.
      fc.string({ unit: fc.constantFrom(..."xq7 !\"#$%&'()*+,-./:;<=>?@[]^_{|}~"), maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom(" ", "", "\n"), (parts, gap) => {
        const text = parts.join(gap);

        expect(weightedLength(text)).toBe(expected(text));
      }),
      { numRuns: 2000 },
    );
  });
});
