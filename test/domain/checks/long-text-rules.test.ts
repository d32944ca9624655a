import { describe, expect, it } from "vitest";
import { finishPiece } from "../../../domain/finish-piece.ts";
import { context, draftOf, facts, part, planOf, proof, rulesBroken, swap, withParts } from "./sample-pieces.ts";

describe("checkPiece on long texts", () => {
  it("holds a LinkedIn post to 150 to 300 words and 3,000 characters", () => {
    expect(withParts("linkedin_post", (parts) => [parts[0], parts[2]].flatMap((one) => one ?? []))).toEqual([
      "error linkedin-length",
    ]);
    expect(
      withParts("linkedin_post", (parts) => [...parts, part("body", "Some more words. ".repeat(80).trim())]),
    ).toEqual(["error linkedin-length"]);
    expect(withParts("linkedin_post", (parts) => [...parts, part("body", `${"Y".repeat(3000)}.`)])).toEqual([
      "error linkedin-length",
    ]);
  });

  it("wants a title where a reader sees one", () => {
    expect(rulesBroken("tutorial", { title: null })).toEqual(["error title-missing"]);
    expect(rulesBroken("reddit_post", { title: " " })).toEqual(["error title-missing"]);
  });

  it("wants three steps and a closed fence in a tutorial", () => {
    expect(withParts("tutorial", (parts) => parts.filter(({ heading }) => heading !== "Step 2: Run"))).toEqual([
      "error tutorial-shape",
    ]);
    expect(swap("tutorial", "code", "Copy this form.")).toEqual(["error tutorial-shape"]);
    expect(swap("tutorial", "code", "Copy this form.\n\n```text\nWhat changed:")).toContain("error fence-open");
  });

  it("wants a case study without supplied results to be called a plan", () => {
    const supplied = { ...context, facts: [...facts, proof] };

    expect(rulesBroken("case_study", { title: "How review got short" })).toEqual(["error case-study-without-results"]);
    expect(
      finishPiece(planOf("case_study"), draftOf("case_study", { title: "How review got short" }), supplied).checks,
    ).toEqual([]);
  });

  it("keeps to the manners of Reddit", () => {
    expect(rulesBroken("reddit_post", { title: "Y".repeat(301) })).toEqual(["error reddit-title"]);
    expect(swap("reddit_post", "body", "Please upvote this. Check it out.")).toEqual([
      "error reddit-manners",
      "warning reddit-manners",
    ]);
    expect(swap("reddit_post", "body", "I work on it. #CodeReview")).toEqual(["error hashtags-many"]);
  });
});
