import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PiecePart } from "../../../../domain/piece.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import { compactForm } from "../../../../tools/model/composer/compact-form.ts";
import { isNear, supply, toLength, type Passage } from "../../../../tools/model/composer/length.ts";

/** A sentence of so many words, told apart by its first. */
const sentence = (words: number, name = "word"): string => `${[name, ...Array(words - 1).fill("more")].join(" ")}.`;

const wordsIn = (parts: readonly Pick<PiecePart, "heading" | "text">[]): number =>
  countWords(parts.map(({ heading = "", text }) => `${heading}\n${text}`).join("\n"));

describe("toLength", () => {
  it("keeps what must stand, in its order, and draws the rest from a supply", () => {
    const hook: Passage = { role: "hook", text: sentence(10, "hook") };
    const request: Passage = { role: "call_to_action", text: sentence(5, "request") };

    const { parts, isMet } = toLength(60, [hook, supply("body", (drawn) => sentence(9, `body${drawn}`)), request]);

    expect(isMet).toBe(true);
    expect(parts.map(({ role }) => role)).toEqual(["hook", "body", "body", "body", "body", "body", "call_to_action"]);
    expect(wordsIn(parts)).toBe(60);
  });

  it("adds what may stand by rank while there is room", () => {
    const frame: Passage[] = [
      { role: "hook", text: sentence(10, "hook") },
      { role: "second", text: sentence(10, "second"), rank: 2 },
      { role: "first", text: sentence(10, "first"), rank: 1 },
    ];

    const roles = (words: number): string[] => toLength(words, frame).parts.map(({ role }) => role);

    expect(roles(10)).toEqual(["hook"]);
    expect(roles(20)).toEqual(["hook", "first"]);
    expect(roles(30)).toEqual(["hook", "second", "first"]);
  });

  it("joins paragraphs to the part before them", () => {
    const lines = [sentence(6, "one"), sentence(6, "two")];

    const { parts } = toLength(21, [
      { role: "section", heading: "A heading of four", text: sentence(5, "opening") },
      supply("section", (drawn) => lines[drawn] ?? null, { joins: true }),
    ]);

    expect(parts).toHaveLength(1);
    expect(parts[0]?.text.split("\n\n")).toEqual([sentence(5, "opening"), ...lines]);
  });

  it("cuts whole sentences where the passages are too long, and none of a block that is whole", () => {
    const long = [sentence(10, "one"), sentence(10, "two"), sentence(10, "three")].join(" ");

    const { parts, isMet } = toLength(50, [
      { role: "step", text: long, isWhole: true },
      { role: "body", text: long },
    ]);

    expect(isMet).toBe(true);
    expect(parts.map(({ text }) => text)).toEqual([long, `${sentence(10, "one")} ${sentence(10, "two")}`]);
  });

  it("says so where the supplies ran dry or the shortest form is too long", () => {
    expect(toLength(100, [{ role: "hook", text: sentence(10) }]).isMet).toBe(false);
    expect(toLength(5, [{ role: "hook", text: sentence(10) }]).isMet).toBe(false);
  });

  it("meets every number that its sentences allow", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 3000 }),
        fc.array(fc.integer({ min: 5, max: 17 }), { minLength: 5, maxLength: 20 }),
        (words, sizes) => {
          const draw = (drawn: number): string => sentence(sizes[drawn % sizes.length] ?? 8, `n${drawn}`);

          const { parts, isMet } = toLength(words, [{ role: "hook", text: sentence(12) }, supply("body", draw)]);

          expect(isMet).toBe(true);
          expect(isNear(words, wordsIn(parts))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("compactForm", () => {
  const hooks = ["How old is the oldest open change?", "A small change is read with care.", sentence(17, "Picture")];
  const requests = ["What would you add?", "How do you handle this?"];

  it("takes hook and request where both have room, else one sentence", () => {
    expect(compactForm(12, { hooks, requests, label: "code review" })).toEqual({
      text: "How old is the oldest open change?\n\nWhat would you add?",
      hook: "How old is the oldest open change?",
      request: "What would you add?",
    });
    expect(compactForm(7, { hooks, requests, label: "code review" }).text).toBe("How old is the oldest open change?");
  });

  it("is a phrase of exactly so many words where no sentence has that length", () => {
    const phrase = (words: number): string => compactForm(words, { hooks, requests, label: "code review" }).text;

    expect(phrase(1)).toBe("Begin.");
    expect(phrase(2)).toBe("Code review.");
    expect(phrase(4)).toBe("Think about code review.");
  });

  it("meets every number to 25 for every theme, with or without sentences to choose from, and ends in a stop", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom("code review", "sourdough", "the Future of AI in Software Development", "C"),
        fc.boolean(),
        (words, label, hasSentences) => {
          const { text, hook, request } = compactForm(words, {
            hooks: hasSentences ? hooks : [],
            requests: hasSentences ? requests : [],
            label,
          });

          expect(isNear(words, countWords(text))).toBe(true);
          expect(text).toMatch(/^\p{Lu}.*[.?]$/su);
          expect([text.startsWith(hook), text.includes(request)]).toEqual([true, true]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
