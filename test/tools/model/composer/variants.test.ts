import { describe, expect, it } from "vitest";
import type { TestPlan } from "../../../../domain/experiment.ts";
import type { Piece } from "../../../../domain/piece.ts";
import { pictureTexts } from "../../../../domain/tested-choices.ts";
import { weightedLength } from "../../../../domain/weighted-length.ts";
import { createComposer } from "../../../../tools/model/composer/composer.ts";
import { sharedStems } from "../../../../tools/model/composer/kinship.ts";
import type { VariantDraft } from "../../../../tools/model/port.ts";
import { briefOf, briefs, publicBrief, writeCampaign, type WrittenPiece } from "./campaign-inputs.ts";

const seed = "seed-1";

function testOf(element: TestPlan["element"], pieces: readonly Piece[], labels: readonly string[]): TestPlan {
  return {
    id: `test-${element}`,
    channel: pieces[0]?.channel ?? "email",
    element,
    metric: "click_rate",
    design: element === "subject_line" ? "randomized_recipients" : "randomized_blocks",
    pieceIds: pieces.map(({ id }) => id),
    variants: labels.map((label) => ({ id: label.toLowerCase(), label })),
    blocks: {},
    sampleSizePerVariant: 1000,
    minimumEffect: 0.1,
    confidenceLevel: 0.95,
    power: 0.8,
    note: "",
  };
}

function pieceOf({ plan, draft, text }: WrittenPiece): Piece {
  return {
    ...draft,
    ...plan,
    text,
    link: draft.cta.url,
    quote: null,
    delivery: "api",
    checks: [],
    status: "draft",
    aiGenerated: true,
    writer: { name: "composer", model: null, promptVersion: "1" },
    contentHash: "",
  };
}

async function variantsFor(
  name: string,
  element: TestPlan["element"],
  { type, count, labels = ["A", "B"] }: { type: Piece["type"]; count: number; labels?: string[] },
): Promise<{ pieces: Piece[]; draft: VariantDraft }> {
  const campaign = await writeCampaign(briefs[name] ?? briefOf({ name }), seed);
  const pieces = campaign.pieces
    .filter(({ plan }) => plan.type === type)
    .slice(0, count)
    .map(pieceOf);
  const draft = await createComposer().write("variants", {
    brief: publicBrief(campaign.brief),
    test: testOf(element, pieces, labels),
    pieces,
    seed,
  });
  return { pieces, draft };
}

describe("the composer's variants", () => {
  it("test a subject line against others of another kind, the mail's own first", async () => {
    const { pieces, draft } = await variantsFor("the full brief", "subject_line", {
      type: "email",
      count: 1,
      labels: ["A", "B", "C"],
    });

    expect(draft.texts[0]).toBe(pieces[0]?.subject);
    expect(new Set(draft.texts).size).toBe(3);
    expect(draft.texts.filter((text) => text.length < 25 || text.length > 60)).toEqual([]);
    expect(new Set(draft.texts.map((text) => text.endsWith("?"))).size).toBe(2);
  });

  it("test subjects that are true of the mail: its own sentences, or a question about what it speaks of", async () => {
    for (const name of Object.keys(briefs)) {
      const { pieces, draft } = await variantsFor(name, "subject_line", { type: "email", count: 1 });
      const { text = "", theme = "" } = pieces[0] ?? {};

      const [, other = ""] = draft.texts;
      const isTrue = text.includes(other) || sharedStems(other, text).length > 0 || other.includes(theme);
      expect(isTrue || other.startsWith("A few things to try") ? "" : `${other}\n${text}`).toBe("");
    }
  });

  it("test requests that fit every post of the test and differ in kind", async () => {
    const { pieces, draft } = await variantsFor("the full brief", "call_to_action", { type: "tweet", count: 8 });

    expect(new Set(draft.texts).size).toBe(2);
    for (const text of draft.texts) {
      expect(text).toMatch(/^\p{Lu}.*QuantumLayer Platform.*: https:\/\/quantumlayer\.example\/start$/u);
      for (const piece of pieces)
        expect(weightedLength(piece.text.replace(piece.cta.text, text))).toBeLessThanOrEqual(280);
    }
  });

  it("invent no link where the brief has none", async () => {
    const { draft } = await variantsFor("a bakery", "call_to_action", { type: "tweet", count: 4 });

    expect(draft.texts.join(" ")).not.toContain("http");
    expect(new Set(draft.texts).size).toBe(2);
  });

  it("start from the request of a single piece", async () => {
    const { pieces, draft } = await variantsFor("the full brief", "call_to_action", {
      type: "linkedin_post",
      count: 1,
    });

    expect(draft.texts[0]).toBe(pieces[0]?.cta.text);
    expect(draft.texts[1]).not.toBe(draft.texts[0]);
  });

  it("test a question against a statement as hooks", async () => {
    const { draft } = await variantsFor("the full brief", "hook", { type: "twitter_thread", count: 4 });

    expect(draft.texts[0]).toMatch(/\?$/u);
    expect(draft.texts[1]).toMatch(/\.$/u);
  });

  it("test four first lines of four kinds that stand in no piece and keep every post on X within its room", async () => {
    const { pieces, draft } = await variantsFor("the full brief", "hook", {
      type: "tweet",
      count: 4,
      labels: ["A", "B", "C", "D"],
    });

    const [asks = "", , scene = ""] = draft.texts;
    expect(new Set(draft.texts).size).toBe(4);
    expect(asks).toMatch(/\?$/u);
    expect(scene).toMatch(/^(?:Picture|Suppose|Imagine)\b/u);
    for (const { text, hook } of pieces) {
      expect(draft.texts.filter((variant) => text.includes(variant))).toEqual([]);
      for (const variant of draft.texts)
        expect(weightedLength(text.replace(hook, () => variant))).toBeLessThanOrEqual(280);
    }
  });

  it("test four requests of four kinds, each with the link of the brief", async () => {
    const { draft } = await variantsFor("the full brief", "call_to_action", {
      type: "linkedin_post",
      count: 4,
      labels: ["A", "B", "C", "D"],
    });

    expect(new Set(draft.texts).size).toBe(4);
    for (const text of draft.texts) expect(text).toMatch(/: https:\/\/quantumlayer\.example\/start$/u);
    expect(draft.hypothesis).toMatch(
      /to act, a request to answer or a request to compare .* than a request to read on/u,
    );
  });

  it("test pictures by their kinds and times by the windows of the channel, whatever the pieces say", async () => {
    const of = (element: "media" | "time") =>
      variantsFor("a bakery", element, { type: "tweet", count: 4, labels: ["A", "B", "C"] });
    const [pictures, times] = [await of("media"), await of("time")];

    expect(pictures.draft.texts).toEqual(pictureTexts(3));
    expect(times.draft.texts).toEqual([
      "09:00 in the morning",
      "17:00 at the end of the working day",
      "20:00 in the evening",
    ]);
  });

  it.each(["subject_line", "hook", "call_to_action", "media", "time"] as const)(
    "say in words what a test of the %s asks",
    async (element) => {
      const { draft } = await variantsFor("the full brief", element, {
        type: element === "subject_line" ? "email" : "tweet",
        count: 2,
      });

      expect(draft.hypothesis).toMatch(
        /^We think that [^{}\p{N}]+ than [^{}\p{N}]+, because [^{}\p{N}]+; we will see it in the [a-z ]+ rate\.$/u,
      );
    },
  );
});
