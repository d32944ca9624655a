import { describe, expect, it } from "vitest";
import { summariseCalendar } from "../../domain/calendar-summary.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

const { slots, pieces } = campaignSnapshot();

describe("summariseCalendar", () => {
  it("counts the variants of one mailing as one appointment", () => {
    const calendar = summariseCalendar({ start: "2026-12-01", days: 14, slots, pieces });

    expect(slots).toHaveLength(6);
    expect(calendar.appointments).toBe(5);
    expect(calendar.last_day).toEqual([
      { date: "2026-12-14", time: "10:00", zone: "America/New_York", channel: "email", type: "email", piece_id: "p05" },
    ]);
  });

  it("gives the last week the days that are left over", () => {
    const { weeks } = summariseCalendar({ start: "2026-12-01", days: 30, slots, pieces });

    expect(weeks.map(({ from, to, appointments }) => [from, to, appointments])).toEqual([
      ["2026-12-01", "2026-12-07", 2],
      ["2026-12-08", "2026-12-14", 3],
      ["2026-12-15", "2026-12-21", 0],
      ["2026-12-22", "2026-12-30", 0],
    ]);
  });

  it("lists the days that have appointments, in order, whatever the order of the slots", () => {
    const { days } = summariseCalendar({ start: "2026-12-01", days: 14, slots: slots.toReversed(), pieces });

    expect(days.map(({ date, appointments }) => `${date} ${appointments}`)).toEqual([
      "2026-12-01 1",
      "2026-12-04 1",
      "2026-12-08 1",
      "2026-12-09 1",
      "2026-12-14 1",
    ]);
  });
});
