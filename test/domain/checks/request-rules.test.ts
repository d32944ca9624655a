import { describe, expect, it } from "vitest";
import { question, rulesBroken, swap, tweet, url } from "./sample-pieces.ts";

describe("checkPiece on the request", () => {
  it("wants a request that stands in the text, with its link", () => {
    expect(rulesBroken("tweet", { cta: { text: "", url: null } })).toEqual(["error request-missing"]);
    expect(rulesBroken("tweet", { cta: { text: "Join us", url: null } })).toEqual(["error request-missing"]);
    expect(rulesBroken("tweet", { cta: { text: question, url: "https://acme.dev/start/else" } })).toContain(
      "warning request-without-link",
    );
  });

  it("allows one request: a second link is refused, the same link twice is not", () => {
    expect(tweet("See https://other.example/page too.")).toContain("error second-request");
    expect(tweet(`Once more: ${url}`)).toEqual([]);
  });

  it("hears two orders in one text, and none in a word", () => {
    expect(tweet("Sign up today. Download the form.")).toEqual(["warning requests-many"]);
    expect(tweet("After the download, people sign up and subscribe.")).toEqual([]);
  });

  it("keeps links, hashtags and the request out of the opening post of a thread", () => {
    expect(swap("twitter_thread", "hook", `${question} ${url}`)).toEqual(["error hook-burdened"]);
    expect(swap("twitter_thread", "hook", `${question} #CodeReview`)).toContain("error hook-burdened");
  });

  it("wants the hook word for word", () => {
    expect(rulesBroken("tweet", { hook: "Something else" })).toEqual(["error hook-not-literal"]);
    expect(rulesBroken("tweet", { hook: "" })).toContain("error hook-not-literal");
  });
});
