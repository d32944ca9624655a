import { describe, expect, it } from "vitest";
import { request, rulesBroken, swap, tweet } from "./sample-pieces.ts";

describe("checkPiece on hashtags", () => {
  it("counts them by channel", () => {
    expect(tweet("#OneTag #TwoTags")).toEqual([]);
    expect(tweet("#OneTag #TwoTags #ThreeTags")).toEqual(["error hashtags-many"]);
    expect(swap("email", "call_to_action", `${request}\n\n#CodeReview`)).toEqual(["error hashtags-many"]);
    expect(rulesBroken("tutorial", { hashtags: ["One", "Two", "Three", "Four", "Five"] })).toEqual([]);
  });

  it("wants CamelCase, and listed tags in the text", () => {
    expect(tweet("#codereview")).toEqual(["error hashtag-form"]);
    expect(tweet("#Softwaredevelopment")).toEqual(["error hashtag-form"]);
    expect(tweet("#API, #AI")).toEqual([]);
    expect(rulesBroken("tweet", { hashtags: ["CodeReview"] })).toEqual(["warning hashtag-form"]);
  });
});
