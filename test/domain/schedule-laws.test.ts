import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Brief } from "../../domain/brief.ts";
import type { CampaignPlan } from "../../domain/campaign.ts";
import { channels } from "../../domain/channels.ts";
import { MarketingError } from "../../domain/errors.ts";
import { planCampaign } from "../../domain/plan.ts";
import { scheduleCampaign } from "../../domain/schedule.ts";
import type { Slot } from "../../domain/slot.ts";
import { ChannelName } from "../../domain/vocabulary.ts";
import { addDays, instantOf, weekdayOf } from "../../domain/zoned-time.ts";
import { anyBrief, strategy } from "./planning-inputs.ts";

interface Calendar {
  brief: Brief;
  plan: CampaignPlan;
  slots: Slot[];
  notBefore: string | null;
}

/** A minute of the first day as the moment of making, or a campaign that starts later. */
const anyStart = fc.option(fc.integer({ min: 0, max: 1439 }), { nil: null });

/** Calls `law` with the calendars of feasible briefs; refused ones say nothing. */
function forCalendars(law: (calendar: Calendar) => void): void {
  fc.assert(
    fc.property(anyBrief, anyStart, (brief, minute) => {
      const notBefore =
        minute === null
          ? null
          : new Date(
              Date.parse(instantOf({ date: brief.start, time: "00:00", zone: brief.audienceTimezone })) +
                minute * 60_000,
            ).toISOString();
      const plan = planOrNull(brief, notBefore);
      if (plan === null) return;
      law({ brief, plan, notBefore, slots: scheduleCampaign({ brief, plan, notBefore }) });
    }),
    { numRuns: 60 },
  );
}

function planOrNull(brief: Brief, notBefore: string | null): CampaignPlan | null {
  try {
    return planCampaign({ brief, strategy, personas: ["developer", "founder"], seed: "seed", notBefore });
  } catch (error) {
    if (error instanceof MarketingError && error.code === "limit-refused") return null;
    throw error;
  }
}

/** One slot for each piece: the variants of a mail are one mailing. */
const mailings = (slots: readonly Slot[]): Slot[] => [...new Map(slots.map((slot) => [slot.pieceId, slot])).values()];

describe("every calendar", () => {
  it("has a slot for each piece in the piece's week, inside the campaign, in order of time", () => {
    forCalendars(({ brief, plan, slots }) => {
      const days = new Map(slots.map(({ pieceId, date }) => [pieceId, date]));

      expect(days.size).toBe(plan.pieces.length);
      for (const { id, day } of plan.pieces) expect(days.get(id)).toBe(addDays(brief.start, day - 1));
      expect(slots.map(({ at }) => at)).toEqual(slots.map(({ at }) => at).toSorted());
      expect(new Set(slots.map(({ slotId }) => slotId)).size).toBe(slots.length);
    });
  });

  it("names each moment alike as instant and as local date and time", () => {
    forCalendars(({ slots }) => {
      for (const { at, date, time, zone } of slots) expect(at).toBe(instantOf({ date, time, zone }));
    });
  });

  it("stays between 07:00 and 22:00, after the moment of making, and off LinkedIn on weekends", () => {
    forCalendars(({ slots, notBefore }) => {
      for (const { at, date, time, channel } of slots) {
        expect(time >= "07:00" && time < "22:00").toBe(true);
        if (notBefore !== null) expect(Date.parse(at)).toBeGreaterThan(Date.parse(notBefore));
        if (channel === "linkedin" || channel === "email") expect(weekdayOf(date)).toBeLessThan(6);
      }
    });
  });

  it("keeps daily_posts, variants of mails included", () => {
    forCalendars(({ brief, slots }) => {
      const byDate = new Map<string, number>();
      for (const { date } of slots) byDate.set(date, (byDate.get(date) ?? 0) + 1);

      expect(Math.max(...byDate.values())).toBeLessThanOrEqual(brief.budget.dailyPosts ?? Infinity);
    });
  });

  it("lets no two pieces share a minute, and only variants of one mail share a piece", () => {
    forCalendars(({ slots, plan }) => {
      expect(new Set(mailings(slots).map(({ at }) => at)).size).toBe(plan.pieces.length);
      const byMinute = new Map<string, Slot>();
      for (const slot of slots) {
        const sharing = byMinute.get(slot.at) ?? slot;
        expect([sharing.pieceId, sharing.testId]).toEqual([slot.pieceId, slot.testId]);
        byMinute.set(slot.at, slot);
      }
    });
  });

  it("keeps each channel's gap, hourly and daily limit", () => {
    forCalendars(({ slots }) => {
      for (const channel of ChannelName.options) {
        const { minimumIntervalMinutes, postsPerHour, postsPerDay } = channels[channel].limits;
        const own = mailings(slots).filter((slot) => slot.channel === channel);
        const minutes = own.map(({ at }) => Date.parse(at) / 60_000);
        const apart = (steps: number): number[] =>
          minutes.slice(steps).map((minute, index) => minute - (minutes[index] ?? 0));

        expect(apart(1).every((gap) => gap >= minimumIntervalMinutes)).toBe(true);
        expect(apart(postsPerHour).every((gap) => gap >= 60)).toBe(true);
        expect(own.slice(postsPerDay).every(({ date }, index) => date !== own[index]?.date)).toBe(true);
      }
    });
  });
});
