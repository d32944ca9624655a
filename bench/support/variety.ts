import { sentencesOf, wordsOf } from "../../domain/text-shape.ts";

/** Share of distinct pairs of neighbouring words among all of them, over all texts together; 0 to 1. */
export function distinctPairs(texts: readonly string[]): number {
  const pairs = texts.flatMap((text) => runsOf(text, 2));
  return new Set(pairs).size / Math.max(1, pairs.length);
}

/** Share of texts whose first sentence of four or more words no other one has; 0 to 1. */
export function distinctOpenings(texts: readonly string[]): number {
  const openings = texts.map(
    (text) =>
      sentencesOf(text)
        .map((sentence) => wordsOf(sentence.toLowerCase()))
        .find(({ length }) => length >= 4)
        ?.join(" ") ?? text,
  );
  return new Set(openings).size / Math.max(1, openings.length);
}

/** The highest Jaccard index of the runs of five words of any two texts; 0 to 1. */
export function nearestPair(texts: readonly string[]): number {
  const sets = texts.map((text) => new Set(runsOf(text, 5)));
  let highest = 0;
  for (const [index, one] of sets.entries()) {
    for (const other of sets.slice(0, index)) {
      let common = 0;
      for (const run of one) if (other.has(run)) common += 1;
      highest = Math.max(highest, common / Math.max(1, one.size + other.size - common));
    }
  }
  return highest;
}

function runsOf(text: string, size: number): string[] {
  const words = wordsOf(text.toLowerCase());
  return words
    .slice(0, Math.max(0, words.length - size + 1))
    .map((_, start) => words.slice(start, start + size).join(" "));
}
