import { channels } from "./channels.ts";
import { contentTypes } from "./content-types.ts";
import { counted } from "./counted.ts";
import type { Aim } from "./plain-brief-aims.ts";
import type { Amounts } from "./plain-brief-counts.ts";
import type { NamedProduct } from "./plain-brief-product.ts";
import { cleanText } from "./hostile-text.ts";
import { shortened } from "./shortened.ts";
import type { ChannelName } from "./vocabulary.ts";
import { channelNames } from "./words.ts";
import { addDays } from "./zoned-time.ts";

export type PlainBrief =
  | {
      kind: "brief";
      /** the brief as it comes over the wire */
      request: Record<string, unknown>;
      /** what the message says, line by line */
      understood: string[];
      /** what it leaves open, and how that is filled */
      assumed: string[];
    }
  /** what has to be said, or said otherwise, before it is a brief */
  | { kind: "missing"; what: string[] };

/** What was found in a message; null and empty = nobody said. */
export interface Found {
  /** something is to be promoted */
  isAskedFor: boolean;
  aim: Aim | null;
  product: NamedProduct | null;
  /** sentences about the product */
  statements: string[];
  facts: string[];
  uniqueValue: string | null;
  readers: string[];
  channels: ChannelName[];
  otherChannels: string[];
  duration: number | null;
  start: string | null;
  /** `start` may be the day of an event: only "on" stood before it */
  isOnDay: boolean;
  zone: string | null;
  tone: string | null;
  url: string | null;
  amounts: Amounts;
  /** what could not be read, in the person's words */
  unclear: string[];
}

export function emptyFound(): Found {
  return {
    isAskedFor: false,
    aim: null,
    product: null,
    statements: [],
    facts: [],
    uniqueValue: null,
    readers: [],
    channels: [],
    otherChannels: [],
    duration: null,
    start: null,
    isOnDay: false,
    zone: null,
    tone: null,
    url: null,
    amounts: { pieces: null, perWeek: null, perDay: null, ofType: [], adSpend: null },
    unclear: [],
  };
}

const usualDays = 30;
const longestDays = 365;
const channelList = channelNames.map((name) => channels[name].name).join(", ");
const gatherings = /\b(?:webinar|conference|meet-?up|workshop|hackathon|event|summit|livestream)s?\b/i;

/**
 * The request that was found, or what it still lacks.
 * @param unquoted gives the words back that stood in quotes
 * @param today YYYY-MM-DD; a campaign for an event begins on the day after
 */
export function finishBrief(found: Found, unquoted: (words: string) => string, today: string): PlainBrief {
  const settled = settle(found, unquoted, today);
  const what = missingIn(found, settled.channels, unquoted);
  if (what.length > 0) return { kind: "missing", what };
  return { kind: "brief", request: requestOf(settled), understood: understoodIn(settled), assumed: assumedIn(settled) };
}

/** The values of a brief, null and empty where nobody said. */
type Settled = ReturnType<typeof settle>;

function settle(found: Found, unquoted: (words: string) => string, today: string) {
  const { product, amounts, aim } = found;
  const kind = amounts.ofType[0] ?? null;
  const ofKind = kind === null ? [] : [contentTypes[kind.type].channel];
  const name = unquoted(product?.name ?? "");
  const isGathering = gatherings.test(`${name} ${product?.description ?? ""}`);
  const objective = isGathering ? "event" : (aim?.objective ?? null);
  // "Launch our meetup app on Dec 10" names the day of a launch.
  const isEvent = objective === "event" && aim?.objective !== "launch_awareness";
  const eventDay = isEvent && found.isOnDay ? found.start : null;
  const until = eventDay === null ? null : periodUntil(eventDay, found.duration, today);
  const duration = until?.days ?? found.duration;
  const perWeek = amounts.perWeek === null ? null : Math.round((amounts.perWeek * (duration ?? usualDays)) / 7);
  return {
    name,
    isCommon: product?.isCommon ?? false,
    description: [product?.description ?? "", ...found.statements]
      .filter((text) => text !== "")
      .map(unquoted)
      .join(". ")
      .replaceAll("..", "."),
    uniqueValue: found.uniqueValue === null ? null : unquoted(found.uniqueValue),
    readers: found.readers.map(unquoted),
    facts: found.facts.map(unquoted),
    channels: [...new Set([...found.channels, ...ofKind])],
    objective,
    goal: aim?.goal ?? null,
    duration,
    pieces: kind?.count ?? amounts.pieces ?? perWeek,
    type: kind?.type ?? null,
    perDay: amounts.perDay,
    adSpend: amounts.adSpend,
    start: until?.start ?? found.start,
    eventDay: until === null ? null : eventDay,
    isLengthSaid: found.duration === duration,
    zone: found.zone,
    tone: found.tone,
    url: found.url,
  };
}

/** The days of a campaign that ends with its event: from tomorrow on, or as long before it as was said. Null = it is over. */
function periodUntil(day: string, said: number | null, today: string): { start: string; days: number } | null {
  const most = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const days = Math.min(said ?? most, most, longestDays);
  return days < 1 ? null : { start: addDays(day, 1 - days), days };
}

function missingIn(
  { product, otherChannels, amounts, unclear }: Found,
  named: readonly ChannelName[],
  unquoted: (words: string) => string,
): string[] {
  const isUneven = amounts.ofType.length > 1 || (amounts.ofType.length === 1 && named.length > 1);
  const others = otherChannels.map(short).join(", ");
  return [
    ...(product === null ? ["what it is for: the name of the product, and what it is"] : []),
    ...(named.length === 0 && others === "" ? [`where it goes out: ${channelList}`] : []),
    ...(others === ""
      ? []
      : [`where else than on ${others}: ${understoodChannels(named)}the channels are ${channelList}`]),
    ...(isUneven ? ["how many pieces in all: a number for each kind cannot be kept"] : []),
    ...unclear.map(
      (words) =>
        `what you mean by "${short(unquoted(words))}": send the whole brief again without it, or in other words`,
    ),
  ];
}

function understoodChannels(named: readonly ChannelName[]): string {
  return named.length === 0 ? "" : `I understood ${named.map((name) => channels[name].name).join(", ")}; `;
}

function requestOf(settled: Settled): Record<string, unknown> {
  const { name, description, readers, facts, goal, pieces, perDay, adSpend } = settled;
  const isLimited = pieces !== null || perDay !== null || adSpend !== null;
  return withoutNull({
    objective: settled.objective ?? "launch_awareness",
    product: withoutNull({
      name,
      description: description === "" ? null : description,
      target_audience: readers.length === 0 ? null : readers,
      unique_value: settled.uniqueValue,
      url: settled.url,
    }),
    channels: settled.channels,
    duration: `${settled.duration ?? usualDays}d`,
    budget: isLimited ? withoutNull({ content_pieces: pieces, daily_posts: perDay, ad_spend: adSpend }) : null,
    types: settled.type === null ? null : [settled.type],
    tone_preference: settled.tone,
    goals: goal === null ? null : { [goal.name]: goal.value },
    facts: facts.length === 0 ? null : facts,
    audience_timezone: settled.zone,
    start: settled.start,
  });
}

function understoodIn(settled: Settled): string[] {
  const { goal, duration, type } = settled;
  // The answer repeats what the ledger keeps, not what it leaves out.
  const description = cleanText(settled.description).text.replace(/\s+/g, " ");
  const lines: [string, string | number | null][] = [
    ["product", short(settled.name)],
    ["what it is", shortened(description, 120)],
    ["readers", settled.readers.map(short).join(", ")],
    ["channels", settled.channels.map((channel) => channels[channel].name).join(", ")],
    ["objective", settled.objective?.replaceAll("_", " ") ?? null],
    ["goal", goal === null ? null : `${goal.value} ${goal.name}`],
    ["event", settled.eventDay],
    ["length", duration === null || !settled.isLengthSaid ? null : counted(duration, "day")],
    ["start", settled.eventDay === null ? settled.start : null],
    ["pieces", settled.pieces],
    ["kind of piece", type === null ? null : contentTypes[type].plural],
    ["at most a day", settled.perDay],
    ["ad spend", settled.adSpend],
    ["tone", settled.tone?.replace("_", ", some ") ?? null],
    ["address", settled.url],
    ["time zone", settled.zone],
  ];
  return lines.flatMap(([label, value]) => (value === null || value === "" ? [] : [`${label}: ${value}`]));
}

function assumedIn(settled: Settled): string[] {
  const { name, isCommon, readers, objective, duration, start, eventDay, isLengthSaid, pieces, tone, zone } = settled;
  return [
    ...(isCommon ? [`name in the texts: "${short(name)}"; send a new brief with its name for another`] : []),
    ...(readers.length === 0 ? ["readers: everybody"] : []),
    ...(objective === null ? ["objective: launch awareness"] : []),
    ...(duration === null ? [`length: ${usualDays} days`] : []),
    ...(eventDay !== null && duration !== null && !isLengthSaid ? [`length: ${counted(duration, "day")}`] : []),
    ...(eventDay === null ? [] : [`period: ${start} until ${eventDay}, the day of the event`]),
    ...(start === null ? ["start: tomorrow"] : []),
    ...(pieces === null ? ["pieces: as many as fit"] : []),
    ...(tone === null ? ["tone: professional"] : []),
    ...(zone === null ? ["time zone: UTC"] : []),
  ];
}

function withoutNull(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/** A person's words on one line, not too long for a list. */
function short(words: string): string {
  return shortened(words.replace(/\s+/g, " ").trim(), 60);
}
