import { groundsOf, type Ground } from "./claim-scope.ts";
import type { Fact } from "./fact.ts";
import { findLinks, sameForm } from "./links.ts";
import { sentencesOf } from "./text-shape.ts";

/** What the public facts of a campaign say, made ready to compare texts with. */
export interface KnownWords {
  /** the public facts that are sentences, and in lower case, one a line */
  facts: readonly Fact[];
  lower: string;
  /** whole facts and their sentences */
  phrases: readonly Phrase[];
  grounds: readonly Ground[];
  /** addresses in their one form, those in code too */
  links: readonly string[];
  /** the blocks of code of the sources, letter for letter */
  code: readonly Fact[];
}

export interface Phrase {
  /** its first letters in lower case: a cheap test before the pattern */
  head: string;
  pattern: RegExp;
}

/** A longer phrase is never repeated word for word in a piece; its sentences are. */
const longestPhrase = 600;

/** Facts are never changed in place, so what was worked out for one list holds as long as the list lives. */
const worked = new WeakMap<readonly Fact[], KnownWords>();

/** What the public facts say. The same list is read once. */
export function knownWords(facts: readonly Fact[]): KnownWords {
  const known = worked.get(facts) ?? readFacts(facts);
  worked.set(facts, known);
  return known;
}

function readFacts(all: readonly Fact[]): KnownWords {
  const shown = all.filter((fact) => fact.public);
  const facts = shown.filter(({ code }) => code === null);
  const texts = facts.map(({ text }) => text);
  return {
    facts,
    lower: texts.join("\n").toLowerCase(),
    phrases: phrasesOf([...new Set(texts.flatMap((text) => [text, ...sentencesOf(text)]))]),
    grounds: groundsOf(facts),
    links: linksOf(shown.map(({ text }) => text)),
    code: shown.filter(({ code }) => code !== null),
  };
}

/** Phrases as patterns, longest first; what has no letter, or is too long to be repeated, is left out. */
export function phrasesOf(texts: readonly string[]): Phrase[] {
  return texts
    .map((text) => text.trim().replace(/[.!?…]+$/u, ""))
    .filter((text) => /\p{L}/u.test(text) && text.length <= longestPhrase)
    .toSorted((left, right) => right.length - left.length)
    .map((text) => ({
      head: (text.split(/\s/, 1)[0] ?? "").toLowerCase(),
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])${escapePattern(text).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}%])`,
        "giu",
      ),
    }));
}

export function linksOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => findLinks(text)).map(({ text }) => sameForm(text));
}

/** Whether a text holds words as whole words, whatever the case. @param lower the text in lower case */
export function holdsWords(lower: string, words: string): boolean {
  const wanted = words.toLowerCase();
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + 1)) {
    if (!isLetter(lower[at - 1]) && !isLetter(lower[at + wanted.length])) return true;
  }
  return false;
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
