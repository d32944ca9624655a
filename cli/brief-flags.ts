import { InvalidArgumentError, Option, type Command } from "commander";
import { channelNames, contentTypeNames, objectiveNames, toneNames } from "../domain/words.ts";

/** What the flags of a brief hold, as commander gives it. */
export interface BriefFlags {
  objective?: string;
  product?: string;
  description?: string;
  audience?: string[];
  uniqueValue?: string;
  productUrl?: string;
  channels?: string[];
  duration?: string;
  start?: string;
  timezone?: string;
  tone?: string;
  types?: string[];
  pieces?: number;
  dailyPosts?: number;
  name?: string;
}

/** Adds a flag for every field of a brief that people set by hand. */
export function addBriefFlags(command: Command): Command {
  return command
    .addOption(withWords(new Option("--objective <name>", "what the campaign is for"), objectiveNames))
    .option("--product <name>", "name of the product")
    .option("--description <text>", "what the product is")
    .option("--audience <names...>", "whom it is for: developers, CTOs, founders, or your own words", appendWords)
    .option("--unique-value <text>", "what sets the product apart; its figures may be used as facts")
    .option("--product-url <url>", "where the product is found")
    .addOption(withWords(new Option("--channels <names...>", "where to publish").argParser(appendWords), channelNames))
    .option("--duration <time>", "1 to 365 days: 30d, 30_days, 3_weeks")
    .option("--start <date>", "first day: today, tomorrow or YYYY-MM-DD (default: tomorrow)")
    .option("--timezone <zone>", "zone of the audience, such as Europe/Berlin (default: UTC)")
    .addOption(withWords(new Option("--tone <name>", "voice; two names joined by _ are a blend"), toneNames))
    .addOption(withWords(new Option("--types <names...>", "content types").argParser(appendWords), contentTypeNames))
    .option("--pieces <number>", "pieces in all, 1 to 2000", wholeNumber)
    .option("--daily-posts <number>", "pieces a day at most, 1 to 50", wholeNumber)
    .option("--name <text>", "name of the campaign");
}

/**
 * The request that the flags make, laid over a brief: a flag wins over the brief's field. Nothing is judged here.
 * @param brief as read from a file, {} when there is none
 */
export function requestOf(flags: BriefFlags, brief: Record<string, unknown>): Record<string, unknown> {
  const product = given({
    name: flags.product,
    description: flags.description,
    target_audience: flags.audience,
    unique_value: flags.uniqueValue,
    url: flags.productUrl,
  });
  const budget = given({ content_pieces: flags.pieces, daily_posts: flags.dailyPosts });
  return {
    ...brief,
    ...given({
      name: flags.name,
      objective: flags.objective,
      channels: flags.channels,
      duration: flags.duration,
      start: flags.start,
      audience_timezone: flags.timezone,
      tone_preference: flags.tone,
      types: flags.types,
    }),
    ...laidOver(brief, "product", product),
    ...laidOver(brief, "budget", budget),
  };
}

/** A part of the brief with flags laid over it. A part of the wrong kind stays, so that reading the brief refuses it. */
function laidOver(
  brief: Record<string, unknown>,
  key: string,
  flags: Record<string, unknown>,
): Record<string, unknown> {
  const part = brief[key] ?? {};
  const isObject = typeof part === "object" && !Array.isArray(part);
  return Object.keys(flags).length === 0 || !isObject ? {} : { [key]: { ...part, ...flags } };
}

function given(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Shows the known words in the help and to the shell; which word is right is judged with the brief. */
export function withWords(option: Option, words: readonly string[]): Option {
  option.argChoices = [...words];
  return option;
}

/** Words of a flag that is repeated, takes several, or joins them by commas. */
export function appendWords(value: string, before: string[] | undefined): string[] {
  const words = value.split(",").map((word) => word.trim());
  return [...(before ?? []), ...(words.length > 1 ? words.filter((word) => word !== "") : words)];
}

/** @throws InvalidArgumentError for anything but digits */
export function wholeNumber(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It takes a whole number.");
}
