import type { Brief } from "./brief.ts";
import type { CampaignDay } from "./campaign-days.ts";
import { channels } from "./channels.ts";
import { contentTypes, type ContentTypeRow } from "./content-types.ts";
import { MarketingError } from "./errors.ts";
import { requireLink } from "./link-posts.ts";
import { type ChannelName, ContentType } from "./vocabulary.ts";

/** Types that a channel of the campaign takes: those asked for, else all that belong to a campaign on it. */
export function typesOf(channel: ChannelName, { types }: Pick<Brief, "types">): ContentType[] {
  return ContentType.options.filter((type) => {
    const row = contentTypes[type];
    return row.channel === channel && (types === null ? row.planned === "always" : types.includes(type));
  });
}

/**
 * Nothing when the types asked for and the channels agree.
 * @throws MarketingError "invalid-brief" when a type's channel is not asked for, a channel is left without a type, or link
 * posts have no address
 */
export function requireTypes(brief: Pick<Brief, "types" | "channels" | "product" | "brand">): void {
  if (brief.types?.includes("reddit_link") === true) requireLink(brief);
  const stray = brief.types?.find((type) => !brief.channels.includes(contentTypes[type].channel));
  if (stray !== undefined) {
    const { channel } = contentTypes[stray];
    throw new MarketingError("invalid-brief", `type "${stray}" needs the channel ${channel}`, {
      why: `the brief asks for ${brief.channels.join(", ")}`,
      hint: `add ${channel} to the channels, or leave "${stray}" out`,
      errors: [{ pointer: "/types", detail: `"${stray}" belongs to ${channel}` }],
    });
  }
  const idle = brief.channels.find((channel) => typesOf(channel, brief).length === 0);
  if (idle !== undefined) {
    throw new MarketingError("invalid-brief", `no type is asked for on ${channels[idle].name}`, {
      why: `the types name ${brief.types?.join(", ") ?? "nothing"}, and ${idle} is among the channels`,
      hint: `add one of ${typesOf(idle, { types: null }).join(", ")} to the types, or leave ${idle} out`,
      errors: [{ pointer: "/types", detail: `none of them belongs to ${idle}` }],
    });
  }
}

/** How many of `count` pieces each type gets, by the shares of the types; largest remainders are rounded up. */
export function typeCounts(types: readonly ContentType[], count: number): Map<ContentType, number> {
  const shares = types.reduce((sum, type) => sum + contentTypes[type].share, 0);
  const exact = types.map((type) => ({ type, pieces: (count * contentTypes[type].share) / shares }));
  const left = count - exact.reduce((sum, { pieces }) => sum + Math.floor(pieces), 0);
  const roundedUp = new Set(
    exact
      .toSorted((one, other) => (other.pieces % 1) - (one.pieces % 1))
      .slice(0, left)
      .map(({ type }) => type),
  );
  return new Map(exact.map(({ type, pieces }) => [type, Math.floor(pieces) + (roundedUp.has(type) ? 1 : 0)]));
}

/** Whether a day is where a type belongs: in its phase, or in the first half. True for a type that belongs anywhere. */
export function belongsOn(type: ContentType, { day, focus }: CampaignDay, durationDays: number): boolean {
  const { belongs }: ContentTypeRow = contentTypes[type];
  if (belongs === null) return true;
  return belongs === "first_half" ? day * 2 <= durationDays : focus === belongs;
}

/**
 * The type of each piece of one channel, in the order of `days`: types that belong somewhere take their places first,
 * evenly, and the others are mixed evenly over what is left.
 * @param days the day of each piece, in order
 */
export function arrangeTypes(
  counts: ReadonlyMap<ContentType, number>,
  days: readonly CampaignDay[],
  durationDays: number,
): ContentType[] {
  const settled = new Map<number, ContentType>();
  const missing = new Map(counts);
  const settle = (type: ContentType, suits: (index: number) => boolean): void => {
    const wanted = missing.get(type) ?? 0;
    const open = days.map((_, index) => index).filter((index) => !settled.has(index) && suits(index));
    const chosen = evenly(open, wanted);
    for (const index of chosen) settled.set(index, type);
    missing.set(type, wanted - chosen.length);
  };
  const byCount = [...counts].toSorted(([, one], [, other]) => one - other).map(([type]) => type);
  const bound = byCount.filter((type) => contentTypes[type].belongs !== null);
  for (const type of bound) {
    settle(type, (index) => {
      const day = days[index];
      return day !== undefined && belongsOn(type, day, durationDays);
    });
  }
  for (const type of [...bound, ...byCount]) settle(type, () => true);
  return days.flatMap((_, index) => settled.get(index) ?? []);
}

/** `count` items at even distances; all of them when there are no more. */
export function evenly<Item>(items: readonly Item[], count: number): Item[] {
  const taken = Math.min(count, items.length);
  return items.filter((_, index) => {
    const before = Math.floor((index * taken) / items.length + 0.5);
    const after = Math.floor(((index + 1) * taken) / items.length + 0.5);
    return after > before;
  });
}
