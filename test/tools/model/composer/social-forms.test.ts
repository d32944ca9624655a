import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentTypes } from "../../../../domain/content-types.ts";
import { buildLedger } from "../../../../domain/fact-ledger.ts";
import { outlineOf } from "../../../../domain/outline.ts";
import type { PieceDraft, PiecePlan } from "../../../../domain/piece.ts";
import { countWords } from "../../../../domain/text-shape.ts";
import type { Brief } from "../../../../domain/brief.ts";
import type { ContentType } from "../../../../domain/vocabulary.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import { isNear } from "../../../../tools/model/composer/length.ts";
import { briefOf, briefs, publicBrief, strategyOf, textOf } from "./campaign-inputs.ts";

const socialTypes = [
  "twitter_thread",
  "tweet",
  "quote_post",
  "poll",
  "linkedin_post",
  "linkedin_document",
  "video_script",
  "reddit_post",
  "reddit_link",
] as const satisfies readonly ContentType[];

const themes = ["code review", "sourdough", "the maintenance of old brick bridges in winter"] as const;
const nothingPromoted = {
  ...briefOf({ name: "x" }),
  product: { ...briefOf({ name: "x" }).product, name: null },
};
const known: Record<string, Brief> = { ...briefs, "no product": nothingPromoted };
const briefNames = ["the full brief", "a bakery", "no product"] as const;

interface Wish extends Partial<PiecePlan> {
  type: ContentType;
  brief?: (typeof briefNames)[number];
}

async function write({ type, brief: name = "the full brief", ...over }: Wish): Promise<PieceDraft> {
  const { brief, facts } = buildLedger(known[name] ?? nothingPromoted);
  const { channel, agent, frameworks, hooks } = contentTypes[type];
  const plan: PiecePlan = {
    id: `${type.replaceAll("_", "-")}-01`,
    channel,
    type,
    agent,
    persona: "general",
    tone: "technical",
    day: 9,
    week: 2,
    focus: "solution_introduction",
    theme: "code review",
    framework: frameworks[0],
    hookKind: hooks[0],
    ordinal: 3,
    earlier: [],
    words: null,
    mail: null,
    link: type === "reddit_link" ? "https://page.example/x" : null,
    quote: type === "quote_post" ? "https://x.com/somebody/status/1" : null,
    proof: null,
    ...over,
  };
  const strategy = await strategyOf(
    { ...brief, product: { ...brief.product, name: brief.product.name ?? "x" } },
    { seed: "s" },
  );
  const task = { brief: publicBrief(brief), facts, strategy, plan, outline: outlineOf(plan, []), seed: "s" };
  return createComposer().write("piece", task);
}

describe("the social forms", () => {
  it.each(socialTypes)(
    "meet every number of words within 15 %% and keep hook and request word for word: %s",
    async (type) => {
      const mostTried = Math.min(contentTypes[type].words.most, 900);

      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: mostTried }),
          fc.constantFrom(...themes),
          fc.constantFrom(...briefNames),
          fc.constantFrom(...contentTypes[type].hooks),
          async (words, theme, brief, hookKind) => {
            const { hook, title, parts, cta } = await write({ type, words, theme, brief, hookKind });

            const text = textOf({ parts } as PieceDraft);
            expect({ words, isNear: isNear(words, countWords(text)), text }).toMatchObject({ isNear: true });
            expect(`${title ?? ""}\n${parts[0]?.text ?? ""}`).toContain(hook);
            expect(text).toContain(cta.text);
          },
        ),
        { numRuns: 14, seed: 7 },
      );
    },
  );

  it("keep every post on X ten below its limit", async () => {
    for (const type of ["twitter_thread", "tweet", "quote_post", "poll"] as const) {
      const { words } = contentTypes[type];
      const drafts = await Promise.all(
        [words.short, words.long, words.most].map((count) => write({ type, words: count })),
      );

      const weights = drafts.flatMap(({ parts }) => parts.map(({ text }) => weightedLength(text)));
      expect(Math.max(...weights)).toBeLessThanOrEqual(270);
    }
  });

  it("say no sentence twice in a long script or post", async () => {
    for (const type of ["video_script", "reddit_post"] as const) {
      const { parts } = await write({ type, words: 1500 });

      const said = parts
        .flatMap(({ text }) => text.split("\n"))
        .filter((line) => !/^(?:Picture|On screen|Captions):/u.test(line) && line.length > 40);
      expect(said.filter((line, place) => said.indexOf(line) !== place)).toEqual([]);
    }
  });
});

describe("a quote post", () => {
  it("repeats nothing of a quoted text", async () => {
    const { hook } = await write({ type: "quote_post" });
    const sentence = hook.replace(/^[^:]*: /u, "");

    const other = await write({ type: "quote_post", quote: `They say: ${sentence}` });

    expect(textOf(other)).not.toContain(sentence);
  });

  it("sells nothing, whatever the brief has to sell", async () => {
    const draft = await write({ type: "quote_post", focus: "call_to_action" });

    expect(textOf(draft)).not.toMatch(/QuantumLayer|https?:/u);
    expect(draft.cta.url).toBeNull();
  });
});

describe("a LinkedIn document", () => {
  it("has six to twelve slides of under 30 words in each of its sizes", async () => {
    const { short, medium, long } = contentTypes.linkedin_document.words;
    for (const words of [short, medium, long]) {
      const { parts } = await write({ type: "linkedin_document", words });

      expect(parts.length).toBeGreaterThanOrEqual(6);
      expect(parts.length).toBeLessThanOrEqual(12);
      expect(parts.filter(({ heading = "", text }) => countWords(`${heading} ${text}`) >= 30)).toEqual([]);
      expect(parts.filter(({ heading }) => heading === undefined)).toEqual([]);
    }
  });

  it("promises the true number of pieces of advice", async () => {
    const { title, parts } = await write({ type: "linkedin_document", words: 120 });

    const advice = parts.filter(({ role }) => role === "slide").length;
    expect(title?.toLowerCase()).toContain(["no", "one", "two", "three", "four", "five"][advice]);
  });
});

describe("a video script", () => {
  it("is timed by what is said, runs 45 to 90 seconds in each of its sizes, and has its hook in five", async () => {
    const { short, medium, long } = contentTypes.video_script.words;
    for (const words of [short, medium, long]) {
      const { parts } = await write({ type: "video_script", words });

      const seconds = (clock = ""): number => Number(clock.split(":")[0]) * 60 + Number(clock.split(":")[1]);
      const times = parts.map(({ heading = "" }) => heading.split("–").map(seconds));
      const spoken = parts.map(({ text }) => countWords(/^Voice: (.*)$/mu.exec(text)?.[1] ?? ""));
      const end = times.at(-1)?.[1] ?? 0;
      expect(end).toBeGreaterThanOrEqual(43);
      expect(end).toBeLessThanOrEqual(92);
      expect(times[0]?.[1]).toBeLessThanOrEqual(5);
      expect(Math.abs(end - spoken.reduce((sum, count) => sum + count, 0) / 2.5)).toBeLessThanOrEqual(1);
      expect(times.every(([from], index) => from === (times[index - 1]?.[1] ?? 0))).toBe(true);
    }
  });

  it("says for every shot what is heard, seen and read, and that there are captions", async () => {
    const { parts } = await write({ type: "video_script" });

    for (const { text } of parts) expect(text).toMatch(/^Voice: .+\nPicture: .+\nOn screen: .+/u);
    expect(parts[0]?.text).toContain("Captions: ");
  });
});

describe("a Reddit link post", () => {
  it("says who is writing where the link leads to an address of the brief, and names no product elsewhere", async () => {
    const own = await write({ type: "reddit_link", link: "https://quantumlayer.example/docs" });
    const foreign = await write({ type: "reddit_link" });

    expect(own.parts[0]?.text).toMatch(/\bI work on QuantumLayer Platform\b/u);
    expect(`${foreign.title ?? ""} ${textOf(foreign)}`).not.toContain("QuantumLayer");
  });

  it("has a plain title that is its hook, no hashtag and no link in the text", async () => {
    const draft = await write({ type: "reddit_link", words: 400 });

    expect(draft.hook).toBe(draft.title);
    expect(draft.title?.length).toBeLessThanOrEqual(300);
    expect(textOf(draft)).not.toMatch(/#\p{L}|https?:|upvote/u);
  });
});
