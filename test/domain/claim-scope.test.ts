import { describe, expect, it } from "vitest";
import { contentWords, groundsOf, isSameStem } from "../../domain/claim-scope.ts";

describe("isSameStem", () => {
  it.each([
    ["review", "reviews"],
    ["develop", "development"],
    ["fast", "faster"],
    ["month", "monthly"],
  ])("sees %s and %s as one", (left, right) => {
    expect(isSameStem(left, right)).toBe(true);
    expect(isSameStem(right, left)).toBe(true);
  });

  it.each([
    ["team", "teach"],
    ["cost", "code"],
    ["build", "budget"],
    ["use", "user"],
  ])("keeps %s and %s apart", (left, right) => {
    expect(isSameStem(left, right)).toBe(false);
  });
});

describe("contentWords", () => {
  it("leaves out figures and words that say nothing", () => {
    expect(contentWords("It cuts the review time by 40%, for all of you.")).toEqual(["cuts", "review", "time"]);
  });
});

describe("groundsOf", () => {
  it("gives the sentences that hold a figure", () => {
    const grounds = groundsOf([
      { id: "f1", text: "No figure." },
      { id: "f2", text: "It runs offline. It costs $29 a month." },
    ]);

    expect(grounds.map(({ factId, text }) => [factId, text])).toEqual([["f2", "It costs $29 a month."]]);
  });
});
