import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignPhases, phaseOfDay } from "../../domain/phases.ts";
import { PhaseFocus } from "../../domain/vocabulary.ts";

const anyDuration = fc.integer({ min: 1, max: 365 });

describe("campaignPhases", () => {
  it("gives four weeks with the four focuses in order for 30 days", () => {
    expect(campaignPhases(30)).toEqual([
      { week: 1, focus: "problem_awareness" },
      { week: 2, focus: "solution_introduction" },
      { week: 3, focus: "social_proof" },
      { week: 4, focus: "call_to_action" },
    ]);
  });

  it.each([
    [1, ["solution_introduction"]],
    [13, ["solution_introduction"]],
    [14, ["solution_introduction", "call_to_action"]],
    [21, ["problem_awareness", "solution_introduction", "call_to_action"]],
  ])("chooses the focuses of a short campaign of %d days", (days, focuses) => {
    expect(campaignPhases(days).map(({ focus }) => focus)).toEqual(focuses);
  });

  it("stretches the four focuses over eight phases for 60 days", () => {
    const focuses = campaignPhases(60).map(({ focus }) => PhaseFocus.options.indexOf(focus));

    expect(focuses).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("never goes back to an earlier focus, and asks at the end when there are two phases or more", () => {
    fc.assert(
      fc.property(anyDuration, (days) => {
        const order = campaignPhases(days).map(({ focus }) => PhaseFocus.options.indexOf(focus));

        expect(order).toEqual(order.toSorted((one, other) => one - other));
        if (order.length >= 2) expect(order.at(-1)).toBe(3);
      }),
    );
  });
});

describe("phaseOfDay", () => {
  it.each([
    [1, 1],
    [7, 1],
    [8, 2],
    [28, 4],
    [29, 4],
    [30, 4],
  ])("puts day %d of 30 into week %d", (day, week) => {
    expect(phaseOfDay(day, 30).week).toBe(week);
  });

  it("lets the last phase take the rest", () => {
    fc.assert(
      fc.property(anyDuration, (days) => {
        expect(phaseOfDay(days, days)).toEqual(campaignPhases(days).at(-1));
      }),
    );
  });
});
