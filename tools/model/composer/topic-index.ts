import { wordsOf } from "../../../domain/text-shape.ts";
import { genericTopic } from "./generic-topic.ts";
import type { Topic } from "./topic.ts";

/**
 * The topic that a theme is written from: the one of that label; else the one whose keywords meet it best; else one made
 * from the label alone.
 * @example findTopic("reviews of pull requests", topics) // the topic "code review"
 */
export function findTopic(theme: string, topics: readonly Topic[]): Topic {
  const label = cleanTheme(theme);
  const known = topics.find((topic) => topic.label === label.toLowerCase());
  if (known !== undefined) return known;
  const best = topics
    .map((topic) => ({ topic, score: overlap(label, topic) }))
    .reduce<{ topic: Topic; score: number } | null>((top, item) => (item.score > (top?.score ?? 0) ? item : top), null);
  return best !== null && best.score >= enoughOverlap ? best.topic : genericTopic(label);
}

/** A keyword that stands in the theme as a whole counts for enough alone; single shared words of the label count half. */
const enoughOverlap = 2;

/** How well a text meets a topic: two for each of its keywords in the text, one for each word of its label. */
export function overlap(text: string, topic: Topic): number {
  const words = wordsOf(text.toLowerCase()).map(singular);
  const line = ` ${words.join(" ")} `;
  const contains = (phrase: string): boolean =>
    line.includes(` ${wordsOf(phrase.toLowerCase()).map(singular).join(" ")} `);
  const keywords = topic.keywords.filter(contains).length;
  const label = wordsOf(topic.label).filter((word) => word.length > 3 && contains(word)).length;
  return 2 * keywords + label;
}

const longestTheme = 60;

/** A theme as a person typed it, fit to stand in a sentence; "this subject" where it cannot. */
export function cleanTheme(theme: string): string {
  const label = theme
    .normalize("NFC")
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/^(the topic of|the topic|about|on) /iu, "")
    .replace(/[.!?,;:]+$/u, "");
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{N} '’&/+#.-]*$/u.test(label) && !/https?|www\./iu.test(label);
  return label.length === 0 || label.length > longestTheme || !isPlain ? "this subject" : label;
}

function singular(word: string): string {
  return word.length > 3 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}
