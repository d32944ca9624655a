import { describe, expect, it } from "vitest";
import { request, rulesBroken, swap, tweet } from "./sample-pieces.ts";

const media = (alt: string) => [{ kind: "image" as const, description: "A sketch", alt }];

describe("checkPiece on hashtags, letters and pictures", () => {
  it("counts hashtags by channel", () => {
    expect(swap("tweet", "hook", `Who reads your largest changes?\n\n${request}\n\n#OneTag #TwoTags`)).toEqual([]);
    expect(tweet("#OneTag #TwoTags #ThreeTags")).toContain("error hashtags-many");
    expect(swap("email", "call_to_action", `${request}\n\n#CodeReview`)).toEqual(["error hashtags-many"]);
    expect(rulesBroken("tutorial", { hashtags: ["One", "Two", "Three", "Four", "Five"] })).toEqual([]);
  });

  it("wants CamelCase, and listed tags in the text at its end", () => {
    expect(tweet("#codereview")).toContain("error hashtag-form");
    expect(tweet("#Softwaredevelopment")).toContain("error hashtag-form");
    expect(tweet("#API, #AI")).toEqual(["warning hashtag-place"]);
    expect(rulesBroken("tweet", { hashtags: ["CodeReview"] })).toEqual(["warning hashtag-unused"]);
  });

  it.each([
    ["🚀 Look 👀 at 🎉 it 🔥 now.", "warning emoji-many"],
    ["This is REALLY IMPORTANT stuff.", "warning capitals"],
    ["This is 𝗯𝗼𝗹𝗱.", "error letters-styled"],
    ["Look at it!!", "warning exclamations"],
  ])("finds the shouting in “%s”", (text, rule) => {
    expect(tweet(text)).toEqual([rule]);
  });

  it.each(["Ship it 🚀.", "The REST API of your CI.", "HTTP and JSON, not XML.", "1. First, then #2.", "5 € © ™"])(
    "finds none in “%s”",
    (text) => {
      expect(tweet(text).filter((rule) => !/unsupported/.test(rule))).toEqual([]);
    },
  );

  it("wants a short alternative of a picture that says what matters", () => {
    expect(rulesBroken("tweet", { media: media("") })).toEqual(["error alt-missing"]);
    expect(rulesBroken("tweet", { media: media("y".repeat(126)) })).toEqual(["warning alt-long"]);
    expect(rulesBroken("tweet", { media: media("Image of a sketch") })).toEqual(["warning alt-opening"]);
    expect(rulesBroken("tweet", { media: media("Three steps, one line each") })).toEqual([]);
  });
});
