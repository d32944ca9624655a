import { describe, expect, it } from "vitest";
import { paragraphs, swap, tweet } from "./sample-pieces.ts";

describe("checkPiece on language", () => {
  it.each([
    ["Look at the the change.", "error word-doubled"],
    ["Look  at it.", "error blanks"],
    ["Look at it , please.", "error blanks"],
    ["Look at it () again.", "error brackets-empty"],
    ["Look at it..", "error stops-doubled"],
    ["Look, at it,, please.", "error stops-doubled"],
    ["It is a easy change.", "error article"],
    ["It is an UUID.", "warning article-unsure"],
    ["Look again, because they is late.", "error agreement"],
  ])("finds the slip in “%s”", (text, rule) => {
    expect(tweet(text)).toEqual([rule]);
  });

  it.each([
    "He had had enough of it…",
    "Wait... what?",
    "Run `a  b  ,` and see.",
    "An hour, a unit, an API, a URL.",
    "Use index.ts, etc., and go on.",
    "Really?! Yes.",
    "(Well.) “So.”",
    "- [ ] a box\n- [ ] another",
    "Node.js 🚀 works.",
    "One of these is enough, and what helps you is less.",
    "If only she were here.",
  ])("finds none in “%s”", (text) => {
    expect(tweet(text).filter((rule) => !/unsupported/.test(rule))).toEqual([]);
  });

  it("warns of a small first letter and a missing stop", () => {
    const body = `work on it and I like it. ${paragraphs(2)}`;

    expect(swap("reddit_post", "body", `i ${body}`)).toEqual(["warning capital-missing"]);
    expect(swap("reddit_post", "body", `I ${body.slice(0, -1)}`)).toEqual(["warning stop-missing"]);
  });
});
