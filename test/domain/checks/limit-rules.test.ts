import { describe, expect, it } from "vitest";
import type { PiecePart } from "../../../domain/piece.ts";
import { paragraphs, part, rulesBroken, swap, tweet, withParts } from "./sample-pieces.ts";

describe("checkPiece on lengths", () => {
  it("weighs every post as X does", () => {
    expect(tweet("日本".repeat(60))).toEqual(["error post-too-long"]);
    expect(tweet(`${"y".repeat(200)}.`)).toEqual([]);
  });

  it("holds a thread to 5 to 15 posts", () => {
    const values =
      (count: number) =>
      (parts: PiecePart[]): PiecePart[] =>
        parts.flatMap((one) =>
          one.role === "value"
            ? []
            : one.role === "call_to_action"
              ? [...Array.from({ length: count }, (_, index) => part("value", `${index + 1}. A thought.`)), one]
              : [one],
        );

    expect(withParts("twitter_thread", values(11))).toContain("error thread-size");
    expect(withParts("twitter_thread", values(10))).not.toContain("error thread-size");
    expect(withParts("twitter_thread", (parts) => parts.slice(0, 4))).toContain("error thread-size");
  });

  it("refuses what LinkedIn and Reddit don't take", () => {
    expect(swap("linkedin_post", "body", `${"Yes ".repeat(800)}.`)).toContain("error text-too-long");
    expect(rulesBroken("reddit_post", { title: "y".repeat(301).replace("y", "Y") })).toEqual([
      "error reddit-title-too-long",
    ]);
    expect(rulesBroken("tutorial", { title: "y".repeat(101).replace("y", "Y") })).toEqual(["warning title-long"]);
  });

  it("only remarks on a length that a person may have asked for", () => {
    expect(swap("linkedin_post", "body", paragraphs(1))).toEqual(["warning length-unusual"]);
    expect(swap("email", "body", paragraphs(8))).toEqual(["warning length-unusual"]);
  });

  it("holds a poll to two to four different options of 25 characters", () => {
    const poll = (...options: string[]) => rulesBroken("poll", { poll: { options, durationMinutes: 60 } });

    expect(poll("One", "Two")).toEqual([]);
    expect(poll("One", "y".repeat(26))).toEqual(["error poll-options"]);
    expect(poll("One", "one")).toEqual(["error poll-options"]);
    expect(poll("Ash", "Birch", "Cedar", "Elm", "Fir")).toEqual(["error poll-options"]);
    expect(rulesBroken("poll", { poll: null })).toEqual(["error poll-options"]);
    expect(rulesBroken("tweet", { poll: { options: ["One", "Two"], durationMinutes: 60 } })).toEqual([
      "error poll-options",
    ]);
  });
});
