import { describe, expect, it } from "vitest";
import { checkPiece } from "../../../domain/piece-checks.ts";
import { context, part, pieceOf, question, rulesBroken, tweet, url, withParts } from "./sample-pieces.ts";

describe("checkPiece on how a piece is put together", () => {
  it("wants the hook word for word", () => {
    expect(rulesBroken("tweet", { hook: "Something else" })).toEqual(["error hook-not-literal"]);
    expect(rulesBroken("tweet", { hook: "" })).toContain("error hook-not-literal");
  });

  it("wants a request that stands in the text, with its link", () => {
    expect(rulesBroken("tweet", { cta: { text: "", url: null } })).toEqual(["error request-missing"]);
    expect(rulesBroken("tweet", { cta: { text: "Join us", url: null } })).toEqual(["error request-missing"]);
    expect(rulesBroken("tweet", { cta: { text: question, url: "https://acme.dev/start/else" } })).toContain(
      "warning request-missing",
    );
  });

  it("allows one request: a second link is refused, the same link twice is not", () => {
    expect(tweet("See https://other.example/page too.")).toContain("error second-request");
    expect(tweet(`Once more: ${url}`)).toEqual([]);
  });

  it("finds a text that is not its parts", () => {
    const piece = { ...pieceOf("tweet"), text: "Something else." };

    expect(checkPiece(piece, context).map(({ rule }) => rule)).toContain("text-differs-from-parts");
  });

  it("finds an empty part", () => {
    expect(withParts("linkedin_post", (parts) => [...parts, part("body", " ")])).toContain("error part-empty");
  });

  it("limits text alternatives", () => {
    const media = (alt: string) => [{ kind: "image" as const, description: "A sketch", alt }];

    expect(rulesBroken("tweet", { media: media("y".repeat(126)) })).toEqual(["error alt-text-long"]);
    expect(rulesBroken("tweet", { media: media("Image of a sketch") })).toEqual(["warning alt-text-long"]);
    expect(rulesBroken("tweet", { media: media("Three steps, one line each") })).toEqual([]);
  });
});
