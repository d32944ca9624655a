import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allTopics } from "../../../../tools/model/composer/composer.ts";
import { cleanTheme, findTopic } from "../../../../tools/model/composer/topic-index.ts";

describe("findTopic", () => {
  it.each([
    ["code review", "code-review"],
    ["Code Review", "code-review"],
    ["reviews of pull requests", "code-review"],
    ["the topic of technical debt.", "technical-debt"],
    ["code quality", "code-review"],
    ["ROI of AI Development Tools", "choosing-tools"],
  ])("leads %j to the topic %s", (theme, id) => {
    expect(findTopic(theme, allTopics).id).toBe(id);
  });

  it("makes a topic from a label that no bank knows, with something in every pool", () => {
    const topic = findTopic("sourdough", allTopics);

    expect(topic.id).toBe("generic-sourdough");
    expect(topic.hashtag).toBe("Sourdough");
    for (const pool of [
      topic.questions,
      topic.statements,
      topic.scenes,
      topic.costs,
      topic.attempts,
      topic.turns,
      topic.steps,
      topic.signs,
      topic.limits,
      topic.bonuses,
    ]) {
      expect(pool.length).toBeGreaterThanOrEqual(6);
    }
    expect(JSON.stringify(topic)).not.toMatch(/\{\w+\}/u);
  });
});

describe("cleanTheme", () => {
  it("refuses what cannot stand in a sentence", () => {
    expect(["<b>x</b>", "see https://a.example", "", "x", "x".repeat(10_000), "?!"].map(cleanTheme)).toEqual(
      Array(6).fill("this subject"),
    );
  });

  it.each([
    ["How to bake bread at home?", "baking bread at home"],
    ["What is event sourcing?", "event sourcing"],
    ["why tests matter", "tests"],
    ["R", "R"],
    ["茶", "茶"],
    ["грузовые перевозки", "грузовые перевозки"],
    ["रेल माल ढुलाई", "रेल माल ढुलाई"],
    ["rail freight, and whatever else there is to be said about it in a longer text", "rail freight"],
    [
      "the history of rail freight in the alpine regions between the two of them and their neighbors",
      "the history of rail freight in the alpine regions",
    ],
  ])("makes a noun phrase of %j", (theme, phrase) => {
    expect(cleanTheme(theme)).toBe(phrase);
  });

  it("keeps a readable beginning of a theme of ten thousand characters", () => {
    const label = cleanTheme("rail freight for small shippers ".repeat(320));

    expect(label.startsWith("rail freight for small shippers")).toBe(true);
    expect(label.length).toBeLessThanOrEqual(60);
  });

  it("gives a short plain phrase for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[^<>{}\n:]{1,60}$/u.test(cleanTheme(text))));
  });
});
