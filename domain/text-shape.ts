/** Shapes of English text: words, sentences, reading ease and the choice of "a" or "an". */

/** The words of a text: letters and digits with inner apostrophes, hyphens, stops and commas ("don't", "A/B" is two). */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** How many words a text has, counted as `wordsOf` does. */
export function countWords(text: string): number {
  return wordsOf(text).length;
}

/** The sentences of a text with their stops; a line break ends a sentence too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…]["”’)\]]*)\s+(?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/**
 * Flesch reading ease, about 0 (hard) to 100 (easy); 100 for a text without words. Syllables are estimated from vowel groups.
 * @source R. Flesch, "A new readability yardstick" (1948): 206.835 − 1.015 · words/sentence − 84.6 · syllables/word
 */
export function readingEase(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 206.835 - (1.015 * words.length) / Math.max(1, sentencesOf(text).length) - (84.6 * syllables) / words.length;
}

function countSyllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/u, "x")
    .match(/[aeiouyäöüéèàâêîôû]+/gu);
  return Math.max(1, groups?.length ?? 1);
}

/** Capital letters whose names begin with a vowel sound: an SLA, an API, but a URL. */
const vowelLetters = /^[AEFHILMNORSX]/;
/** Three letters that are spoken as a word; longer capitals with a vowel are taken for words anyway (NASA, REST, HUGE). */
const spokenForms = new Set([
  "RAM",
  "ROM",
  "SIM",
  "SAP",
  "LAN",
  "NAS",
  "SOC",
  "NEW",
  "NOT",
  "FIX",
  "RUN",
  "HOW",
  "NOW",
]);

function isSpelledOut(word: string): boolean {
  const capitals = /^([A-Z][A-Z0-9]*)s?(?![\p{L}\p{N}])/u.exec(word)?.[1];
  if (capitals === undefined || spokenForms.has(capitals)) return false;
  return capitals.length <= 3 || !/[AEIOUY]/.test(capitals);
}

/**
 * "a" or "an" by the sound of the word that follows: an API, a URL, an hour, a unique, an 8-step.
 * @example articleFor("SLA") // "an"
 */
export function articleFor(word: string): "a" | "an" {
  const plain = word.replace(/^[^\p{L}\p{N}]+/u, "");
  if (/^\p{N}/u.test(plain)) return /^(?:8|11(?!\d)|18(?!\d))/.test(plain) ? "an" : "a";
  if (isSpelledOut(plain)) return vowelLetters.test(plain) ? "an" : "a";
  const lower = plain.toLowerCase();
  if (/^(?:honest|hono[u]?r|hour|heir)/.test(lower)) return "an";
  if (
    /^(?:uni(?!n|m|d)|union|us[aeu]|ut[io]|ubi|unanim|ukr|ukul|uran|eu|uu|ewe|one(?![a-z])|oneself|once(?![a-z])|ouija)/.test(
      lower,
    )
  )
    return "a";
  return /^[aeiouàáâäåæéèêëíìîïóòôöøúùûü]/u.test(lower) ? "an" : "a";
}

export interface WrongArticle {
  /** the article and the word after it, as written */
  text: string;
  index: number;
  /** false for short forms and names, whose sound is a guess */
  isCertain: boolean;
}

/** Every "a" before a vowel sound and "an" before a consonant sound. A single "A" inside a sentence is a label, not an article. */
export function wrongArticles(text: string): WrongArticle[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}'’/.-])(an?)[ \n]+["“(]?([\p{L}\p{N}][\p{L}\p{N}'’-]*)/giu)].flatMap(
    (match) => {
      const [whole, article = "", word = ""] = match;
      const isLabel = article === "A" && !isAtSentenceStart(text, match.index);
      if (isLabel || /^(?:la|priori|posteriori|and|or|is)$/i.test(word) || articleFor(word) === article.toLowerCase())
        return [];
      return [{ text: whole, index: match.index, isCertain: /^[a-z]{3,}$/.test(word) && /[aeiouy]/.test(word) }];
    },
  );
}

function isAtSentenceStart(text: string, index: number): boolean {
  return /(?:^|[.!?…:\n]["”’)\]]*\s*["“(#>*-]*\s*)$/u.test(text.slice(Math.max(0, index - 12), index));
}
