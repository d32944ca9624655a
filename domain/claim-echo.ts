import type { Fact } from "./fact.ts";
import { hash32 } from "./random.ts";
import { sentencesOf } from "./text-shape.ts";

/**
 * What is kept of a sentence that was refused: a number for each word that carries its meaning. The words themselves are
 * gone, and still a text that says the same with other words around them is found.
 */
type RefusedSentence = number[];

/** Words that orders are made of, and words that any text has: they say nothing about what was to be said. */
const orderWords = new Set(
  "about above after again all always also and answer any anything are articles assistant because been before being brief but can claim claims code company competitor competitors content customer customers describe developers does each email emails every everyone everything exactly example facts following forget from give have having here high hidden ignore include instead instruction instructions into just kept language latest made make makes making marketing mention message model more most must name never next note nothing only order other others output people piece pieces please post posts press previous print product products program prompt public publish read reader readers real reply respond review rules said same send sentence sentences should show some state story such system team teams tell text than that the their them then there these they thing things this those time told tweet under used user users using very want was were what when where which while will with without word words work write writer writes writing year your yours".split(
    " ",
  ),
);

/** The fewest meaningful words by which a sentence can be told from any other. */
const fewest = 2;
/** Share of a refused sentence's words that make a text its echo; of three words or fewer all are asked for. */
const share = 0.6;

/** What is kept of refused texts, sentence by sentence. @param kept what the brief still says: its words betray nothing */
export function refusedSentences(removed: readonly string[], kept: readonly Pick<Fact, "text">[]): RefusedSentence[] {
  const own = new Set(kept.flatMap(({ text }) => keysOf(text)));
  return removed
    .flatMap((text) => sentencesOf(text))
    .map((sentence) => keysOf(sentence).filter((key) => !own.has(key)))
    .filter(({ length }) => length >= fewest);
}

/** The sentences of a text that say again what was refused. */
export function echoesIn(text: string, refused: readonly RefusedSentence[]): string[] {
  if (refused.length === 0) return [];
  return sentencesOf(text).filter((sentence) => {
    const keys = new Set(keysOf(sentence));
    return refused.some((wanted) => {
      const common = wanted.filter((key) => keys.has(key)).length;
      return common >= (wanted.length <= 3 ? wanted.length : Math.max(3, Math.ceil(share * wanted.length)));
    });
  });
}

/** One number a word: its beginning without accents, so that "danger" and "dangerous" are one. */
function keysOf(text: string): number[] {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const telling = words.filter((word) => !orderWords.has(word));
  return [...new Set(telling.map((word) => hash32(word.replace(/(?:ies|es|s)$/u, "").slice(0, 6))))];
}
