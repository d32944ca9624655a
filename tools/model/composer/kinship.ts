import { wordsOf } from "../../../domain/text-shape.ts";

/** Words that say nothing about a subject though they are long. */
const hollowWords = new Set(
  "about after again because before being could every first might never other people should since somebody something than their there these they thing think those through until what when where which while whose with without would".split(
    " ",
  ),
);

/**
 * Whether two texts speak of the same thing: they share two content words, or one that is a keyword of their topic. Words
 * are compared by their first five letters: "release" meets "releases".
 * @example areKin("Who reads the release notes?", "Release nights wear people out.", ["release"]) // true
 */
export function areKin(one: string, other: string, keywords: readonly string[]): boolean {
  const stems = stemsOf(one);
  const shared = [...stemsOf(other)].filter((stem) => stems.has(stem));
  const known = stemsOf(keywords.join(" "));
  return shared.length > 1 || shared.some((stem) => known.has(stem));
}

function stemsOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase()).filter((word) => word.length > 4 && !hollowWords.has(word));
  return new Set(words.map((word) => word.slice(0, 5)));
}
