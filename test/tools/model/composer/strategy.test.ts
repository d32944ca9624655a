import { describe, expect, it } from "vitest";
import { StrategyDraft } from "../../../../domain/strategy.ts";
import { businessTopics } from "../../../../tools/model/composer/topics/business.ts";
import { softwareTopics } from "../../../../tools/model/composer/topics/software.ts";
import { briefOf, briefs, classificationOf, strategyOf } from "./campaign-inputs.ts";

const seed = "seed-1";

describe("the composer's strategy", () => {
  it.each(Object.entries(briefs))(
    "has eight to twelve themes or all that suit, three for every reader, for %s",
    async (_name, brief) => {
      const strategy = await strategyOf(brief, { seed });

      expect(StrategyDraft.parse(strategy)).toBeDefined();
      expect(strategy.themes.length).toBeGreaterThanOrEqual(5);
      expect(strategy.themes.length).toBeLessThanOrEqual(12);
      expect(new Set(strategy.themes.map(({ label }) => label)).size).toBe(strategy.themes.length);
      for (const persona of classificationOf(brief).personas) {
        expect(strategy.themes.filter(({ personas }) => personas.includes(persona)).length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it("leads a brief about code generation to the topics of code", async () => {
    const { themes } = await strategyOf(briefs["the full brief"] ?? briefOf({ name: "" }), { seed });

    expect(themes.slice(0, 3).map(({ label }) => label)).toContain("AI-written code and how to check it");
    expect(themes.length).toBeGreaterThanOrEqual(8);
  });

  it("gives a bakery subjects for everybody, no code, and its own field", async () => {
    const { themes, narrative } = await strategyOf(briefs["a bakery"] ?? briefOf({ name: "" }), { seed });
    const technical = new Set(
      [...softwareTopics, ...businessTopics].filter(({ field }) => field !== "general").map(({ label }) => label),
    );

    expect(themes.length).toBeGreaterThanOrEqual(4);
    expect(themes.map(({ label }) => label)).toContain("bread");
    expect(themes.filter(({ label }) => technical.has(label))).toEqual([]);
    expect(narrative.solution).toMatch(
      /^Zażółć Bakery .*claims?.*bread baked at night, sold until noon\.$|^Zażółć Bakery claims bread baked at night, sold until noon\.$/u,
    );
  });

  it("grounds its messages in the facts and names a claim as one", async () => {
    const { keyMessages, narrative } = await strategyOf(briefs["the full brief"] ?? briefOf({ name: "" }), { seed });

    expect(keyMessages).toContain("QuantumLayer Platform offers AI-powered code generation.");
    expect(narrative.transformation).toContain("QuantumLayer Platform claims 10x faster development.");
  });

  it("puts first what earlier campaigns did well with", async () => {
    const brief = briefs["the full brief"] ?? briefOf({ name: "" });

    const strategy = await strategyOf(brief, {
      seed,
      learnings: ["Posts about technical debt and refactoring were read most"],
    });

    expect(strategy.themes[0]?.label).toBe("technical debt");
  });

  it("names readers of a brief without an audience it can print", async () => {
    const { narrative } = await strategyOf(briefs["an awkward brief"] ?? briefOf({ name: "" }), { seed });

    expect(Object.values(narrative).filter((text) => /\{|Gen Z/u.test(text))).toEqual([]);
  });
});
