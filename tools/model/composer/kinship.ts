import { wordsOf } from "../../../domain/text-shape.ts";

/** Words that say nothing about a subject though they are long. */
const hollowWords = new Set(
  (
    "about after again also because been before being could does down each even every first from give good have here " +
    "into just keep know last less like little long made make many might more most much must need never next once only " +
    "other over people rather same should show since some somebody something such take tell than that their them then " +
    "there these they thing things think this those through time until very want week well were what when where which " +
    "while whose will with without work would years your"
  ).split(" "),
);

/**
 * Whether two texts speak of the same thing: they share two content words, or one that is a keyword of their topic. Words
 * are compared by their first five letters: "release" meets "releases".
 * @example areKin("Who reads the release notes?", "Release nights wear people out.", ["release"]) // true
 */
export function areKin(one: string, other: string, keywords: readonly string[]): boolean {
  const shared = sharedStems(one, other).filter((stem) => stem.length > 4);
  const known = stemsOf(keywords.join(" "));
  return shared.length > 1 || shared.some((stem) => known.has(stem));
}

/**
 * The content words of four and more letters that two texts share, cut to five letters.
 * @example sharedStems("Read the worst reviews first", "Reviews take time.") // ["revie"]
 */
export function sharedStems(one: string, other: string): string[] {
  const stems = stemsOf(one);
  return [...stemsOf(other)].filter((stem) => stems.has(stem));
}

function stemsOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase()).filter((word) => word.length > 3 && !hollowWords.has(word));
  return new Set(words.map((word) => word.replace(/(?<=\p{L}{4})s$/u, "").slice(0, 5)));
}
