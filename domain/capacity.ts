import type { Brief } from "./brief.ts";
import { campaignDays, closing, roomOf, windowsOf, type CampaignDay } from "./campaign-days.ts";
import { channelMix, comfortablePieces, piecesWithoutBudget } from "./channel-mix.ts";
import { channels } from "./channels.ts";
import { openGrid } from "./day-grid.ts";
import { MarketingError } from "./errors.ts";
import { requireTypes } from "./piece-types.ts";
import type { ChannelName } from "./vocabulary.ts";

/** Bounds of a brief: the longest campaign in days, and the most posts a day. */
const longestDays = 365;
const mostDailyPosts = 50;

export interface CapacityOptions {
  /** instant, ISO 8601, when the campaign starts today: times up to it are not used; null = none has passed */
  notBefore?: string | null;
}

export interface ChannelPieces {
  channel: ChannelName;
  pieces: number;
}

/**
 * Nothing when every piece of the brief has a place in its calendar: within `daily_posts`, on days that the channels use,
 * within their limits by day and hour and their minimum gaps, between 07:00 and 22:00 local.
 * @throws MarketingError "limit-refused" with what would fit, "invalid-brief" when types and channels disagree
 */
export function requirePlace(brief: Brief, options: CapacityOptions = {}): void {
  piecesFor(brief, options);
}

/**
 * Pieces by channel, in the order of the brief: exactly `content_pieces` in all, shared by the weights of the channel mix,
 * at least one for each channel when there are that many. A channel that is full, or has as much as its readers bear,
 * leaves the rest to the others. Without a number in the budget, the plan by channel and duration of `piecesWithoutBudget`,
 * cut to what `daily_posts` leaves place for.
 * @throws MarketingError "limit-refused", "invalid-brief"
 * @example piecesFor(brief) // 50 on four channels for 30 days: twitter 24, linkedin 13, medium 5, email 8
 */
export function piecesFor(brief: Brief, { notBefore = null }: CapacityOptions = {}): ChannelPieces[] {
  requireTypes(brief);
  const { contentPieces, dailyPosts } = brief.budget;
  const names = [...new Set(brief.channels)];
  const days = campaignDays(brief, notBefore);
  const grid = openGrid(days, dailyPosts);
  const shares = names.map((channel) => {
    const planned = piecesWithoutBudget(channel, brief.durationDays);
    return {
      channel,
      pieces: 0,
      weight: contentPieces === null ? planned : channelMix[channel].weight,
      most: contentPieces === null ? planned : Infinity,
      comfortable: comfortablePieces(channel, brief.durationDays),
    };
  });
  const wanted = contentPieces ?? shares.reduce((sum, { most }) => sum + most, 0);

  let open = shares.toSorted((left, right) => right.weight - left.weight);
  for (let placed = 0; placed < wanted && open.length > 0;) {
    const next = nextShare(open);
    if (grid.place(next.channel, { cost: grid.load }) === null) {
      if (next.pieces === 0) throw noPlaceOn(next.channel, brief, days);
      open = open.filter((share) => share !== next);
    } else {
      next.pieces += 1;
      placed += 1;
      open = open.filter(({ pieces, most }) => pieces < most);
    }
  }
  const placed = shares.reduce((sum, { pieces }) => sum + pieces, 0);
  if (contentPieces !== null && placed < contentPieces) throw tooMany(brief, contentPieces, placed, notBefore);
  return shares.map(({ channel, pieces }) => ({ channel, pieces }));
}

interface Share {
  pieces: number;
  weight: number;
  comfortable: number;
}

/** The share that is furthest behind its weight; one that has nothing yet comes first (Sainte-Laguë's rule). */
function nextShare<Kind extends Share>(open: readonly Kind[]): Kind {
  const bearable = open.filter(({ pieces, comfortable }) => pieces < comfortable);
  const candidates = bearable.length === 0 ? open : bearable;
  return candidates.reduce((best, share) => {
    if (best.pieces === 0 || share.pieces === 0) return share.pieces < best.pieces ? share : best;
    return (share.pieces + 0.5) / share.weight < (best.pieces + 0.5) / best.weight ? share : best;
  });
}

function noPlaceOn(channel: ChannelName, brief: Brief, days: readonly CampaignDay[]): MarketingError {
  const { name } = channels[channel];
  const last = days.at(-1)?.date ?? brief.start;
  const hasWeekday = days.some((day) => windowsOf(channel, day).length > 0);
  const hasDay = days.some((day) => roomOf(channel, day) > 0);
  const message = `no place on ${name} from ${brief.start} to ${last}`;
  if (!hasWeekday) {
    return new MarketingError("limit-refused", message, {
      why: `nothing goes out on ${name} on weekends`,
      hint: `start on a weekday, run at least ${brief.durationDays + 2} days, or leave ${channel} out`,
    });
  }
  if (!hasDay) {
    return new MarketingError("limit-refused", message, {
      why: `the only day that ${name} uses is today, and its times before 22:00 have passed`,
      hint: `start later, run more days, or leave ${channel} out`,
    });
  }
  return new MarketingError("limit-refused", message, {
    why: `daily_posts ${brief.budget.dailyPosts} is used up by the other channels on the days that ${name} uses`,
    hint: `raise daily_posts to ${brief.channels.length}, run more days, or leave ${channel} out`,
  });
}

/** Says how many pieces fit, and how many days or posts a day would do for all of them. */
function tooMany(brief: Brief, wanted: number, fitting: number, notBefore: string | null): MarketingError {
  const { dailyPosts } = brief.budget;
  const year = campaignDays({ ...brief, durationDays: longestDays }, notBefore);
  const placesIn = (durationDays: number, postsPerDay: number): number =>
    year.slice(0, durationDays).reduce((sum, day) => {
      const rooms = brief.channels.reduce((room, channel) => room + roomOf(channel, day), 0);
      return sum + Math.min(postsPerDay, closing - day.opensAt, rooms);
    }, 0);
  const days = year.find(({ day }) => placesIn(day, dailyPosts ?? Infinity) >= wanted)?.day;
  const posts = Array.from({ length: mostDailyPosts }, (_, index) => index + 1).find(
    (count) => count > (dailyPosts ?? Infinity) && placesIn(brief.durationDays, count) >= wanted,
  );
  const ways = [
    `ask for ${fitting} pieces or fewer`,
    days === undefined ? null : `run ${days} days`,
    posts === undefined ? null : `allow ${posts} posts a day`,
  ].filter((way) => way !== null);
  const limit = dailyPosts === null ? "" : `daily_posts ${dailyPosts} and `;
  return new MarketingError(
    "limit-refused",
    `${wanted} pieces don't fit into ${brief.durationDays} days on ${brief.channels.join(", ")}: ${fitting} fit`,
    {
      why: `${limit}the limits of the channels by day and hour, their gaps and free weekends leave place for ${fitting}`,
      hint: ways.join(", or "),
    },
  );
}
