import { describe, expect, it } from "vitest";
import { finishPiece } from "../../../domain/finish-piece.ts";
import { checkPiece } from "../../../domain/piece-checks.ts";
import {
  context,
  draftOf,
  facts,
  part,
  pieceOf,
  planOf,
  proof,
  rulesBroken,
  sampleTypes,
  swap,
  withParts,
} from "./sample-pieces.ts";

describe("checkPiece on structure", () => {
  it.each(sampleTypes)("finds nothing wrong with a good %s", (type) => {
    expect(pieceOf(type).checks).toEqual([]);
  });

  it("names the part that is missing, and what it is for", () => {
    const parts = draftOf("tutorial").parts.filter(({ role }) => role !== "outcome");

    const { checks } = finishPiece(planOf("tutorial"), draftOf("tutorial", { parts }), context);

    expect(checks.map(({ message }) => message)).toContain(
      'the Medium tutorial lacks the part "outcome": it says what the reader will have at the end',
    );
  });

  it("counts steps, and says which part is too much, unknown or too late", () => {
    const steps = (parts: ReturnType<typeof draftOf>["parts"]) =>
      parts.filter(({ heading }) => heading !== "Step 2: Run");

    expect(withParts("tutorial", steps)).toContain("error part-missing");
    expect(withParts("tweet", (parts) => [...parts, part("hook", "One more.")])).toContain("error part-surplus");
    expect(withParts("twitter_thread", (parts) => [...parts, part("outro", "Bye for now.")])).toEqual([
      "error part-unknown",
    ]);
    expect(withParts("twitter_thread", (parts) => [...parts.slice(0, 1), ...parts.slice(1).toReversed()])).toContain(
      "error part-order",
    );
  });

  it("lets code stand between steps, and a disclosure anywhere", () => {
    expect(withParts("linkedin_post", (parts) => [...parts, part("disclosure", "Written with a program.")])).toEqual(
      [],
    );
    expect(pieceOf("tutorial").parts.map(({ role }) => role)).toContain("code");
  });

  it("finds a text that is not its parts, and an empty part", () => {
    const piece = { ...pieceOf("tweet"), text: "Something else." };

    expect(checkPiece(piece, context).map(({ rule }) => rule)).toContain("text-differs-from-parts");
    expect(withParts("linkedin_post", (parts) => [...parts, part("body", " ")])).toContain("error part-empty");
  });

  it("wants a title where a reader sees one", () => {
    expect(rulesBroken("tutorial", { title: null })).toEqual(["error title-missing"]);
    expect(rulesBroken("reddit_post", { title: " " })).toEqual(["error title-missing"]);
  });

  it("wants a closed block with its language where something is to be copied", () => {
    expect(swap("tutorial", "code", "Copy this form.")).toEqual(["error fence-missing"]);
    expect(swap("tutorial", "code", "Copy this form.\n\n```text\nWhat changed:")).toContain("error fence-open");
    expect(swap("tutorial", "code", "A generic example:\n\n```\nWhat changed:\n```")).toContain(
      "warning fence-unnamed",
    );
  });

  it("allows social proof only where the brief supplies it", () => {
    const parts = draftOf("twitter_thread").parts.flatMap((one) =>
      one.role === "call_to_action" ? [part("social_proof", `${proof.text}.`), one] : [one],
    );
    const supplied = { ...context, facts: [...facts, proof] };

    expect(rulesBroken("twitter_thread", { parts })).toContain("error proof-without-fact");
    expect(finishPiece(planOf("twitter_thread"), draftOf("twitter_thread", { parts }), supplied).checks).toEqual([]);
  });

  it("wants a case study without supplied results to be called a plan", () => {
    const supplied = { ...context, facts: [...facts, proof] };
    const title = "How review got short";

    expect(rulesBroken("case_study", { title })).toEqual(["error case-study-without-results"]);
    expect(finishPiece(planOf("case_study"), draftOf("case_study", { title }), supplied).checks).toEqual([]);
  });

  it("wants the link of a link post and the post that is quoted", () => {
    const withPlan = (type: "reddit_link" | "quote_post") =>
      finishPiece(planOf(type, { link: null, quote: null }), draftOf(type), context).checks.map(({ rule }) => rule);

    expect(withPlan("reddit_link")).toEqual(["link-missing"]);
    expect(withPlan("quote_post")).toEqual(["quote-missing"]);
  });
});
