import { describe, expect, it } from "vitest";
import { finishPiece } from "../../../domain/finish-piece.ts";
import { context, draftOf, facts, part, planOf, question, request, rulesBroken, tweet } from "./sample-pieces.ts";

describe("checkPiece on wording", () => {
  it("refuses the brand's words, whole words in any case", () => {
    expect(tweet("It is CHEAP.")).toEqual(["error word-avoided"]);
    expect(tweet("It is cheaper.")).toEqual([]);
  });

  it("warns of hype unless it is the product's own word", () => {
    expect(tweet("A seamless, game-changing tool.")).toEqual(["warning hype"]);
    const own = {
      ...context,
      facts: facts.map((one) => ({ ...one, text: one.id === "f2" ? "Seamless code review" : one.text })),
    };
    const draft = draftOf("tweet", { parts: [part("hook", `${question} A seamless tool.\n\n${request}`)] });
    expect(finishPiece(planOf("tweet"), draft, own).checks).toEqual([]);
  });

  it("warns of an opening that says nothing", () => {
    const hook = "We are excited to share news.";

    expect(rulesBroken("tweet", { hook, parts: [part("hook", `${hook}\n\n${request}`)] })).toEqual([
      "warning opening-empty",
    ]);
  });

  it.each([
    "The goal is launch_awareness.",
    "It takes 30_days.",
    "Hi {name}.",
    "Hi ${name}.",
    "Hi [Name], hello.",
    "Hello undefined, welcome.",
    "We met null today.",
    "It is [object Object].",
    "TODO: write this.",
    "Lorem ipsum dolor.".toLowerCase(),
  ])("finds what leaked in “%s”", (text) => {
    expect(tweet(text).filter((rule) => /^error (?:key-leaked|slot-unfilled|value-empty)$/.test(rule))).toHaveLength(1);
  });

  it.each([
    "It returns null.",
    "Undefined behaviour is no fun, and undefined behaviour costs days.",
    "Check for undefined, then go on.",
    "A null pointer is a bug.",
    "Run `my_function()` and `{name}`.",
    "Search for TODO in the code.",
    "Array[0] and {} and [x].",
  ])("lets developers' words stand: “%s”", (text) => {
    expect(tweet(text).filter((rule) => /key-l|slot-|value-/.test(rule))).toEqual([]);
  });
});
