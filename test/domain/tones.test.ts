import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rewriteTone, toneDescriptions, toneOfWord, toneScore } from "../../domain/tones.ts";
import { toneRules, wordsAgainst } from "../../domain/tone-words.ts";
import { wrongArticles } from "../../domain/text-shape.ts";
import { toneNames } from "../../domain/words.ts";

describe("rewriteTone", () => {
  it.each([
    ["we're excited", "we are pleased"],
    ["We’re excited to share this.", "We are pleased to share this."],
    ["We're super excited!", "We are pleased."],
    ["WE'RE EXCITED", "WE ARE PLEASED"],
    ["check out", "explore"],
    ["Check out our docs. Check Out Our Docs.", "Explore our docs. Explore Our Docs."],
    ["Check out the branch and run it.", "Check out the branch and run it."],
    ["An awesome tool, really AWESOME.", "An excellent tool, really EXCELLENT."],
    ["This is a awesome tool.", "This is an excellent tool."],
    ["It's been slow and it's late.", "It's been slow and it is late."],
    ["Why don't you test?", "Why don't you test?"],
    ["What if you don't test?", "What if you do not test?"],
    ["Isn't it late?", "Isn't it late?"],
    ["It isn't late, is it? It works, doesn't it?", "It is not late, is it? It works, doesn't it?"],
    ["Don't wait. You can't lose.", "Do not wait. You cannot lose."],
    ["Great news!! Ready?! Go!", "Great news. Ready? Go."],
    ["A no-brainer and a yeah-ish thing", "A clear choice and a yeah-ish thing"],
    ["You figured out a ton of bugs.", "You determined plenty of bugs."],
  ])("makes “%s” professional", (text, expected) => {
    expect(rewriteTone(text, "professional")).toBe(expected);
  });

  it.each([
    ["utilize", "use"],
    ["Implement", "Build"],
    ["facilitate", "help"],
    ["We utilized it, utilizing it UTILIZES time.", "We used it, using it USES time."],
    ["They implemented an implementation.", "They built an implementation."],
    ["An excellent idea.", "A great idea."],
    ["You are not alone and it is not late.", "You're not alone and it's not late."],
    ["I know what it is. See where you are before you go.", "I know what it is. See where you are before you go."],
    ["How far we are!", "How far we are!"],
    ["We will see. It will not hurt. You cannot lose.", "We'll see. It won't hurt. You can't lose."],
    ["Not only is it not only fast.", "Not only is it not only fast."],
    ["You have been here. We have a tool.", "You've been here. We have a tool."],
    ["DO NOT wait.", "DON'T wait."],
  ])("makes “%s” casual", (text, expected) => {
    expect(rewriteTone(text, "casual")).toBe(expected);
  });

  it.each([
    [
      "technical",
      "Spin up a blazing fast server; under the hood it works out of the box.",
      "Provision a fast server; internally it works by default.",
    ],
    ["visionary", "Teams are going to ship. We're going to the office.", "Teams will ship. We're going to the office."],
    ["educational", "Users can leverage the leverage via tests.", "You can use the leverage through tests."],
    ["inspirational", "Users solve problems.", "People solve challenges."],
  ] as const)("has small careful tables for the %s tone", (tone, text, expected) => {
    expect(rewriteTone(text, tone)).toBe(expected);
  });

  it.each([
    "`utilize()` and\n```ts\nimplement();\n```",
    "See https://example.com/utilize/implement and [utilize](https://example.com).",
    'She said “we utilize it” and "implement it".',
    "#utilize @implement {{first_name|utilize}} utilize@example.com",
    "implementation, utilizer, re-implement, implement-first",
  ])("leaves code, links, quotations, tags, fields and longer words alone: %s", (text) => {
    expect(rewriteTone(text, "casual")).toBe(text);
  });

  it("keeps the names it is given", () => {
    expect(rewriteTone("Awesome CI is awesome.", "professional", ["Awesome CI"])).toBe("Awesome CI is excellent.");
  });

  const vocabulary = toneNames.flatMap((tone) => [
    ...toneRules[tone].flatMap(({ from, to }) => [from, to]),
    ...wordsAgainst[tone],
  ]);
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...vocabulary) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "a",
        "an",
        "the",
        "why",
        "what",
        "to",
        "you",
        "we",
        "not",
        "is",
        "are",
        "been",
        "using",
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "!",
        "?",
        ".",
        ",",
        "\n",
        "“",
        "”",
        '"',
        "`",
        "```",
        "#",
        "@",
        "{{",
        "}}",
        "https://a.io/",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  );
  const anyText = fc
    .array(
      fc.tuple(piece, fc.constantFrom(" ", " ", " ", "", "  ", "\n"), fc.constantFrom("lower", "Title", "UPPER")),
      { maxLength: 14 },
    )
    .map((pieces) =>
      pieces
        .map(([text, gap, shape]) => {
          const cased =
            shape === "UPPER"
              ? text.toUpperCase()
              : shape === "Title"
                ? text.slice(0, 1).toUpperCase() + text.slice(1)
                : text;
          return cased + gap;
        })
        .join(""),
    );

  it.each(toneNames)("changes nothing the second time (%s)", (tone) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = rewriteTone(text, tone);

        expect(rewriteTone(once, tone)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(toneNames)("leaves text without its words as it is (%s)", (tone) => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("x", "z", " ", "q", "\n", "“", "’", "!", "z"), maxLength: 40 }),
        (text) => {
          fc.pre(tone !== "professional" || !text.includes("!"));

          expect(rewriteTone(text, tone)).toBe(text);
        },
      ),
    );
  });

  it.each(toneNames)("brings no wrong article into a text that had none (%s)", (tone) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "an", "tool", "it", ...toneRules[tone].map(({ from }) => from)), {
          maxLength: 6,
        }),
        (words) => {
          const text = words.join(" ");
          fc.pre(wrongArticles(text).length === 0);

          expect(wrongArticles(rewriteTone(text, tone))).toEqual([]);
        },
      ),
    );
  });
});

describe("toneScore", () => {
  it("is 1 for a text that keeps the tone", () => {
    expect(toneScore("We are pleased to show what has changed.", "professional")).toEqual({ score: 1, misses: [] });
  });

  it("names the words that fall out of the tone, each once", () => {
    const { score, misses } = toneScore(
      "Cool stuff! Cool stuff, and it's awesome, one may honestly say at length today.",
      "professional",
    );

    expect(misses.toSorted()).toEqual(["!", "Cool", "awesome", "it's", "stuff"].toSorted());
    expect(score).toBe(0);
  });

  it("counts what rewriting would change and nothing inside code", () => {
    expect(toneScore("Run `utilize` and read the whole page twice before you go on.", "casual").misses).toEqual([]);
    expect(toneScore("Utilize it.", "casual").misses).toEqual(["Utilize"]);
  });

  it("is 1 for an empty text", () => {
    expect(toneScore("", "casual").score).toBe(1);
  });

  it.each(toneNames)("does not fall when a text is rewritten (%s)", (tone) => {
    const text = toneRules[tone].map(({ from }) => `We say ${from} here.`).join(" ");

    expect(toneScore(rewriteTone(text, tone), tone).score).toBeGreaterThanOrEqual(toneScore(text, tone).score);
  });
});

describe("toneOfWord", () => {
  it.each([
    ["formal", "professional"],
    ["more professional", "professional"],
    ["friendlier", "casual"],
    ["relaxed", "casual"],
    ["conversational", "casual"],
    ["informal", "casual"],
    ["nerdier", "technical"],
    ["Technical", "technical"],
    ["bolder", "visionary"],
    ["thought leadership", "visionary"],
    ["inspiring", "inspirational"],
    ["warmer", "casual"],
    ["instructive", "educational"],
  ])("hears %s as %s", (word, tone) => {
    expect(toneOfWord(word)).toBe(tone);
  });

  it("is null for a word that names no tone", () => {
    expect(toneOfWord("purple")).toBeNull();
  });
});

describe("the tables", () => {
  it("describes every tone", () => {
    expect(Object.keys(toneDescriptions)).toEqual([...toneNames]);
  });

  it.each(toneNames)("holds no replacement that the tone itself replaces, and no phrase twice (%s)", (tone) => {
    const phrases = toneRules[tone].map(({ from }) => from);

    expect(new Set(phrases).size).toBe(phrases.length);
    for (const { to } of toneRules[tone]) expect(rewriteTone(to, tone)).toBe(to);
  });
});
