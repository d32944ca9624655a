import { channels } from "./channels.ts";
import type { Media, Piece } from "./piece.ts";
import { shortened } from "./shortened.ts";
import { sentencesOf } from "./text-shape.ts";
import type { ChannelName } from "./vocabulary.ts";

/** What a test of the picture or of the time compares. These variants are code's to say, whoever words the hypothesis. */

/** A kind of picture as a variant names it; `kind` null = the post goes out without one. */
interface PictureChoice {
  kind: "title_card" | "quote_card" | null;
  name: string;
  description: string;
}

const pictureChoices = [
  { kind: "title_card", name: "title card", description: "the first line of the post on a plain card" },
  { kind: "quote_card", name: "quote card", description: "one sentence from inside the post on a plain card" },
  { kind: null, name: "no picture", description: "the words alone" },
] as const satisfies readonly PictureChoice[];

/** Longest text alternative, below the 125 characters that screen readers take well. */
const longestAlternative = 120;

/** The texts of a test's pictures, kind and description: at most three, one for each kind. */
export function pictureTexts(count: number): string[] {
  return pictureChoices.slice(0, count).map(textOf);
}

/** The most variants that a test of this element can have on a channel: pictures have three kinds, times their windows. */
export function mostChoices(element: "media" | "time", channel: ChannelName): number {
  return element === "media" ? pictureChoices.length : channels[channel].windows.weekday.length;
}

/** The pictures of a piece under a variant; null when the text names none of the kinds. */
export function picturesUnder(text: string, { hook, parts }: Pick<Piece, "hook" | "parts">): Media[] | null {
  const choice = pictureChoices.find((known) => textOf(known) === text);
  if (choice === undefined) return null;
  const { kind, description } = choice;
  if (kind === null) return [];
  const shown = kind === "title_card" ? hook : (sentenceInside(parts, hook) ?? hook);
  return [{ kind, description, alt: shortened(shown.replace(/\s+/gu, " "), longestAlternative) }];
}

/**
 * Local times of a channel as far apart as can be, each with the part of the day: variants of a test of the time.
 * @example windowTexts("twitter", 2) // ["09:00 in the morning", "20:00 in the evening"]
 */
export function windowTexts(channel: ChannelName, count: number): string[] {
  const windows = channels[channel].windows.weekday;
  return Array.from({ length: Math.min(count, windows.length) }, (_, index) => {
    const time = windows[Math.round((index * (windows.length - 1)) / Math.max(1, count - 1))] ?? "";
    return `${time} ${partOfDay(time)}`;
  });
}

/** "in the morning", "at noon" …: fits behind a time and behind "a post". @param time HH:MM, or a text that begins so */
export function partOfDay(time: string): string {
  const hour = Number(time.slice(0, 2));
  if (hour < 11) return "in the morning";
  if (hour < 13) return "at noon";
  if (hour < 17) return "in the afternoon";
  return hour < 19 ? "at the end of the working day" : "in the evening";
}

function textOf({ kind, name, description }: PictureChoice): string {
  return kind === null ? name : `${name}: ${description}`;
}

/** The first sentence of a card's length that is not the first line: what a quote card shows. */
function sentenceInside(parts: Piece["parts"], hook: string): string | null {
  const sentences = parts
    .filter(({ role }) => role !== "call_to_action" && role !== "hashtags" && role !== "footer")
    .flatMap(({ text }) => sentencesOf(text));
  const isQuotable = (sentence: string): boolean =>
    !hook.includes(sentence) &&
    sentence.length >= 30 &&
    sentence.length <= longestAlternative &&
    !/https?:|#\p{L}|[?:]$|^\d+\.|\{\{/u.test(sentence);
  return sentences.find(isQuotable) ?? null;
}
