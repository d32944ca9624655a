import type { Found, Word } from "./chat-words.ts";
import { numberOfWords } from "./number-words.ts";

/**
 * The number that the words from `index` say: "two", "3", "-3", "a", "another", "one more", "a couple of", "half a dozen".
 * "a few", "some" and "several" are three.
 */
export function countAt(words: readonly Word[], index: number): Found<number> | null {
  const texts = words.slice(index, index + 4).map(({ text }) => text);
  const phrase = phrases.find(({ words: parts }) => parts.every((part, offset) => texts[offset] === part));
  if (phrase !== undefined) return { value: phrase.value, length: phrase.words.length };
  const [first = ""] = texts;
  if (first === "another") {
    const more = countAt(words, index + 1);
    return more === null ? { value: 1, length: 1 } : { value: more.value, length: more.length + 1 };
  }
  if (/^-?\d{1,9}$/.test(first)) return { value: Number(first), length: 1 };
  for (let length = Math.min(3, texts.length); length > 0; length -= 1) {
    const value = numberOfWords(texts.slice(0, length).join(" "));
    if (value !== null) return { value, length };
  }
  return null;
}

const phrases = Object.entries({
  "half a dozen": 6,
  "a couple of": 2,
  "a couple": 2,
  "a pair of": 2,
  "a dozen": 12,
  "a few": 3,
  few: 3,
  some: 3,
  several: 3,
}).map(([phrase, value]) => ({ words: phrase.split(" "), value }));
