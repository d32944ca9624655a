import { describe, expect, it } from "vitest";
import { mediaRules } from "../../domain/checks/media-rules.ts";
import { illustratedParts, renewedMedia, suggestMedia } from "../../domain/media-suggestions.ts";
import type { Media } from "../../domain/piece.ts";
import { contentTypeNames } from "../../domain/words.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";
import { draft, pictureBrief, pieceOf, slideWords } from "../support/drawn-piece.ts";

const kinds = (media: readonly Media[]): string[] => media.map(({ kind }) => kind);
const fenced = { role: "code", heading: "The hook", text: "```sh\nmake check\n```", media: [] };

describe("the media of a piece", () => {
  it.each([
    ["twitter_thread", draft(), ["title_card"]],
    ["linkedin_post", draft(), ["title_card"]],
    ["linkedin_document", slideWords, ["slides"]],
    ["video_script", slideWords, ["video"]],
    ["tutorial", draft({ title: "Five steps", parts: [fenced] }), ["title_card", "code"]],
    ["tutorial", draft({ title: "Five steps" }), ["title_card"]],
    ["code_examples", draft({ parts: [fenced] }), ["code"]],
    ["newsletter", draft(), []],
    ["poll", draft(), []],
    ["reddit_post", draft(), []],
  ] as const)("of type %s are what suits it", (type, words, expected) => {
    expect(kinds(suggestMedia({ type }, words, pictureBrief))).toEqual(expected);
  });

  it("are a quote card where a sentence stands alone", () => {
    const words = draft({
      parts: [{ role: "body", text: "Work that nobody sees is never planned for.", media: [] }],
    });

    expect(suggestMedia({ type: "linkedin_post" }, words, pictureBrief)).toEqual([
      {
        kind: "quote_card",
        description: "One sentence from inside the post on a plain card",
        alt: "Work that nobody sees is never planned for.",
      },
    ]);
  });

  it("keep what a writer gave, without an opening that says it is a picture", () => {
    const shot: Media = {
      kind: "image",
      description: "The queue on a Monday",
      alt: "Image of a queue of nine reviews",
    };
    const empty: Media = { kind: "image", description: "", alt: "" };

    const media = suggestMedia({ type: "twitter_thread" }, draft({ media: [empty, shot] }), pictureBrief);

    expect(media[1]).toEqual({ ...shot, alt: "A queue of nine reviews" });
    expect(media).toHaveLength(2);
  });

  it("pass every rule about alternatives, for every type", () => {
    const long = "A sentence that goes on and on about the same ".repeat(6).trim();
    const words = {
      ...slideWords,
      hook: long,
      title: long,
      media: [{ kind: "image", description: long, alt: long } as const],
    };

    for (const type of contentTypeNames) {
      const piece = pieceOf(type, "linkedin", words);
      expect(
        mediaRules.flatMap(({ check }) => check(piece, { brief: campaignSnapshot().campaign.brief, facts: [] })),
      ).toEqual([]);
    }
  });

  it("say what their words say after a change", () => {
    const card = pieceOf("twitter_thread", "twitter", draft());
    const slides = pieceOf("linkedin_document", "linkedin", slideWords);
    const [first, ...rest] = slides.parts;
    if (first === undefined) throw new Error("no slide");

    const renewedCard = renewedMedia({ ...card, hook: "Another first line." });
    const renewedSlides = renewedMedia({ ...slides, parts: [{ ...first, text: "All cost nothing." }, ...rest] });

    expect(renewedCard.media[0]?.alt).toBe("Another first line.");
    expect(renewedSlides.parts[0]?.media[0]?.alt).toBe("Three habits of calm teams: All cost nothing.");
  });

  it("give every slide an alternative of its own", () => {
    const alternatives = illustratedParts({ type: "linkedin_document" }, slideWords).map(({ media }) => media[0]?.alt);

    expect(alternatives).toEqual([
      "Three habits of calm teams: One costs nothing.",
      "Small changes: Fifty lines are read the same hour.",
      "One owner: Everybody means nobody. • one name • one day",
      "Try one: acme.example/habits",
    ]);
  });
});
