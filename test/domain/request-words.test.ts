import { describe, expect, it } from "vitest";
import { MarketingError } from "../../domain/errors.ts";
import { readBrief } from "../../domain/request.ts";

const clock = { today: "2026-11-24", todayIn: () => "2026-11-24" };
const least = { product: { name: "Acme" }, channels: ["twitter"] };

function refusal(input: unknown): MarketingError {
  try {
    readBrief(input, clock);
  } catch (error) {
    if (error instanceof MarketingError) return error;
  }
  throw new Error("the brief was not refused");
}

describe("the words of a brief", () => {
  it.each([
    ["30d", 30],
    ["30_days", 30],
    ["30 days", 30],
    ["3_weeks", 21],
    ["2w", 14],
    ["1 Month", 30],
    ["365", 365],
    [7, 7],
  ])("reads the duration %j", (duration, days) => {
    expect(readBrief({ ...least, duration }, clock).durationDays).toBe(days);
  });

  it.each(["0d", "-3d", "900d", "53w", 0, 366])("refuses the duration %j as out of bounds", (duration) => {
    expect(refusal({ ...least, duration }).message).toContain(`duration "${duration}" is outside 1 to 365 days`);
  });

  it.each(["soon", "", "1.5w", "thirty days", "3 fortnights", "9".repeat(400)])(
    "does not understand the duration %j",
    (duration) => {
      expect(refusal({ ...least, duration }).message).toContain("is not understood; write 30d");
    },
  );

  it.each([
    [["x"], ["twitter"]],
    ["twitter, linkedin", ["twitter", "linkedin"]],
    [
      ["Twitter", "E-Mail"],
      ["twitter", "email"],
    ],
    [
      ["twitter,linkedin", "mail"],
      ["twitter", "linkedin", "email"],
    ],
  ])("reads the channels %j", (channels, expected) => {
    expect(readBrief({ ...least, channels }, clock).channels).toEqual(expected);
  });

  it("names a channel that is named twice, also under another name", () => {
    expect(refusal({ ...least, channels: ["twitter", "email", "x"] }).message).toContain(
      'channel "twitter" is named twice',
    );
  });

  it("answers an unknown channel with the nearest and all known ones", () => {
    const { errors } = refusal({ ...least, channels: ["email", "twiter"] });

    expect(errors).toEqual([
      {
        pointer: "/channels/1",
        detail: 'channel "twiter" is unknown; did you mean "twitter"? known: twitter, linkedin, medium, reddit, email',
      },
    ]);
  });

  it("answers an unknown objective with the known ones", () => {
    expect(refusal({ ...least, objective: "world_peace" }).message).toContain(
      "known: launch_awareness, lead_generation",
    );
  });

  it.each([
    ["casual", { primary: "casual", secondary: null }],
    ["technical_visionary", { primary: "technical", secondary: "visionary" }],
    ["Technical, Casual", { primary: "technical", secondary: "casual" }],
    ["thought_leadership", { primary: "visionary", secondary: null }],
    ["casual_casual", { primary: "casual", secondary: null }],
  ])("reads the tone %s", (tone, expected) => {
    expect(readBrief({ ...least, tone_preference: tone }, clock).tone).toEqual(expected);
  });

  it.each([
    ["technical_purple", 'tone "purple" is unknown'],
    ["a_b_c", 'tone "a_b_c" is unknown'],
    ["technical_casual_visionary", "blends more than two tones"],
  ])("refuses the tone %s", (tone, words) => {
    expect(refusal({ ...least, tone_preference: tone }).message).toContain(words);
  });

  it("reads types in other spellings, each once, and refuses unknown ones", () => {
    expect(readBrief({ ...least, types: "tweets,tweet,Case Study" }, clock).types).toEqual(["tweet", "case_study"]);
    expect(refusal({ ...least, types: ["twete"] }).message).toContain('did you mean "tweet"?');
  });
});
