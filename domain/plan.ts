import type { Brief } from "./brief.ts";
import { campaignDays } from "./campaign-days.ts";
import type { CampaignPlan } from "./campaign.ts";
import { piecesFor, type CapacityOptions } from "./capacity.ts";
import { channels } from "./channels.ts";
import { contentTypes } from "./content-types.ts";
import { openGrid, type DayGrid } from "./day-grid.ts";
import { MarketingError } from "./errors.ts";
import { requireLink } from "./link-posts.ts";
import { pieceChooser } from "./piece-choices.ts";
import { closeness, spreadPieces, widenMails } from "./piece-days.ts";
import { arrangeTypes, typeCounts, typesOf } from "./piece-types.ts";
import type { PiecePlan } from "./piece.ts";
import type { Strategy } from "./strategy.ts";
import { mailTestsWanted, planTests } from "./test-plan.ts";
import { type ChannelName, ContentType, type PersonaName } from "./vocabulary.ts";

export interface PlanInput extends CapacityOptions {
  brief: Brief;
  strategy: Pick<Strategy, "themes">;
  /** readers to write for, in order of weight */
  personas: readonly PersonaName[];
  /** any text; the same seed and brief give the same plan */
  seed: string;
}

/**
 * The pieces of a campaign in order of their days, and its tests. Every day keeps within `daily_posts`, the second slots of
 * tested mails included; the weekend rule of each channel holds. Give the same `notBefore` as to `requirePlace`.
 * @throws MarketingError "limit-refused", "invalid-brief" as `requirePlace`
 */
export function planCampaign({ brief, strategy, personas, seed, notBefore = null }: PlanInput): CampaignPlan {
  const shares = piecesFor(brief, { notBefore });
  const grid = openGrid(campaignDays(brief, notBefore), brief.budget.dailyPosts);
  spreadPieces(grid, shares, brief);
  const total = shares.reduce((sum, { pieces }) => sum + pieces, 0);
  const mails = shares.find(({ channel }) => channel === "email")?.pieces ?? 0;
  const mailDays = widenMails(grid, mailTestsWanted(mails, total));

  const choose = pieceChooser({ brief, themes: strategy.themes, personas, seed, before: [] });
  const pieces = shares
    .flatMap(({ channel }) => typedDays(grid, channel, brief))
    .toSorted((one, other) => one.day.day - other.day.day || orderOf(one.type) - orderOf(other.type))
    .map(({ type, day }) => choose(type, day));
  return {
    pieces,
    tests: planTests({ pieces, mailDays, start: brief.start, seed, hasLink: brief.product.url !== null }),
  };
}

export interface AdditionInput {
  brief: Brief;
  strategy: Pick<Strategy, "themes">;
  plan: CampaignPlan;
  type: ContentType;
  count: number;
  /** what the new pieces are about: a theme of the strategy or any topic, as a noun phrase; null = whatever theme is next */
  theme: string | null;
  seed: string;
  /** first day that may be used, 1 = the start date */
  fromDay: number;
}

/**
 * New pieces of one type on days with place from `fromDay` on, spread evenly; what is planned stays as it is. They go beyond
 * `content_pieces`, since a person asked for them, but never beyond the daily limits.
 * @throws MarketingError "limit-refused" when they have no place, "invalid-brief" when the campaign has not that channel
 */
export function planAdditions({
  brief,
  strategy,
  plan,
  type,
  count,
  theme,
  seed,
  fromDay,
}: AdditionInput): PiecePlan[] {
  const { channel, plural } = contentTypes[type];
  if (!brief.channels.includes(channel)) {
    throw new MarketingError("invalid-brief", `the campaign has no place for ${plural}`, {
      why: `it runs on ${brief.channels.map((name) => channels[name].name).join(", ")}`,
      hint: `ask for a type of one of these channels`,
    });
  }
  if (type === "reddit_link") requireLink(brief);
  const days = campaignDays(brief, null);
  const grid = openGrid(days, brief.budget.dailyPosts);
  const widened = new Set(
    plan.tests.flatMap(({ design, pieceIds }) => (design === "randomized_recipients" ? pieceIds : [])),
  );
  for (const piece of plan.pieces) grid.put(piece.channel, piece.day, widened.has(piece.id) ? 2 : 1);

  const choose = pieceChooser({
    brief,
    themes: strategy.themes,
    personas: [...new Set(plan.pieces.map(({ persona }) => persona))],
    seed,
    before: plan.pieces,
  });
  const span = brief.durationDays - fromDay + 1;
  const chosen = Array.from({ length: count }, (_, index) => {
    const ideal = fromDay + Math.floor(((index + 0.5) * span) / count);
    const cost = (day: number): number =>
      day < fromDay
        ? Infinity
        : grid.load(day) + grid.count(channel, day) + closeness(grid, channel, day) + Math.abs(day - ideal) / span;
    const placed = grid.place(channel, { cost, rearrange: false });
    if (placed === null) throw noPlaceFor({ count, plural, index, fromDay });
    return placed.day;
  });
  return chosen
    .toSorted((one, other) => one - other)
    .flatMap((day) => days[day - 1] ?? [])
    .map((day) => choose(type, day, theme ?? undefined));
}

function noPlaceFor({
  count,
  plural,
  index,
  fromDay,
}: {
  count: number;
  plural: string;
  index: number;
  fromDay: number;
}) {
  return new MarketingError("limit-refused", `no place for ${count} more ${plural} from day ${fromDay} on`, {
    why: `the daily limits of campaign and channel leave place for ${index}`,
    hint: index === 0 ? "remove a piece first, or raise daily_posts" : `ask for ${index} or fewer`,
  });
}

/** The days and types of one channel's pieces, in order. */
function typedDays(grid: DayGrid, channel: ChannelName, brief: Brief) {
  const days = grid.days.flatMap((day) => Array.from({ length: grid.count(channel, day.day) }, () => day));
  const types = arrangeTypes(typeCounts(typesOf(channel, brief), days.length), days, brief.durationDays);
  return types.flatMap((type, index) => {
    const day = days[index];
    return day === undefined ? [] : [{ type, day }];
  });
}

/** Within a day: in the order of the vocabulary, so that the plan does not depend on how the brief lists its channels. */
function orderOf(type: ContentType): number {
  return ContentType.options.indexOf(type);
}
