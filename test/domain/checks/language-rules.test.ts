import { describe, expect, it } from "vitest";
import { swap, tweet } from "./sample-pieces.ts";

describe("checkPiece on language", () => {
  it.each([
    ["Look at the the change.", "error word-doubled"],
    ["Look  at it.", "error blanks"],
    ["Look at it , please.", "error blanks"],
    ["Look at it () again.", "error blanks"],
    ["Look at it..", "error stops"],
    ["Look, at it,, please.", "error stops"],
    ["It is a easy change.", "error article"],
    ["It is an UUID.", "warning article"],
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
  ])("finds none in “%s”", (text) => {
    expect(tweet(text).filter((rule) => !/unsupported/.test(rule))).toEqual([]);
  });

  it("warns of a small first letter and a missing stop", () => {
    expect(swap("reddit_post", "body", "i work on it and I like it.")).toEqual(["warning capital"]);
    expect(swap("reddit_post", "body", "I work on it and like it")).toEqual(["warning end-stop"]);
  });
});
