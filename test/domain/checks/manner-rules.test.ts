import { describe, expect, it } from "vitest";
import { checkPiece } from "../../../domain/piece-checks.ts";
import type { ContentType } from "../../../domain/vocabulary.ts";
import { brief, context, part, pieceOf, swap, withParts } from "./sample-pieces.ts";

describe("checkPiece on manners", () => {
  it("wants to know who speaks on Reddit where the product is named", () => {
    expect(swap("reddit_post", "body", "Acme is what I would use for it.")).toContain("error reddit-undisclosed");
    expect(swap("reddit_post", "body", "My team built Acme for it.")).not.toContain("error reddit-undisclosed");
  });

  it("keeps to the manners of Reddit", () => {
    expect(swap("reddit_post", "body", "I work on it. Please upvote this. Check it out.")).toEqual([
      "warning length-unusual",
      "error reddit-votes",
      "warning reddit-selling",
    ]);
    expect(swap("reddit_post", "call_to_action", "What did not work for you? #CodeReview")).toEqual([
      "error hashtags-many",
    ]);
  });

  it("wants the brand's disclosure where there is room, and reminds of it elsewhere", () => {
    const disclosure = "Written with a program, read by a person.";
    const asked = { ...context, brief: { ...brief, brand: { ...brief.brand, disclosure } as typeof brief.brand } };
    const broken = (type: ContentType) =>
      checkPiece(pieceOf(type), asked).map(({ severity, rule }) => `${severity} ${rule}`);

    expect(broken("linkedin_post")).toEqual(["error disclosure-missing"]);
    expect(broken("tweet")).toEqual(["warning disclosure-short"]);
    expect(withParts("linkedin_post", (parts) => [...parts, part("disclosure", disclosure)])).toEqual([]);
  });
});
