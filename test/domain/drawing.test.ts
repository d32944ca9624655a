import { describe, expect, it } from "vitest";
import { drawingsOf } from "../../domain/drawing.ts";
import { drawnLine, paragraphsOf, strongestSentence } from "../../domain/drawing-words.ts";
import { draft, pictureBrief, pieceOf, slideWords } from "../support/drawn-piece.ts";

describe("the drawings of a piece", () => {
  it("are a title card in the size of its channel", () => {
    const onX = drawingsOf(pieceOf("twitter_thread", "twitter", draft()), pictureBrief);
    const article = draft({ title: "What a queue costs" });
    const onLinkedin = drawingsOf(pieceOf("linkedin_article", "linkedin", article), pictureBrief);

    expect(onX).toMatchObject([{ kind: "title_card", width: 1200, height: 675, headline: draft().hook }]);
    expect(onLinkedin).toMatchObject([{ width: 1200, height: 627, headline: "What a queue costs" }]);
  });

  it("name the product and its address, and say what a long form is", () => {
    const [card] = drawingsOf(pieceOf("tutorial", "medium", draft({ title: "Five steps" })), pictureBrief);

    expect(card).toMatchObject({ signature: "Acme Review", address: "acme.example", eyebrow: "Tutorial" });
  });

  it("are one slide for each part of a document, with page, place and alternative", () => {
    const slides = drawingsOf(pieceOf("linkedin_document", "linkedin", slideWords), pictureBrief);

    expect(slides.map(({ page }) => page?.number)).toEqual([1, 2, 3, 4]);
    expect(slides.map(({ isCover }) => isCover)).toEqual([true, false, false, true]);
    expect(slides[1]).toMatchObject({
      headline: "Small changes",
      paragraphs: ["Fifty lines are read the same hour."],
      alt: "Small changes: Fifty lines are read the same hour.",
    });
    expect(slides[3]?.paragraphs).toEqual(["acme.example/habits"]);
  });

  it("show the sentence that the alternative of a quote card names", () => {
    const words = draft({
      parts: [
        {
          role: "body",
          text: "A first thought that is quotable here. A review without an owner is a queue.",
          media: [],
        },
      ],
    });
    const piece = pieceOf("linkedin_post", "linkedin", words);
    const alt = "A first thought that is quotable here.";

    const drawings = drawingsOf({ ...piece, media: [{ kind: "quote_card", description: "", alt }] }, pictureBrief);

    expect(drawings[0]?.headline).toBe(alt);
  });

  it("are none where nothing can be drawn", () => {
    const poll = drawingsOf(pieceOf("poll", "twitter", draft()), pictureBrief);

    expect(poll).toEqual([]);
  });
});

describe("the words of a drawing", () => {
  it("leave emoji out without a trace, and keep letters that look like them", () => {
    expect(drawnLine("Ship it 🚀 today 👩🏽‍💻! 🇩🇪 1️⃣ © Acme™ ❤️")).toBe("Ship it today! © Acme™");
  });

  it("have no markdown, and points as bullets", () => {
    expect(paragraphsOf("## A **bold** `word`\n\n- see [the docs](https://a.example)")).toEqual([
      "A bold word",
      "• see the docs",
    ]);
  });

  it("quote a sentence that needs no other one, and never the request", () => {
    const parts = [
      { role: "body", text: "This makes it hard for everyone. Work that nobody sees is never planned for.", media: [] },
      { role: "call_to_action", text: "Read what we never told anybody about work.", media: [] },
    ];

    expect(strongestSentence({ hook: "Hello", parts })).toBe("Work that nobody sees is never planned for.");
  });
});
