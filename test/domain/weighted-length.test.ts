import { readFileSync } from "node:fs";
import fc from "fast-check";
import twitterText from "twitter-text";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { channels } from "../../domain/channels.ts";
import { weightedLength } from "../../domain/weighted-length.ts";

/** X's configuration v3, as it is published (test/fixtures/twitter-text). */
const config = z
  .object({
    maxWeightedTweetLength: z.number(),
    scale: z.number(),
    defaultWeight: z.number(),
    transformedURLLength: z.number(),
    ranges: z.array(z.object({ start: z.number(), end: z.number(), weight: z.number() })),
  })
  .parse(JSON.parse(readFileSync("test/fixtures/twitter-text/config-v3.json", "utf8")));
const isEmoji = new RegExp("^\\p{RGI_Emoji}$", "v");

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
    `https://${"a".repeat(63)}.com and https://a.co`,
    `https://${"a".repeat(64)}.com and https://a.co`,
    `https://acme.dev/${"p".repeat(5000)} and https://a.co`,
    "http://test_underscore.acme.com and http://dash_2-x.foo-cow_43.com",
  ])("matches twitter-text on %j", (text) => {
    expect(weightedLength(text)).toBe(expected(text));
  });

  it("weighs every letter as X's own configuration says", () => {
    const { ranges, defaultWeight, scale } = config;
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code);
      const isAlone = letter.normalize("NFC") === letter && !/\p{Surrogate}/u.test(letter);
      const range = ranges.find(({ start, end }) => code >= start && code <= end);
      if (isAlone && !isEmoji.test(letter) && weightedLength(letter) !== (range?.weight ?? defaultWeight) / scale) {
        wrong.push(code.toString(16));
      }
    }

    expect(wrong).toEqual([]);
    expect(weightedLength("https://acme.dev")).toBe(config.transformedURLLength);
    expect(channels.twitter.limits.maxCharacters).toBe(config.maxWeightedTweetLength);
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
