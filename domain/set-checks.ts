import { checkMix } from "./checks/mix-rules.ts";
import type { Test } from "./experiment.ts";
import { findingOf, type Finding } from "./finding.ts";
import { lintRules } from "./lint-rules.ts";
import type { Piece } from "./piece.ts";
import { withoutCode } from "./protected-spans.ts";
import { sentencesOf, wordsOf } from "./text-shape.ts";
import { shortened } from "./shortened.ts";

const shingleSize = 5;
/** Share of common shingles above which two pieces read as one. */
const sameness = 0.35;

/** Pieces that are compared with each other on purpose: they may read alike, but not the same. */
export type Compared = Pick<Test, "pieceIds">;

/**
 * What is wrong with pieces as a set: the same text twice (error), nearly the same text, the same opening, a mix that only
 * sells (warnings). A finding about two pieces is about the later one and names the first earlier one; mail footers,
 * notes and code do not count. The blocks of one test may read alike.
 */
export function checkSet(pieces: readonly Piece[], tests: readonly Compared[] = []): Finding[] {
  const entries = pieces.map(readEntry);
  const isCompared = (one: Entry, other: Entry): boolean =>
    tests.some(({ pieceIds }) => pieceIds.includes(one.id) && pieceIds.includes(other.id));
  return [
    ...findIdentical(entries),
    ...findNear(entries, isCompared),
    ...findOpenings(entries, isCompared),
    ...checkMix(pieces),
  ].map((finding) => ({ ...finding, mend: lintRules.get(finding.rule)?.mend ?? null }));
}

interface Entry {
  id: string;
  /** lower-case words, one space between */
  words: string;
  opening: string;
  shingles: ReadonlySet<string>;
}

function readEntry({ id, parts }: Piece): Entry {
  const words = wordsOf(proseWithout(["footer", "disclosure"], parts).toLowerCase());
  // A line under the title is no opening; nor is "Hi there,": a sentence needs four words.
  const opening =
    sentencesOf(proseWithout(["footer", "disclosure", "subtitle"], parts))
      .map((sentence) => wordsOf(sentence.toLowerCase()))
      .find(({ length }) => length >= 4) ?? [];
  const shingles = words
    .slice(0, Math.max(0, words.length - shingleSize + 1))
    .map((_, start) => words.slice(start, start + shingleSize).join(" "));
  return { id, words: words.join(" "), opening: opening.join(" "), shingles: new Set(shingles) };
}

function proseWithout(roles: readonly string[], parts: Piece["parts"]): string {
  const texts = parts.filter(({ role }) => !roles.includes(role)).map(({ text }) => text);
  return withoutCode(texts.join("\n").replace(/\{\{[^{}]*\}\}/g, " "));
}

function findIdentical(entries: readonly Entry[]): Finding[] {
  return repeats(entries, ({ words }) => words).map(({ later, earlier }) =>
    findingOf({
      rule: "text-identical",
      severity: "error",
      message: `${later.id} says the same as ${earlier.id}, word for word`,
      pieceId: later.id,
    }),
  );
}

function findOpenings(entries: readonly Entry[], isCompared: (one: Entry, other: Entry) => boolean): Finding[] {
  const openings = repeats(distinctOf(entries), ({ opening }) => opening);
  return openings
    .filter(({ later, earlier }) => !isCompared(later, earlier))
    .map(({ later, earlier }) =>
      findingOf({
        rule: "opening-repeated",
        severity: "warning",
        message: `${later.id} opens like ${earlier.id}: "${shortened(later.opening, 60)}"`,
        pieceId: later.id,
      }),
    );
}

function repeats(entries: readonly Entry[], keyOf: (entry: Entry) => string): { later: Entry; earlier: Entry }[] {
  const firsts = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    const earlier = firsts.get(key);
    if (key !== "" && earlier === undefined) firsts.set(key, entry);
    return earlier === undefined ? [] : [{ later: entry, earlier }];
  });
}

/** The first of each text: what is identical has been said already. */
function distinctOf(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ words }) => words === "" || (!seen.has(words) && seen.add(words)));
}

/**
 * Pairs above the threshold by prefix filtering: with each piece's shingles sorted from rare to common, two sets with a
 * Jaccard index above t share one among the first (1 − t) · n + 1 of both. So common phrases cost nothing.
 * @source S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins in data cleaning" (2006)
 */
function findNear(entries: readonly Entry[], isCompared: (one: Entry, other: Entry) => boolean): Finding[] {
  const distinct = distinctOf(entries).filter(({ shingles }) => shingles.size > 0);
  const frequency = new Map<string, number>();
  for (const { shingles } of distinct) {
    for (const shingle of shingles) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  }
  const rarity = (shingle: string): number => frequency.get(shingle) ?? 0;
  const byPrefix = new Map<string, Entry[]>();
  return distinct.flatMap((entry) => {
    const ordered = [...entry.shingles].toSorted(
      (left, right) => rarity(left) - rarity(right) || (left < right ? -1 : 1),
    );
    const prefix = ordered
      .slice(0, Math.floor((1 - sameness) * ordered.length + 1e-9) + 1)
      .filter((shingle) => rarity(shingle) > 1);
    const candidates = new Set(prefix.flatMap((shingle) => byPrefix.get(shingle) ?? []));
    for (const shingle of prefix) {
      const others = byPrefix.get(shingle);
      if (others === undefined) byPrefix.set(shingle, [entry]);
      else others.push(entry);
    }
    const twin = [...candidates].find(
      (other) => !isCompared(entry, other) && similarity(entry.shingles, other.shingles) > sameness,
    );
    if (twin === undefined) return [];
    return [
      findingOf({
        rule: "near-duplicate",
        severity: "warning",
        message: `${entry.id} reads much like ${twin.id}`,
        pieceId: entry.id,
      }),
    ];
  });
}

/** The Jaccard index of two sets; sets of very unlike size are not compared element by element. */
function similarity(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const [small, large] = left.size <= right.size ? [left, right] : [right, left];
  if (small.size <= sameness * large.size) return 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return common / (left.size + right.size - common);
}
