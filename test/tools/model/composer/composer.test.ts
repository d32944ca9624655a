import { beforeAll, describe, expect, it } from "vitest";
import { unsupportedClaims } from "../../../../domain/claim-guard.ts";
import { findFigures } from "../../../../domain/figures.ts";
import { finishPiece } from "../../../../domain/finish-piece.ts";
import { withoutCode } from "../../../../domain/protected-spans.ts";
import { countWords, wrongArticles } from "../../../../domain/text-shape.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import { briefs, publicBrief, writeCampaign, type WrittenCampaign, type WrittenPiece } from "./campaign-inputs.ts";
import { productName } from "../../../../domain/brief.ts";
import { outlineOf } from "../../../../domain/outline.ts";
import type { ContentType } from "../../../../domain/vocabulary.ts";

const seed = "seed-1";
const hype =
  /\b(revolutionary|seamless(ly)?|game-chang\w+|supercharg\w+|unlock(s|ed|ing)?|10x engineer|simply|just|excited|effortless(ly)?)\b|in today's|introducing/iu;
const contraction = /n['’]t\b|\b\w+['’](re|ve|ll|m)\b|\b(it|that|there|what|who|here|let|he|she|how|where)['’]s\b/iu;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

function ofType(campaign: WrittenCampaign, type: WrittenPiece["plan"]["type"]): WrittenPiece[] {
  return campaign.pieces.filter(({ plan }) => plan.type === type);
}

describe("createComposer", () => {
  it("says who writes", () => {
    expect(createComposer().stamp).toEqual({ name: "composer", model: null, promptVersion: "1" });
  });

  it("stops before it writes when the run was cancelled", async () => {
    const { brief, facts, strategy, pieces } = await writeCampaign(briefs["the full brief"] ?? never(), seed);
    const plan = pieces[0]?.plan ?? never();
    const task = { brief: publicBrief(brief), facts, strategy, plan, outline: outlineOf(plan, []), seed };

    await expect(createComposer().write("piece", task, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it("writes the same bytes twice, and others for another seed", async () => {
    const brief = briefs["the full brief"] ?? never();

    const [first, second, other] = await Promise.all([
      writeCampaign(brief, "a"),
      writeCampaign(brief, "a"),
      writeCampaign(brief, "b"),
    ]);

    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    expect(JSON.stringify(first)).not.toBe(JSON.stringify(other));
  });
});

describe.each(Object.entries(briefs))("a campaign for %s", (_name, brief) => {
  let campaign: WrittenCampaign;
  beforeAll(async () => {
    campaign = await writeCampaign(brief, seed);
  });
  const faults = (isFaulty: (piece: WrittenPiece) => boolean): string[] =>
    campaign.pieces.filter(isFaulty).map(({ plan, text }) => `${plan.id}: ${text.slice(0, 400)}`);

  it("has fifty pieces that open differently", () => {
    const openings = campaign.pieces.map(({ draft }) => wordsOf(draft.hook).slice(0, 5).join(" "));

    expect(campaign.pieces).toHaveLength(50);
    expect(new Set(openings).size / openings.length).toBeGreaterThanOrEqual(0.8);
  });

  it("repeats neither its pieces nor its phrases", () => {
    const shingles = campaign.pieces.map(({ text }) => shinglesOf(text));
    const overlaps = shingles.flatMap((left, index) => shingles.slice(index + 1).map((right) => jaccard(left, right)));
    const pairs = campaign.pieces.flatMap(({ text }) => pairsOf(text));

    expect(Math.max(...overlaps)).toBeLessThanOrEqual(0.5);
    expect(new Set(pairs).size / pairs.length).toBeGreaterThanOrEqual(0.5);
  });

  it("says no sentence twice within a piece", () => {
    const repeats = faults(({ text }) => {
      const sentences = text.split(/(?<=[.?])\s+|\n+/u).filter((sentence) => countWords(sentence) > 5);
      return new Set(sentences).size < sentences.length;
    });

    expect(repeats).toEqual([]);
  });

  it("leaves no slot open, and merge fields to mails", () => {
    expect(faults(({ text }) => /(?<!\{)\{\w+\}(?!\})|undefined/u.test(withoutCode(text)))).toEqual([]);
    expect(faults(({ plan, text }) => plan.type !== "email" && text.includes("{{"))).toEqual([]);
  });

  it("writes clean English: no doubled words, stops or spaces, right articles, no hype, no exclamation", () => {
    const prose = (text: string): string => text.replaceAll(/```[\s\S]*?```/gu, "").replaceAll(/\{\{[^}]*\}\}/gu, "X");

    expect(
      faults(({ text }) => /\b(\w+) \1\b|[^.]\.\.(?!\.)|\?\.|:\.|[^\n ] {2,}\S| [.,?]/iu.test(prose(text))),
    ).toEqual([]);
    expect(faults(({ text }) => wrongArticles(prose(text)).some(({ isCertain }) => isCertain))).toEqual([]);
    expect(faults(({ text }) => hype.test(prose(text)) || contraction.test(prose(text)))).toEqual([]);
    expect(faults(({ text }) => prose(text).replaceAll(productName(brief), "").includes("!"))).toEqual([]);
  });

  it("rests every figure, link and claim on a public fact, and names the fact", () => {
    const allowed = [productName(campaign.brief), campaign.brief.product.url ?? ""].filter((text) => text !== "");
    const texts = campaign.pieces.map(({ draft, text }) =>
      [draft.title, draft.subject, draft.preheader, text].join("\n"),
    );
    const unsupported = texts.flatMap((text) =>
      unsupportedClaims(text, { facts: campaign.facts, allowed }).map((claim) => claim.text),
    );
    const unnamed = faults(({ draft, text }) => {
      const own = allowed.reduce(
        (rest, name) => rest.replaceAll(name, " "),
        text.replaceAll(/```[\s\S]*?```|Step \d+|^\d\. /gmu, ""),
      );
      return findFigures(own).some(
        ({ text: figure }) => /\d/u.test(figure) && !draft.claims.some((claim) => claim.text.includes(figure)),
      );
    });

    expect(unsupported).toEqual([]);
    expect(unnamed).toEqual([]);
    expect(
      faults(({ draft, text }) => draft.claims.some((claim) => !text.toLowerCase().includes(claim.text.toLowerCase()))),
    ).toEqual([]);
  });

  it("prints nothing internal and no link that the brief does not give", () => {
    const links = campaign.pieces.flatMap(({ text }) => text.match(/https?:\/\/\S+/gu) ?? []);

    expect(faults(({ text }) => /100[,.]?000|\b5[,.]?000\b|\b61\s?%/u.test(text))).toEqual([]);
    expect([...new Set(links)].filter((link) => link !== brief.product.url)).toEqual([]);
  });

  it("passes every check of the house in its own tone", () => {
    const context = {
      brief: campaign.brief,
      facts: campaign.facts,
      stamp: createComposer().stamp,
      hash: (text: string) => String(text.length),
    };
    const findings = campaign.pieces.flatMap(({ plan, draft }) => finishPiece(plan, draft, context).checks);

    expect(findings).toEqual([]);
  });

  it("puts the hook at the front and the request into the text", () => {
    expect(
      faults(
        ({ draft }) => ![draft.parts[0]?.text, draft.title, draft.subject].some((text) => text?.includes(draft.hook)),
      ),
    ).toEqual([]);
    expect(faults(({ draft, text }) => draft.cta.text === "" || !text.includes(draft.cta.text))).toEqual([]);
    expect(faults(({ draft }) => draft.cta.url !== null && draft.cta.url !== brief.product.url)).toEqual([]);
  });

  it("gives hashtags in CamelCase, at the end of posts and none on Reddit", () => {
    expect(faults(({ draft }) => draft.hashtags.some((tag) => !/^\p{Lu}[\p{L}\p{N}]+$/u.test(tag)))).toEqual([]);
    expect(
      faults(
        ({ plan, draft, text }) =>
          (plan.channel === "twitter" || plan.channel === "linkedin") &&
          draft.hashtags.some((tag) => !text.includes(`#${tag}`)),
      ),
    ).toEqual([]);
    expect(ofType(campaign, "reddit_post").filter(({ text }) => text.includes("#"))).toEqual([]);
  });

  it("keeps every post on X within its weight", () => {
    const posts = campaign.pieces.filter(({ plan }) => plan.channel === "twitter").flatMap(({ draft }) => draft.parts);

    expect(posts.filter(({ text }) => weightedLength(text) > 270)).toEqual([]);
  });

  it("builds threads of seven to nine posts in the seven-part order", () => {
    const order = ["hook", "problem", "solution_tease", "value", "social_proof", "call_to_action", "ps"];

    for (const { draft } of ofType(campaign, "twitter_thread")) {
      const roles = draft.parts.map(({ role }) => role);
      const places = roles.map((role) => order.indexOf(role));
      expect(roles.length).toBeGreaterThanOrEqual(7);
      expect(roles.length).toBeLessThanOrEqual(9);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      expect(roles.filter((role) => role === "value").length).toBeGreaterThanOrEqual(3);
      expect(draft.parts.at(-1)?.text).toMatch(/^P\.S\. /u);
      expect(draft.parts[0]?.text).not.toMatch(/#|https?:/u);
    }
  });

  it("keeps the lengths of each type", () => {
    const outside = faults(({ plan, draft, text }) => {
      const words = countWords(text.replaceAll(/#\w+/gu, ""));
      const ranges: Partial<Record<ContentType, [number, number]>> = {
        linkedin_post: [150, 300],
        tutorial: [600, 1000],
        case_study: [400, 900],
        reddit_post: [70, 220],
        email: [60, 200],
      };
      const range = ranges[plan.type];
      if (range === undefined) return draft.parts.length === 0;
      const [fewest, most] = range;
      return words < fewest || words > most;
    });

    expect(outside).toEqual([]);
  });

  it("sends mails with subject, preheader, greeting and a lawful footer", () => {
    for (const { draft } of ofType(campaign, "email")) {
      expect(draft.subject).toMatch(/^.{25,60}$/u);
      expect(draft.preheader).toMatch(/^.{40,100}$/u);
      expect(draft.parts[0]?.text).toMatch(/^Hi \{\{first_name\|there\}\},/u);
      expect(draft.parts.at(-1)).toMatchObject({ role: "footer" });
      expect(draft.parts.at(-1)?.text).toContain("{{postal_address}}");
      expect(draft.parts.at(-1)?.text).toContain("{{unsubscribe_url}}");
    }
  });

  it("writes tutorials with four or more numbered steps and a closed fence", () => {
    for (const { draft, text } of ofType(campaign, "tutorial")) {
      const steps = draft.parts.filter(({ role }) => role === "step");
      expect(steps.length).toBeGreaterThanOrEqual(4);
      expect(steps.map(({ heading }) => heading?.slice(0, 7))).toEqual(
        steps.map((_step, index) => `Step ${index + 1}:`),
      );
      expect(text.match(/^```/gmu)).toHaveLength(2);
    }
  });

  it("calls a case study without results a plan", () => {
    for (const { draft } of ofType(campaign, "case_study")) {
      expect(draft.title).toMatch(/\bplan\b/iu);
      expect(draft.parts.flatMap(({ heading }) => heading ?? [])).toEqual([
        "Challenge",
        "Approach",
        "What we will measure as results",
        "What others can take from it",
      ]);
    }
  });

  it("gives polls of three or four short options", () => {
    for (const { draft } of ofType(campaign, "poll")) {
      expect(draft.poll?.options.length).toBeGreaterThanOrEqual(3);
      expect(draft.poll?.options.filter((option) => option.length > 25)).toEqual([]);
    }
  });

  it("tells Redditors who is writing where it names the product", () => {
    const silent = ofType(campaign, "reddit_post").filter(
      ({ text }) => text.includes(productName(brief)) && !text.includes(`I work on ${productName(brief)}`),
    );

    expect(silent).toEqual([]);
  });

  it("sells in about a third of the single posts", () => {
    const posts = ofType(campaign, "tweet");
    const selling = posts.filter(({ text }) => text.includes(productName(brief)) || text.includes("https://"));

    expect(selling.length / posts.length).toBeGreaterThan(0.1);
    expect(selling.length / posts.length).toBeLessThan(0.6);
  });
});

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.slice(4).map((_word, index) => words.slice(index, index + 5).join(" ")));
}

function jaccard(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

function pairsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
}

function never(): never {
  throw new Error("the fixture is missing");
}
