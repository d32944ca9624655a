import { closing, windowsOf, type CampaignDay } from "./campaign-days.ts";
import { channels } from "./channels.ts";
import type { ChannelName } from "./vocabulary.ts";
import { minuteOf } from "./zoned-time.ts";

/** Farther than this from the channel's other posts is far enough; a time near a window counts more then. */
const farEnough = 180;

/** The minutes of one day that are taken, by channel. */
export type TakenMinutes = ReadonlyMap<ChannelName, readonly number[]>;

export interface TimeWish {
  channel: ChannelName;
  day: CampaignDay;
  /** which of the day's windows is tried first; the next ones follow in turn */
  firstWindow: number;
}

/**
 * A minute of the day for one more post: the first window that is open, else the time farthest from the channel's other
 * posts of that day, near a window where there is a choice. No channel posts in a minute that another one uses. Null when
 * gaps, hourly limit and closing time leave none.
 */
export function minuteFor({ channel, day, firstWindow }: TimeWish, taken: TakenMinutes): number | null {
  const windows = windowsOf(channel, day).map(minuteOf);
  const own = taken.get(channel) ?? [];
  const busy = new Set([...taken.values()].flat());
  const fits = (minute: number): boolean =>
    minute >= day.opensAt && minute < closing && !busy.has(minute) && keepsLimits(channel, own, minute);

  const inTurn = windows.map((_, index) => windows[(firstWindow + index) % windows.length] ?? closing);
  const window = inTurn.find(fits);
  if (window !== undefined) return window;
  for (const step of [5, 1]) {
    const first = Math.ceil(day.opensAt / step) * step;
    const open = Array.from({ length: Math.ceil((closing - first) / step) }, (_, index) => first + index * step).filter(
      fits,
    );
    if (open.length > 0) {
      const score = (minute: number): number =>
        Math.min(farEnough, distance(own, minute)) - distance(windows, minute) / closing;
      return open.reduce((best, minute) => (score(minute) > score(best) ? minute : best));
    }
  }
  return null;
}

/** Whether a post at `minute` keeps the channel's minimum gap, and no 60 minutes hold more posts than the hourly limit. */
function keepsLimits(channel: ChannelName, own: readonly number[], minute: number): boolean {
  const { minimumIntervalMinutes, postsPerHour } = channels[channel].limits;
  if (distance(own, minute) < minimumIntervalMinutes) return false;
  const near = [...own.filter((other) => Math.abs(other - minute) < 60), minute].toSorted((one, other) => one - other);
  return near.every((first, index) => {
    const next = near[index + postsPerHour];
    return next === undefined || next - first >= 60;
  });
}

function distance(minutes: readonly number[], minute: number): number {
  return minutes.reduce((least, other) => Math.min(least, Math.abs(other - minute)), Infinity);
}
