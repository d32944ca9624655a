import type { z } from "zod";
import { findName, quoted, readNames, unknownName } from "./request-fields.ts";
import { toneOfWord } from "./tones.ts";
import type { ChannelName, ContentType, Objective, ToneName } from "./vocabulary.ts";
import { channelNames, contentTypeNames, objectiveNames, toneNames } from "./words.ts";

const channelAliases: Record<string, ChannelName> = {
  x: "twitter",
  "x.com": "twitter",
  mail: "email",
  "e-mail": "email",
  mails: "email",
  emails: "email",
};

const objectiveAliases: Record<string, Objective> = {
  launch: "launch_awareness",
  awareness: "launch_awareness",
  product_launch: "launch_awareness",
  leads: "lead_generation",
  lead_gen: "lead_generation",
  conversions: "conversion",
  signups: "conversion",
  events: "event",
  webinar: "event",
  community_building: "community",
};

/** The channels asked for; naming one twice is refused. */
export function readChannels(value: string | string[], context: z.RefinementCtx): ChannelName[] {
  const named = readNames(value, { what: "channel", known: channelNames, aliases: channelAliases }, context);
  const twice = new Set(named.filter((name, index) => named.indexOf(name) !== index));
  for (const name of twice) context.addIssue(`channel "${name}" is named twice; name it once`);
  if (value.length === 0) context.addIssue(`channels is empty; known: ${channelNames.join(", ")}`);
  return [...new Set(named)];
}

export function readObjective(value: string, context: z.RefinementCtx): Objective {
  const name = findName(value, objectiveNames, objectiveAliases);
  if (name === null) context.addIssue(unknownName(value, "objective", objectiveNames, objectiveAliases));
  return name ?? "launch_awareness";
}

/** The content types asked for, each once; null when the list is empty. */
export function readTypes(value: string | string[], context: z.RefinementCtx): ContentType[] | null {
  const plurals = Object.fromEntries(
    contentTypeNames.map((name): [string, ContentType] => [
      name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`,
      name,
    ]),
  );
  const aliases: Record<string, ContentType> = {
    ...plurals,
    thread: "twitter_thread",
    threads: "twitter_thread",
    mail: "email",
  };
  const names = new Set(readNames(value, { what: "type", known: contentTypeNames, aliases }, context));
  return names.size === 0 ? null : [...names];
}

/**
 * One tone or a blend of two: "casual", "technical_visionary", "thought_leadership" (visionary), "formal" (professional).
 */
export function readTone(value: string, context: z.RefinementCtx): { primary: ToneName; secondary: ToneName | null } {
  const whole = findName(value, toneNames) ?? toneOfWord(value);
  if (whole !== null) return { primary: whole, secondary: null };
  const words = value.split(/[^\p{L}]+|\band\b/u).filter((word) => word !== "" && word !== "and");
  const tones = words.map((word) => findName(word, toneNames) ?? toneOfWord(word));
  const [primary = null, secondary = null] = tones;
  if (primary !== null && secondary !== null && tones.length === 2) {
    return { primary, secondary: secondary === primary ? null : secondary };
  }
  const isLong = words.length > 2 && !tones.includes(null);
  const strange = words.find((_, index) => tones[index] === null) ?? value;
  context.addIssue(
    isLong
      ? `tone "${quoted(value)}" blends more than two tones`
      : unknownName(words.length === 2 ? strange : value, "tone", toneNames),
  );
  return { primary: "professional", secondary: null };
}

/**
 * Days of a duration: "30d", "30_days", "3 weeks", "2w", "1 month" (30 days), a plain number of days. From 1 to 365.
 */
export function readDuration(value: string | number, context: z.RefinementCtx): number {
  const written = String(value).trim().toLowerCase();
  const match = /^([+-]?\d{1,9})[\s_-]*(d|days?|w|weeks?|months?)?$/.exec(written);
  if (match === null) {
    context.addIssue(`duration "${quoted(written)}" is not understood; write 30d, 30_days or 3_weeks`);
    return 1;
  }
  const [, count, unit = "d"] = match;
  const days = Number(count) * (unit.startsWith("w") ? 7 : unit.startsWith("m") ? 30 : 1);
  if (days < 1 || days > 365) context.addIssue(`duration "${quoted(written)}" is outside 1 to 365 days`);
  return days;
}
