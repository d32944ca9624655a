import { describe, expect, it } from "vitest";
import { articleFor, countWords, readingEase, sentencesOf, wordsOf, wrongArticles } from "../../domain/text-shape.ts";

describe("wordsOf", () => {
  it("keeps contractions, hyphens and figures whole", () => {
    expect(wordsOf("Don’t re-run 1,200 tests (v2.1), please!")).toEqual([
      "Don’t",
      "re-run",
      "1,200",
      "tests",
      "v2.1",
      "please",
    ]);
  });

  it("counts no words in a text of signs", () => {
    expect(countWords("— … 🚀 !")).toBe(0);
  });
});

describe("sentencesOf", () => {
  it("ends a sentence at a stop, also inside quotation marks, and at a line break", () => {
    expect(sentencesOf("One. “Two.” Three?\nFour")).toEqual(["One.", "“Two.”", "Three?", "Four"]);
  });

  it("does not cut file names and versions", () => {
    expect(sentencesOf("Open index.ts in Node.js 20.1 now.")).toHaveLength(1);
  });
});

describe("readingEase", () => {
  it("finds short words in short sentences easier than long ones", () => {
    const easy = readingEase("We cut the code. It runs. You can read it.");
    const hard = readingEase(
      "Organisational transformation necessitates comprehensive interdepartmental communication.",
    );

    expect(easy).toBeGreaterThan(90);
    expect(hard).toBeLessThan(0);
  });
});

describe("articleFor", () => {
  it.each([
    ["API", "an"],
    ["SLA", "an"],
    ["SDK", "an"],
    ["MVP", "an"],
    ["URL", "a"],
    ["UI", "a"],
    ["X", "an"],
    ["SaaS", "a"],
    ["REST", "a"],
    ["hour", "an"],
    ["honest", "an"],
    ["house", "a"],
    ["unique", "a"],
    ["user", "a"],
    ["useful", "a"],
    ["uninstalled", "an"],
    ["unimportant", "an"],
    ["uneven", "an"],
    ["European", "a"],
    ["one-line", "a"],
    ["onerous", "an"],
    ["excellent", "an"],
    ["8-step", "an"],
    ["11-step", "an"],
    ["10x", "a"],
    ["“open", "an"],
    ["English", "an"],
    ["AI-powered", "an"],
  ])("chooses by sound before %s", (word, article) => {
    expect(articleFor(word)).toBe(article);
  });
});

describe("wrongArticles", () => {
  it.each(["It is a excellent tool.", "An useful idea.", "Send a email.", "This is an test."])(
    "finds the fault in “%s”",
    (text) => {
      expect(wrongArticles(text)).toMatchObject([{ isCertain: true }]);
    },
  );

  it.each([
    "It is an excellent tool and a useful one.",
    "Variant A opens first.",
    "An A/B test needs an API and a URL.",
    "Give it an hour, or a one-day trial.",
    "Plan A is fine.",
  ])("finds nothing in “%s”", (text) => {
    expect(wrongArticles(text)).toEqual([]);
  });
});
