import type { Brief } from "./brief.ts";
import { channels } from "./channels.ts";
import { phaseOfDay } from "./phases.ts";
import type { ChannelName, PhaseFocus } from "./vocabulary.ts";
import { addDays, localOf, minuteOf, weekdayOf } from "./zoned-time.ts";

/** House rule: nothing goes out before 07:00 or from 22:00 on, local time, whatever the windows say. */
const opening = 7 * 60;
export const closing = 22 * 60;

/** One day of a campaign, in the audience's zone. */
export interface CampaignDay {
  /** 1 = the start date */
  day: number;
  date: string;
  isWeekend: boolean;
  week: number;
  focus: PhaseFocus;
  /** first minute of the day that may be used; `closing` when there is none */
  opensAt: number;
}

/** The days of a campaign in order. @param notBefore instant, ISO 8601; times up to it have passed, null = none has */
export function campaignDays(
  { start, durationDays, audienceTimezone }: Pick<Brief, "start" | "durationDays" | "audienceTimezone">,
  notBefore: string | null,
): CampaignDay[] {
  const passed = notBefore === null ? null : localOf(notBefore, audienceTimezone);
  return Array.from({ length: durationDays }, (_, index) => {
    const date = addDays(start, index);
    const opensAt =
      passed === null || date > passed.date ? opening : date < passed.date ? closing : minuteOf(passed.time) + 1;
    return {
      day: index + 1,
      date,
      isWeekend: weekdayOf(date) >= 6,
      ...phaseOfDay(index + 1, durationDays),
      opensAt: Math.min(closing, Math.max(opening, opensAt)),
    };
  });
}

/** The channel's preferred times of a day. */
export function windowsOf(channel: ChannelName, { isWeekend }: CampaignDay): readonly string[] {
  return isWeekend ? channels[channel].windows.weekend : channels[channel].windows.weekday;
}

/**
 * Pieces that surely find a time on a day: as many as fit at twice the spacing that interval and hourly limit ask for, so
 * that windows can be used first and the gaps between them halved. A whole day takes the channel's full daily limit.
 */
export function roomOf(channel: ChannelName, day: CampaignDay): number {
  if (windowsOf(channel, day).length === 0 || day.opensAt >= closing) return 0;
  const { postsPerDay, postsPerHour, minimumIntervalMinutes } = channels[channel].limits;
  const spacing = Math.max(minimumIntervalMinutes, Math.ceil(60 / postsPerHour));
  return Math.min(postsPerDay, 1 + Math.floor((closing - 1 - day.opensAt) / (2 * spacing)));
}

/** Day of the campaign on a date: 1 on its first, 0 and less before it. */
export function dayOn(date: string, start: string): number {
  return Math.round((Date.parse(date) - Date.parse(start)) / 86_400_000) + 1;
}
