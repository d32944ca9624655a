import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContentRequest, wordsAskedFor } from "../../domain/content-request.ts";
import { contentTypes } from "../../domain/content-types.ts";
import { MarketingError } from "../../domain/errors.ts";
import { contentTypeNames } from "../../domain/words.ts";

function refusal(input: unknown): { code: string; details: string[] } {
  try {
    readContentRequest(input);
  } catch (error) {
    if (error instanceof MarketingError) return { code: error.code, details: error.errors.map(({ detail }) => detail) };
    throw error;
  }
  throw new Error("it was not refused");
}

const asked = (over: Record<string, unknown> = {}) => ({ type: "blog_post", topic: "code review", ...over });

describe("a request for a piece", () => {
  it("is read as the product description prints it", () => {
    const request = readContentRequest({
      type: "twitter_thread",
      topic: "AI code generation",
      tone: "technical",
      length: "medium",
    });

    expect(request).toEqual({
      type: "twitter_thread",
      topic: "AI code generation",
      tone: { primary: "technical", secondary: null },
      length: "medium",
    });
  });

  it.each([
    ["technical_visionary", { primary: "technical", secondary: "visionary" }],
    ["thought_leadership", { primary: "visionary", secondary: null }],
  ])("takes the tone %s", (tone, read) => {
    expect(readContentRequest(asked({ tone })).tone).toEqual(read);
  });

  it.each(contentTypeNames)("takes %s with a topic alone, and a link where it is about one", (type) => {
    const link = type === "reddit_link" ? { link: "https://example.com" } : {};

    expect(readContentRequest({ type, topic: "code review", ...link }).type).toBe(type);
  });

  it("takes every length that its type holds, as a number or as digits, and gives it back in words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...contentTypeNames), fc.nat(), (type, any) => {
        const length = 1 + (any % contentTypes[type].words.most);
        const link = type === "reddit_link" ? { link: "https://example.com" } : {};

        const [number, digits] = [length, String(length)].map((written) =>
          wordsAskedFor(readContentRequest({ type, topic: "code review", length: written, ...link })),
        );

        expect([number, digits]).toEqual([length, length]);
      }),
    );
  });

  it("knows the words of each size, and leaves an unnamed one to the type", () => {
    expect(wordsAskedFor(readContentRequest(asked({ length: "short" })))).toBe(contentTypes.blog_post.words.short);
    expect(wordsAskedFor(readContentRequest(asked()))).toBeNull();
  });

  it.each([0, -1, 1.5, 5001, 100_000, "0", "5001", "long-ish", "", "1e3"])("refuses the length %j", (length) => {
    expect(refusal(asked({ length }))).toEqual({
      code: "invalid-input",
      details: [expect.stringMatching(/^length ".*" is none; write a number of words from 1 to 5,000/)],
    });
  });

  it("refuses a length that its type can't hold, and says how much it holds", () => {
    expect(refusal({ type: "tweet", topic: "code review", length: 1500 }).details).toEqual([
      "length 1500 is more than posts on X hold: about 46 words",
    ]);
  });

  it("answers an unknown type with the nearest name", () => {
    expect(readContentRequest(asked({ type: "Blog Post" })).type).toBe("blog_post");
    expect(refusal(asked({ type: "blog_pst" })).details[0]).toMatch(/did you mean "blog_post"\?/);
  });

  it.each([
    [{ topic: "" }, "topic is empty"],
    [{ topic: "x".repeat(10_000) }, "topic has 10,000 characters; at most 200"],
    [{ persona: "ctoo" }, /did you mean "cto"/],
    [{ tone: "angry" }, /tone "angry" is unknown/],
    [{ link: "https://example.com" }, /link belongs to reddit_link/],
    [{ quote: "https://example.com" }, /quote belongs to quote_post/],
    [{ brief: {}, campaign_id: "campaign-1" }, /not both/],
    [{ topics: "x" }, /unknown field "topics"; did you mean "topic"/],
  ])("refuses %j", (over, detail) => {
    const { code, details } = refusal(asked(over));

    expect(code).toBe("invalid-input");
    expect(details).toEqual([typeof detail === "string" ? detail : expect.stringMatching(detail)]);
  });

  it("refuses a Reddit link post without a link", () => {
    expect(refusal({ type: "reddit_link", topic: "code review" }).details[0]).toMatch(/needs a link/);
  });
});
