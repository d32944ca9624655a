import { describe, expect, it } from "vitest";
import { finishPiece } from "../../../domain/finish-piece.ts";
import type { PiecePart } from "../../../domain/piece.ts";
import {
  context,
  draftOf,
  facts,
  part,
  planOf,
  proof,
  question,
  rulesBroken,
  swap,
  tweet,
  url,
  withParts,
} from "./sample-pieces.ts";

describe("checkPiece on X", () => {
  it("weighs every part as X does", () => {
    expect(tweet("日本".repeat(60))).toEqual(["error post-too-long"]);
    expect(tweet(`${"y".repeat(200)}.`)).toEqual([]);
  });

  it("holds a thread to 5 to 15 parts", () => {
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

    expect(withParts("twitter_thread", values(11))).toEqual(["error thread-size"]);
    expect(withParts("twitter_thread", values(10))).toEqual([]);
    expect(withParts("twitter_thread", (parts) => parts.slice(0, 4))).toContain("error thread-size");
  });

  it("holds a thread to its roles and their order", () => {
    expect(withParts("twitter_thread", (parts) => parts.filter(({ role }) => role !== "problem"))).toEqual([
      "error thread-order",
    ]);
    expect(withParts("twitter_thread", (parts) => [...parts.slice(0, 1), ...parts.slice(1).toReversed()])).toContain(
      "error thread-order",
    );
    expect(withParts("twitter_thread", (parts) => [...parts, part("outro", "Bye for now.")])).toEqual([
      "error thread-order",
    ]);
  });

  it("allows social proof only where the brief supplies it", () => {
    const parts = draftOf("twitter_thread").parts.flatMap((one) =>
      one.role === "call_to_action" ? [part("social_proof", `${proof.text}.`), one] : [one],
    );
    const supplied = { ...context, facts: [...facts, proof] };

    expect(rulesBroken("twitter_thread", { parts })).toContain("error thread-order");
    expect(finishPiece(planOf("twitter_thread"), draftOf("twitter_thread", { parts }), supplied).checks).toEqual([]);
  });

  it("keeps links, hashtags and the request out of the opening post", () => {
    expect(swap("twitter_thread", "hook", `${question} ${url}`)).toEqual(["error hook-burdened"]);
    expect(swap("twitter_thread", "hook", `${question} #CodeReview`)).toEqual(["error hook-burdened"]);
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
