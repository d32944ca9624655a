import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixPiece } from "../../domain/lint-fix.ts";
import { mendText } from "../../domain/lint-mend.ts";
import { brief, draftOf, part, pieceOf, question, request, sampleTypes } from "./checks/sample-pieces.ts";

describe("mendText", () => {
  it.each([
    ["Look at the the change.", "Look at the change."],
    ["It is a easy  thing..", "It is an easy thing."],
    ["An useful idea , and a hour.", "A useful idea, and an hour."],
    ["Look at it!!! Really!?", "Look at it! Really?"],
    ["A 𝗯𝗼𝗹𝗱 claim.", "A bold claim."],
    ["We build Acme Review.", "We build AcmeReview."],
  ])("makes “%s” into “%s”", (before, after) => {
    expect(mendText(before, "AcmeReview").text).toBe(after);
  });

  it.each([
    "He had had enough.",
    "Run `a  b ,,` and see.",
    "```\nthe the  end ,\n```",
    "“the the” is what he said.",
    "See https://acme.dev/the--the..the for it.",
    "Acme Inc., a maker of tools, etc., is here.",
    "Wait... what?",
  ])("leaves “%s” alone", (text) => {
    expect(mendText(text, "AcmeReview").text).toBe(text);
  });

  it("changes nothing the second time, whatever the text", () => {
    const word = fc.constantFrom(
      "a",
      "an",
      "the",
      "hour",
      "unit",
      "Acme",
      "Review",
      "easy",
      "go",
      "𝗯𝗼",
      "`x  y`",
      "“a”",
    );
    const gap = fc.constantFrom(" ", "  ", ", ", "..", " , ", "!! ", "?! ", "\n", ".,", ":: ");
    const texts = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((pairs) => pairs.flat().join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const once = mendText(text, "AcmeReview").text;

        expect(mendText(once, "AcmeReview")).toEqual({ text: once, rules: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe("fixPiece", () => {
  it.each(sampleTypes)("gives a good %s back as it is", (type) => {
    const piece = pieceOf(type);

    expect(fixPiece(piece, brief)).toEqual({ piece, changes: [] });
  });

  it("takes hook and request along with the words around them", () => {
    const hook = "who reads the the largest change?";
    const cta = { text: "Read how  it works", url: null };
    const piece = pieceOf("tweet", { hook, cta, parts: [part("hook", `${hook}\n\n${cta.text}`)] });

    const { piece: fixed, changes } = fixPiece(piece, brief);

    expect(fixed.text).toBe("Who reads the largest change?\n\nRead how it works.");
    expect([fixed.hook, fixed.cta.text]).toEqual(["Who reads the largest change?", "Read how it works"]);
    expect(changes.map(({ rule }) => rule)).toEqual(["word-doubled", "blanks", "capital-missing", "stop-missing"]);
  });

  it("joins words of the text in a hashtag, and leaves one that it can't read", () => {
    const text = `${question} Code review helps.\n\n${request}\n\n#codereview #qxzt`;
    const piece = pieceOf("tweet", { hashtags: ["codereview", "qxzt"], parts: [part("hook", text)] });

    const { piece: fixed } = fixPiece(piece, brief);

    expect(fixed.text.endsWith("#CodeReview #qxzt")).toBe(true);
    expect(fixed.hashtags).toEqual(["CodeReview", "qxzt"]);
  });

  it("takes emoji off a Reddit title, the false Re: off a subject and “image of” off a picture", () => {
    const media = [{ kind: "image" as const, description: "A list", alt: "Image of three steps" }];

    const post = fixPiece(pieceOf("reddit_post", { title: "How short? 🚀" }), brief).piece;
    const mail = fixPiece(
      pieceOf("email", { ...draftOf("email"), subject: "Re: the last review", media }),
      brief,
    ).piece;

    expect(post.title).toBe("How short?");
    expect([mail.subject, mail.media[0]?.alt]).toEqual(["The last review", "Three steps"]);
  });
});
