import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../domain/outline.ts";
import type { Brief } from "../../../../domain/brief.ts";
import type { PiecePlan } from "../../../../domain/piece.ts";
import { rewriteTone } from "../../../../domain/tones.ts";
import { toneNames } from "../../../../domain/words.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import { voiceLines } from "../../../../tools/model/composer/voice.ts";
import { noBrandBut } from "../../../support/brief-fact.ts";
import { briefs, briefOf, publicBrief, textOf, writeCampaign } from "./campaign-inputs.ts";

const campaign = await writeCampaign(briefs["the full brief"] ?? briefOf({ name: "Acme" }), "voice");

async function textFor(plan: PiecePlan, brief: Brief = campaign.brief): Promise<string> {
  const { facts, strategy } = campaign;
  const outline = outlineOf(plan, []);
  const task = { brief: publicBrief(brief), facts: facts.filter((fact) => fact.public), strategy, plan, outline };
  return textOf(await createComposer().write("piece", { ...task, seed: "voice" }));
}

const ofType = (type: PiecePlan["type"]): PiecePlan => {
  const plan = campaign.pieces.find((piece) => piece.plan.type === type)?.plan;
  if (plan === undefined) throw new Error(`the campaign has no ${type}`);
  return plan;
};

describe("the lines of tone and reader", () => {
  it("are eleven for each, all different, short enough to stand behind a thought on X", () => {
    const pools = Object.values(voiceLines).flatMap((lines) => Object.values(lines));
    const all = pools.flat();

    expect(pools.filter((pool) => pool.length !== 11)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((line) => line.length > 120)).toEqual([]);
  });

  it("look ahead where the tone is visionary, and speak to the reader where it teaches", () => {
    const visionary = Object.values(voiceLines.visionary).flat();

    expect(visionary.filter((line) => !/\bwill\b/u.test(line))).toEqual([]);
  });
});

describe.each(["linkedin_post", "twitter_thread", "email", "tutorial", "case_study"] as const)("a %s", (type) => {
  it("says something in each tone that it says in no other", async () => {
    const texts = await Promise.all(toneNames.map((tone) => textFor({ ...ofType(type), tone })));

    const own = toneNames.map((tone, index) => {
      const lines = voiceLines[tone][ofType(type).persona].map((line) => line.split("{label}")[0] ?? "");
      return lines.filter((line) => line.length > 6 && texts[index]?.includes(line)).length;
    });
    expect(new Set(texts).size).toBe(toneNames.length);
    expect(own.filter((count) => count === 0)).toEqual([]);
  });

  it("says something to each reader that it says to no other", async () => {
    const readers = ["developer", "cto", "founder", "general"] as const;

    const texts = await Promise.all(readers.map((persona) => textFor({ ...ofType(type), persona })));

    expect(new Set(texts).size).toBe(readers.length);
  });
});

describe("a brand", () => {
  const words = ["team", "code", "review", "start"];
  const brand = noBrandBut({
    name: "QuantumLayer",
    avoid: words,
    disclosure: "Written with software and read by people.",
    links: { signup: "https://quantumlayer.example/join" },
  });
  const brief = { ...campaign.brief, brand };

  it("is spared the words it avoids, in the text and after the tone has been set", async () => {
    const branded = await writeCampaign({ ...brief, tone: { primary: "casual", secondary: null } }, "voice");
    const pattern = /(?<![\p{L}\p{N}])(?:team|review|start)(?![\p{L}\p{N}])/iu;
    const posts = branded.pieces.filter(({ plan }) => ["linkedin_post", "tweet", "twitter_thread"].includes(plan.type));

    const faulty = posts.filter(({ draft }) =>
      draft.parts
        .filter(({ role }) => role !== "hashtags")
        .some(({ text }) => {
          const said = rewriteTone(text, "casual", [], words).replace(/https?:\S+|#\S+/gu, "");
          return pattern.test(said);
        }),
    );

    expect(faulty.map(({ plan, text }) => `${plan.id}: ${text}`)).toEqual([]);
  });

  it("has its disclosure as the last line before any hashtags or footer, and on X where there is room", async () => {
    const branded = await writeCampaign(brief, "voice");
    const long = branded.pieces.filter(({ plan }) => plan.channel !== "twitter");

    const endings = long.map(({ draft }) =>
      draft.parts
        .findLast(({ role }) => role !== "footer" && role !== "hashtags")
        ?.text.split("\n")
        .at(-1),
    );
    expect(new Set(endings)).toEqual(new Set([brand.disclosure]));
  });

  it("leads the requests of a launch to its page for signing up", async () => {
    const branded = await writeCampaign(brief, "voice");

    const urls = new Set(branded.pieces.flatMap(({ draft }) => draft.cta.url ?? []));
    expect([...urls]).toEqual(["https://quantumlayer.example/join"]);
  });
});
