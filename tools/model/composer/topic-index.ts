import { wordsOf } from "../../../domain/text-shape.ts";
import { genericTopic } from "./generic-topic.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { themePhrase } from "./theme-phrase.ts";
import type { Topic } from "./topic.ts";

/**
 * The topic that a theme is written from: the one of that label; else the one whose keywords meet it best; else one made
 * from the label alone.
 * @example findTopic("reviews of pull requests", topics) // the topic "code review"
 */
export function findTopic(theme: string, topics: readonly Topic[]): Topic {
  const label = cleanTheme(theme);
  const known = topics.find((topic) => topic.label.toLowerCase() === label.toLowerCase());
  if (known !== undefined) return known;
  const [best] = topics
    .filter((topic) => isAbout(label, topic))
    .toSorted((one, other) => overlap(label, other) - overlap(label, one));
  return best ?? genericTopic(label);
}

/** A theme is about a topic when a keyword names one of its heads ("reviews of pull requests" has two), or two meet it anywhere. */
function isAbout(label: string, topic: Topic): boolean {
  const met = topic.keywords.filter((keyword) => contains(label, keyword));
  const heads = label
    .split(/ (?:of|in|for|with|about|at|from|without|on|to) /u)
    .flatMap((part) => wordsOf(part.toLowerCase()).at(-1) ?? []);
  return met.length > 1 || met.some((keyword) => heads.some((head) => contains(keyword, head)));
}

/** How well a text meets a topic: two for each of its keywords in the text, one for each word of its label. */
export function overlap(text: string, topic: Topic): number {
  const keywords = topic.keywords.filter((keyword) => contains(text, keyword)).length;
  const label = wordsOf(topic.label).filter((word) => word.length > 3 && contains(text, word)).length;
  return 2 * keywords + label;
}

/** Whether a text holds a phrase as whole words, singular or plural. */
function contains(text: string, phrase: string): boolean {
  return ` ${stemmed(text)} `.includes(` ${stemmed(phrase)} `);
}

function stemmed(text: string): string {
  return wordsOf(text.toLowerCase()).map(singular).join(" ");
}

const longestTheme = 60;

/** A theme as a person typed it, fit to stand in a sentence; "this subject" where it cannot. */
export function cleanTheme(theme: string): string {
  const label = theme
    .normalize("NFC")
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/^(the topic of|the topic|about|on) /iu, "");
  const phrase = nounPhrase(label, longestTheme);
  return phrase === null ? "this subject" : themePhrase(phrase);
}

function singular(word: string): string {
  return word.length > 3 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}
