import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignDays } from "../../domain/campaign-days.ts";
import { openGrid } from "../../domain/day-grid.ts";

/** Friday, Saturday and Sunday. */
const weekend = campaignDays({ start: "2026-12-04", durationDays: 3, audienceTimezone: "UTC" }, null);

describe("openGrid", () => {
  it("puts a piece on the cheapest day with place", () => {
    const grid = openGrid(weekend, 1);

    expect(grid.place("twitter", { cost: (day) => -day })).toEqual({ day: 3, moves: [] });
    expect(grid.place("twitter", { cost: (day) => -day })).toEqual({ day: 2, moves: [] });
  });

  it("moves a post to the weekend when a mail needs its Friday", () => {
    const grid = openGrid(weekend, 1);
    grid.put("twitter", 1);

    expect(grid.place("email", { cost: grid.load })).toEqual({
      day: 1,
      moves: [{ channel: "twitter", from: 1, to: 2 }],
    });
    expect([grid.load(1), grid.load(2), grid.load(3)]).toEqual([1, 1, 0]);
  });

  it("leaves everything where it is when asked to", () => {
    const grid = openGrid(weekend, 1);
    grid.put("twitter", 1);

    expect(grid.place("email", { cost: grid.load, rearrange: false })).toBeNull();
  });

  it("never moves a tested mail, nor touches a closed day", () => {
    const grid = openGrid(weekend, 2);
    grid.put("email", 1, 2);

    expect(grid.place("linkedin", { cost: grid.load })).toBeNull();

    grid.close(2);
    expect(grid.place("twitter", { cost: grid.load })?.day).toBe(3);
  });

  it("widens a mail by moving another piece away", () => {
    const grid = openGrid(weekend, 2);
    grid.put("email", 1);
    grid.put("twitter", 1);

    expect(grid.widen("email", 1)).toEqual([{ channel: "twitter", from: 1, to: 2 }]);
    expect([grid.load(1), grid.load(2)]).toEqual([2, 1]);
  });

  it("widens nothing when no place can be made", () => {
    const grid = openGrid(weekend.slice(0, 1), 1);
    grid.put("email", 1);

    expect(grid.widen("email", 1)).toBeNull();
    expect(grid.load(1)).toBe(1);
  });

  it("takes as many pieces as there are places, in whatever order they come", () => {
    const anyOrder = fc.array(fc.constantFrom("twitter" as const, "linkedin" as const, "email" as const), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 10 }), (order, cap, length) => {
        const days = campaignDays({ start: "2026-12-04", durationDays: length, audienceTimezone: "UTC" }, null);
        const grid = openGrid(days, cap);
        const cost = (day: number): number => (day * 7) % 5;

        const placed = order.filter((channel) => grid.place(channel, { cost }) !== null);

        const weekdays = days.filter(({ isWeekend }) => !isWeekend).length;
        const mails = Math.min(order.filter((channel) => channel === "email").length, weekdays);
        const business = order.filter((channel) => channel === "linkedin").length + mails;
        const posts = order.filter((channel) => channel === "twitter").length;
        const onWeekdays = Math.min(business, weekdays * cap);
        expect(placed.length).toBe(onWeekdays + Math.min(posts, length * cap - onWeekdays));
        expect(days.every(({ day }) => grid.load(day) <= cap)).toBe(true);
      }),
    );
  });
});
