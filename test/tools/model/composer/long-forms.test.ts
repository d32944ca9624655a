import { describe, expect, it } from "vitest";
import type { PieceDraft } from "../../../../domain/piece.ts";
import { contentTypes } from "../../../../domain/content-types.ts";
import { buildLedger } from "../../../../domain/fact-ledger.ts";
import { outlineOf } from "../../../../domain/outline.ts";
import { materialFor } from "../../../../domain/research.ts";
import { structures } from "../../../../domain/structures.ts";
import { countWords, sentencesOf } from "../../../../domain/text-shape.ts";
import type { HookKind, PersonaName, ToneName } from "../../../../domain/vocabulary.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import { themePhrase } from "../../../../tools/model/composer/theme-phrase.ts";
import { briefFact } from "../../../support/brief-fact.ts";
import { briefs, publicBrief, strategyOf, textOf } from "./campaign-inputs.ts";

const longTypes = [
  "linkedin_article",
  "thought_leadership",
  "comparison",
  "blog_post",
  "technical_deep_dive",
  "best_practices",
  "tutorial",
  "case_study",
] as const;
type LongType = (typeof longTypes)[number];

interface Wish {
  theme?: string;
  words?: number | null;
  persona?: PersonaName;
  tone?: ToneName;
  hookKind?: HookKind;
  number?: number;
  /** false = the text promotes nothing */
  hasProduct?: boolean;
  code?: string;
}

const full = briefs["the full brief"];
if (full === undefined) throw new Error("the fixture is missing");
const strategy = await strategyOf(full, { seed: "s" });

async function write(
  type: LongType,
  {
    theme = "code review",
    words = null,
    persona = "developer",
    tone = "professional",
    hookKind = "scene",
    number = 1,
    hasProduct = false,
    code,
  }: Wish = {},
): Promise<PieceDraft> {
  const original = full ?? never();
  const product = { ...original.product, name: null, description: null, uniqueValue: null, url: null };
  const block = { ...briefFact(code ?? ""), origin: "README.md:12", code: { language: "sh", about: "Install" } };
  const brief = {
    ...original,
    ...(hasProduct ? {} : { product }),
    facts: code === undefined ? [] : [block],
  };
  const { facts } = buildLedger(brief);
  const { channel, agent } = contentTypes[type];
  const plan = {
    id: `${type}-0${number}`,
    channel,
    agent,
    type,
    persona,
    tone,
    theme,
    hookKind,
    words,
    day: 1,
    week: 1,
    focus: "solution_introduction" as const,
    framework: "SCQA" as const,
    ordinal: number,
    earlier: [],
    mail: null,
    link: null,
    quote: null,
    proof: null,
  };
  return createComposer().write("piece", {
    brief: publicBrief(brief),
    facts: facts.filter((fact) => fact.public),
    strategy,
    plan,
    outline: outlineOf(plan, materialFor(plan, facts)),
    seed: "s",
  });
}

/** Sentences of more than four words, without those of code. */
function sentencesIn(text: string): string[] {
  return sentencesOf(text.replaceAll(/```[\s\S]*?```/gu, "")).filter((sentence) => countWords(sentence) > 4);
}

function repeated(text: string): string[] {
  const sentences = sentencesIn(text);
  return sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
}

const lengths = [1, 5, 20, 60, 150, 400, 800, 1500, 2000, 5000];
const themes: Wish[] = [
  { theme: "code review", persona: "developer", hookKind: "question" },
  { theme: "Future of AI in Software Development", persona: "cto", hookKind: "scene", hasProduct: true },
  { theme: "sourdough", persona: "general", hookKind: "how_to" },
];

describe.each(longTypes)("a %s", (type) => {
  it.each(lengths)(
    "of %i words is within 15 %, says nothing twice and has hook and request in place",
    async (words) => {
      for (const wish of themes) {
        const draft = await write(type, { ...wish, words });
        const text = textOf(draft);

        expect(Math.abs(countWords(text) - words), `${wish.theme}: ${countWords(text)}`).toBeLessThanOrEqual(
          words * 0.15,
        );
        expect(repeated(text)).toEqual([]);
        expect([draft.parts[0]?.text, draft.title].some((place) => place?.includes(draft.hook))).toBe(true);
        expect(draft.cta.text !== "" && text.includes(draft.cta.text)).toBe(true);
        expect(text).not.toMatch(/(?<!\{)\{\w+\}(?!\})|undefined/u);
      }
    },
  );

  it("has the parts of its structure in their order at its usual lengths", async () => {
    const { short, medium, long } = contentTypes[type].words;

    for (const words of [short, medium, long]) {
      const { parts } = await write(type, { words });
      const roles = parts.map(({ role }) => role);
      const order = structures[type].map(({ role }) => role);
      const places = roles.map((role) => order.indexOf(role));

      expect(places).toEqual(places.toSorted((one, other) => one - other));
      for (const { role, least, most, hasHeading } of structures[type]) {
        const own = parts.filter((part) => part.role === role);
        expect(own.length, `${role} at ${words}`).toBeGreaterThanOrEqual(least);
        expect(own.length, `${role} at ${words}`).toBeLessThanOrEqual(most);
        expect(own.filter(({ heading }) => (heading !== undefined) !== hasHeading)).toEqual([]);
      }
    }
  });

  it("gives the same bytes for the same task, and other ones for the next number", async () => {
    const [first, second, next] = await Promise.all([write(type), write(type), write(type, { number: 2 })]);

    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    expect(JSON.stringify(first)).not.toBe(JSON.stringify(next));
  });

  it("names nobody where there is no product", async () => {
    const text = textOf(await write(type, { words: 1500, theme: "Future of AI in Software Development" }));

    expect(text).not.toContain(full?.product.name ?? never());
    expect(text).not.toMatch(/https?:|\b(?:null|our product|sign up)\b/iu);
  });
});

describe("long forms", () => {
  it("give a blog post on the future of AI that names its theme and holds an objection and steps", async () => {
    const draft = await write("blog_post", {
      theme: "Future of AI in Software Development",
      tone: "visionary",
      persona: "cto",
      words: 1500,
    });
    const text = textOf(draft);

    expect(`${draft.title}\n${text}`.toLowerCase()).toContain("the future of ai in software development");
    expect(draft.title?.length).toBeLessThan(100);
    expect(text).toMatch(/^1\. .+\n2\. /mu);
    expect(new Set(draft.parts.map(({ heading }) => heading)).size).toBe(draft.parts.length - 2);
  });

  it("keep three steps and a fenced block in a tutorial of 120 words", async () => {
    for (const theme of ["code review", "sourdough", "technical debt"]) {
      const { parts } = await write("tutorial", { theme, words: 120 });

      expect(parts.filter(({ role }) => role === "step").length).toBeGreaterThanOrEqual(3);
      expect(parts.some(({ text }) => /```\w+\n[\s\S]+\n```/u.test(text))).toBe(true);
    }
  });

  it("print code of a source letter for letter with where it comes from", async () => {
    const code = "acme init --yes\nacme build";

    for (const type of ["tutorial", "technical_deep_dive"] as const) {
      const text = textOf(await write(type, { code, hasProduct: true }));

      expect(text).toContain("```sh\n" + code + "\n```");
      expect(text).toContain("README.md");
    }
  });

  it("compare ways of working, with criteria first and no name but the own product's", async () => {
    const { parts } = await write("comparison", { hasProduct: true });

    expect(parts.findIndex(({ role }) => role === "criteria")).toBeLessThan(
      parts.findIndex(({ role }) => role === "option"),
    );
    expect(parts.filter(({ role }) => role === "option").length).toBeGreaterThanOrEqual(4);
  });
});

describe("themePhrase", () => {
  it.each([
    ["Future of AI in Software Development", "the future of AI in software development"],
    ["Kubernetes Upgrades Without Downtime", "Kubernetes upgrades without downtime"],
    ["Go Concurrency", "Go concurrency"],
    ["iOS testing", "iOS testing"],
    ["code review", "code review"],
  ])("makes of %j the phrase %j", (theme, phrase) => {
    expect(themePhrase(theme)).toBe(phrase);
  });
});

function never(): never {
  throw new Error("the fixture is missing");
}
