import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withHook, withMedia, withVariant } from "../../domain/finish-piece.ts";
import type { Piece } from "../../domain/piece.ts";
import { picturesUnder, pictureTexts, windowTexts } from "../../domain/tested-choices.ts";
import { context, pieceOf } from "./checks/sample-pieces.ts";

const types = ["tweet", "twitter_thread", "linkedin_post", "reddit_post", "email"] as const;

/** What a change to the words changes by itself: the joined text, its hash, what is found in it. */
const derived = ["text", "contentHash", "checks", "status", "claims"] as const;

function without(piece: Piece, fields: readonly (keyof Piece)[]): string {
  return JSON.stringify(Object.entries(piece).filter(([name]) => !fields.some((field) => field === name)));
}

/** Letters that stand in no sample, so that putting the old words back is unambiguous. */
const words = fc.stringMatching(/^[QXZ]{3,12}( [QXZ]{3,12}){1,6}$/u).map((text) => `${text}.`);

describe("two variants of a piece", () => {
  it.each(types)("differ in the first line alone, byte for byte: %s", (type) => {
    const piece = pieceOf(type);

    fc.assert(
      fc.property(words, (text) => {
        const changed = withHook(piece, text, context);

        const back = without(changed, derived).split(JSON.stringify(text).slice(1, -1)).join(piece.hook);
        expect(changed.hook).toBe(text);
        expect(back).toBe(without(piece, derived));
      }),
      { numRuns: 10 },
    );
  });

  it.each(types)("differ in the request alone, byte for byte: %s", (type) => {
    const piece = pieceOf(type);

    fc.assert(
      fc.property(words, (text) => {
        const changed = withVariant("call_to_action", text, piece, context);

        const back = without(changed, derived).split(text).join(piece.cta.text);
        expect(changed.cta).toEqual({ text, url: piece.cta.url });
        expect(back).toBe(without(piece, derived));
      }),
      { numRuns: 10 },
    );
  });

  it("differ in the subject alone", () => {
    const piece = pieceOf("email");
    const changed = withVariant("subject_line", "Something else to look at today", piece, context);

    expect(changed.subject).toBe("Something else to look at today");
    expect(without(changed, ["subject", ...derived])).toBe(without(piece, ["subject", ...derived]));
    expect(changed.text).toBe(piece.text);
  });

  it.each(pictureTexts(3))("differ in the picture alone: %s", (text) => {
    const piece = pieceOf("linkedin_post");
    const changed = withMedia(piece, text, context);

    expect(changed.media).toEqual(picturesUnder(text, piece));
    expect(changed.text).toBe(piece.text);
    expect(without(changed, ["media", ...derived])).toBe(without(piece, ["media", ...derived]));
    expect(changed.checks).toEqual([]);
  });

  it("differ in nothing of the words where the time is tested", () => {
    const piece = pieceOf("tweet");

    expect(withVariant("time", "20:00 in the evening", piece, context)).toBe(piece);
  });
});

describe("the pictures of a test", () => {
  it("show the first line, a sentence from inside, or nothing", () => {
    const piece = pieceOf("linkedin_post");
    const [title, quote, none] = pictureTexts(3).map((text) => picturesUnder(text, piece) ?? []);

    expect(title?.[0]).toMatchObject({ kind: "title_card", alt: piece.hook });
    expect(quote?.[0]?.kind).toBe("quote_card");
    expect(piece.text).toContain(quote?.[0]?.alt ?? "");
    expect(none).toEqual([]);
    expect(picturesUnder("a photograph of the team", piece)).toBeNull();
  });
});

describe("the times of a test", () => {
  it("lie as far apart as the windows of the channel allow", () => {
    expect(windowTexts("email", 2)).toEqual(["10:00 in the morning", "15:00 in the afternoon"]);
    expect(windowTexts("linkedin", 2)).toEqual(["07:30 in the morning", "17:30 at the end of the working day"]);
    expect(windowTexts("twitter", 4).map((text) => text.slice(0, 5))).toEqual(["09:00", "12:00", "17:00", "20:00"]);
  });
});
