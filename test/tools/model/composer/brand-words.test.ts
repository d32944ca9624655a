import { describe, expect, it } from "vitest";
import { qualitiesOf, spellBrand, standsFor } from "../../../../tools/model/composer/brand-words.ts";

describe("spellBrand", () => {
  it.each([
    ["Try Quantum layer today.", "QuantumLayer", "Try QuantumLayer today."],
    ["QUANTUM-LAYER and quantumlayer", "QuantumLayer", "QuantumLayer and QuantumLayer"],
    [
      "See https://quantumlayer.example/a and #QuantumLayer",
      "QuantumLayer",
      "See https://quantumlayer.example/a and #QuantumLayer",
    ],
    ["A notion of time, and Notion.", "Notion", "A notion of time, and Notion."],
    ["Let us go.", "Go", "Let us go."],
    ["ZAŻÓŁĆ bakery", "Zażółć Bakery", "Zażółć Bakery"],
  ])("sets %j right for %s", (text, name, right) => {
    expect(spellBrand(text, name)).toBe(right);
  });
});

describe("standsFor", () => {
  it("refuses whole words and phrases in any case, and nothing that only holds their letters", () => {
    const mayStand = standsFor({ avoid: ["cheap", "low  cost"] });

    expect(["A CHEAP one.", "Low cost wins.", "Cheaper.", "lowcost"].map(mayStand)).toEqual([false, false, true, true]);
  });
});

describe("qualitiesOf", () => {
  it("keeps the adjectives of a voice", () => {
    expect(qualitiesOf({ voice: ["Calm", "honest", "craft", "playful", "ship"] })).toEqual([
      "calm",
      "honest",
      "playful",
    ]);
  });
});
