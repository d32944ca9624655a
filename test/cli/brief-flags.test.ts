import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addBriefFlags, requestOf, type BriefFlags } from "../../cli/brief-flags.ts";

const parse = (argv: string[]): BriefFlags =>
  addBriefFlags(new Command().exitOverride().configureOutput({ writeErr: () => undefined }))
    .parse(argv, { from: "user" })
    .opts<BriefFlags>();

describe("the flags of a brief", () => {
  it("make the request of the guide's first command", () => {
    const flags = parse([
      "--objective",
      "launch_awareness",
      "--product",
      "QuantumLayer Platform",
      "--audience",
      "developers",
      "--channels",
      "twitter",
      "linkedin",
      "email",
      "--duration",
      "30d",
    ]);

    expect(requestOf(flags, {})).toEqual({
      objective: "launch_awareness",
      product: { name: "QuantumLayer Platform", target_audience: ["developers"] },
      channels: ["twitter", "linkedin", "email"],
      duration: "30d",
    });
  });

  it("take every field that people set by hand", () => {
    const flags = parse([
      "--description",
      "AI-powered code generation",
      "--unique-value",
      "10x faster development",
      "--product-url",
      "https://example.org",
      "--start",
      "2026-12-01",
      "--timezone",
      "Europe/Berlin",
      "--tone",
      "technical_visionary",
      "--pieces",
      "50",
      "--daily-posts",
      "3",
      "--name",
      "Spring launch",
    ]);

    expect(requestOf(flags, {})).toEqual({
      name: "Spring launch",
      product: {
        description: "AI-powered code generation",
        unique_value: "10x faster development",
        url: "https://example.org",
      },
      budget: { content_pieces: 50, daily_posts: 3 },
      start: "2026-12-01",
      audience_timezone: "Europe/Berlin",
      tone_preference: "technical_visionary",
    });
  });

  it("take lists as words, by commas, and repeated", () => {
    expect(parse(["--channels", "twitter,linkedin", "email"]).channels).toEqual(["twitter", "linkedin", "email"]);
    expect(parse(["--types", "tweet, linkedin_post,email"]).types).toEqual(["tweet", "linkedin_post", "email"]);
    expect(parse(["--audience", "developers", "--audience", "CTOs", "founders"]).audience).toEqual([
      "developers",
      "CTOs",
      "founders",
    ]);
  });

  it("keep what is named twice or empty, so that reading the brief can refuse it", () => {
    expect(parse(["--channels", "email", "email"]).channels).toEqual(["email", "email"]);
    expect(requestOf(parse(["--product", ""]), {})).toEqual({ product: { name: "" } });
  });

  it("refuse a number that is none", () => {
    for (const value of ["abc", "-3", "1.5", ""]) {
      expect(() => parse(["--pieces", value])).toThrow("It takes a whole number.");
    }
  });
});

describe("requestOf", () => {
  it("lets a flag win over the brief, field by field", () => {
    const brief = {
      objective: "adoption",
      product: { name: "Old", description: "stays" },
      budget: { daily_posts: 3 },
      goals: { awareness: 5 },
    };

    expect(requestOf({ product: "New", pieces: 5, objective: "event" }, brief)).toEqual({
      objective: "event",
      product: { name: "New", description: "stays" },
      budget: { daily_posts: 3, content_pieces: 5 },
      goals: { awareness: 5 },
    });
  });

  it("leaves a brief as it is when no flag is given", () => {
    const brief = { channels: ["email"], unheard_of: true };

    expect(requestOf({}, brief)).toEqual(brief);
  });

  it("doesn't hide a part of the wrong kind behind a flag", () => {
    expect(requestOf({ product: "New" }, { product: "just a name" })).toEqual({ product: "just a name" });
  });
});
