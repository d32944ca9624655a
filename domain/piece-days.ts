import type { Brief } from "./brief.ts";
import type { CampaignDay } from "./campaign-days.ts";
import type { ChannelPieces } from "./capacity.ts";
import { channelMix } from "./channel-mix.ts";
import { contentTypes, type ContentTypeRow } from "./content-types.ts";
import type { DayGrid } from "./day-grid.ts";
import { MarketingError } from "./errors.ts";
import { belongsOn, evenly, typeCounts, typesOf } from "./piece-types.ts";
import type { ChannelName } from "./vocabulary.ts";

/** How much each wish weighs when a piece looks for its day; the lowest sum wins. */
const weights = {
  /** other pieces on the day, as a share of an average day */
  crowd: 1.2,
  /** pieces of the same channel on the day */
  sameChannel: 1.5,
  /** days away from where the rhythm or the phase wants the piece, in steps of that rhythm */
  rhythm: 0.8,
  /** a piece of the same channel closer than `daysApart` */
  tooClose: 2.5,
  /** a weekend for long reads, which weekdays suit better */
  weekend: 1,
};

/**
 * Puts the pieces of every channel on the grid: evenly over the days that the channel uses, crowded days last, so that
 * each phase gets its share and the channels mix within a week. Channels with fewer days choose first.
 */
export function spreadPieces(grid: DayGrid, shares: readonly ChannelPieces[], brief: Brief): void {
  const total = shares.reduce((sum, { pieces }) => sum + pieces, 0);
  const perDay = Math.max(total / grid.days.length, 0.1);
  const daysOf = (channel: ChannelName): readonly CampaignDay[] =>
    grid.days.filter(({ day }) => grid.room(channel, day) > 0);
  const inOrder = shares.toSorted(
    (one, other) =>
      daysOf(one.channel).length - daysOf(other.channel).length ||
      channelMix[one.channel].weight - channelMix[other.channel].weight,
  );
  for (const { channel, pieces } of inOrder) {
    for (const { ideal, step } of rhythmOf(channel, pieces, daysOf(channel), brief)) {
      const placed = grid.place(channel, {
        cost: (day) =>
          (weights.crowd * grid.load(day)) / perDay +
          weights.sameChannel * grid.count(channel, day) +
          (weights.rhythm * Math.abs(day - ideal)) / step +
          closeness(grid, channel, day) +
          (channel === "medium" && grid.days[day - 1]?.isWeekend === true ? weights.weekend : 0),
      });
      if (placed === null)
        throw new MarketingError("internal", `no day for a piece on ${channel} that was counted before`);
    }
  }
}

/** Cost of a day by the pieces of the same channel that stand too close before or after it. */
export function closeness(grid: DayGrid, channel: ChannelName, day: number): number {
  let cost = 0;
  for (let away = 1; away < channelMix[channel].daysApart; away += 1) {
    for (const near of [day - away, day + away]) if (grid.count(channel, near) > 0) cost += weights.tooClose;
  }
  return cost;
}

interface Beat {
  /** the day on which a piece would stand if its channel were alone */
  ideal: number;
  /** days that it may be away from there at the cost of one `rhythm` */
  step: number;
}

/** The rhythm of a channel: even over the days that it uses; types that belong to a phase are drawn there, and held closer. */
function rhythmOf(channel: ChannelName, pieces: number, open: readonly CampaignDay[], brief: Brief): Beat[] {
  const drawn = [...typeCounts(typesOf(channel, brief), pieces)].flatMap(([type, count]) => {
    const { belongs }: ContentTypeRow = contentTypes[type];
    if (belongs === null || belongs === "first_half") return [];
    const home = open.filter((day) => belongsOn(type, day, brief.durationDays));
    return evenly(home, Math.min(count, Math.floor(home.length / 2))).map(({ day }) => ({ ideal: day, step: 1 }));
  });
  const left = pieces - drawn.length;
  const step = Math.max(open.length / left, 1);
  const even = Array.from({ length: left }, (_, index) => open[Math.floor(((index + 0.5) * open.length) / left)]);
  return [...drawn, ...even.flatMap((day) => (day === undefined ? [] : [{ ideal: day.day, step }]))];
}

/**
 * Days of e-mails that become tests, at most `wanted`: each gets a second slot, for its second variant, within the
 * campaign's daily limit. They are chosen evenly over the campaign.
 */
export function widenMails(grid: DayGrid, wanted: number): number[] {
  const mailDays = grid.days.map(({ day }) => day).filter((day) => grid.count("email", day) > 0);
  const preferred = evenly(mailDays, wanted);
  const widened: number[] = [];
  for (const day of [...preferred, ...mailDays.filter((other) => !preferred.includes(other))]) {
    if (widened.length === wanted) break;
    if (grid.widen("email", day) !== null) widened.push(day);
  }
  return widened.toSorted((one, other) => one - other);
}
