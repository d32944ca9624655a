import { articleFor } from "../../../domain/text-shape.ts";
import {
  closingAdverbs,
  countableNouns,
  determiners,
  doubtfulVerbs,
  finiteVerbs,
  massEndings,
  massNouns,
  mostlyVerbs,
  oddFirstWords,
  ordinaryFirstWords,
  participles,
  phraseBoundaries,
  plainVerbs,
  pluralReaders,
  qualities,
  readers,
  subjectPronouns,
} from "./grammar-words.ts";

/**
 * What a text of the brief is, so that it only goes where it fits. "colon" is for whatever is not surely one of the
 * others: it may follow a colon and stand nowhere else.
 */
export type PhraseForm = "noun" | "verb" | "imperative" | "sentence" | "colon";

export interface Phrase {
  form: PhraseForm;
  /** ready for its place inside a sentence: article added, capital lowered, no stop at the end */
  text: string;
  /** for nouns: what joins the product's name to them. It is "a platform", and it offers "code generation". */
  link: "is" | "offers";
}

const longestPhrase = 140;

/**
 * The form of a description or a promise, or null where it is too long or too odd to be printed.
 * @param name the product's name, taken off where the text begins with it: "Nimbus helps teams ship" is a verb phrase
 * @example readPhrase("Ship code faster", "Nimbus") // { form: "imperative", text: "ship code faster", link: "is" }
 */
export function readPhrase(raw: string, name: string): Phrase | null {
  const text = withoutName(firstSentence(raw), name);
  if (text.length < 3 || text.length > longestPhrase || isOdd(text)) return null;

  const tokens = text.split(" ").map((token) => token.replace(/[,;:]$/u, "").toLowerCase());
  const [first = "", second = ""] = tokens;
  if (subjectPronouns.has(first)) return phrase("sentence", text);
  if (isThirdPerson(first, second)) return tokens.length < 2 ? null : phrase("verb", lowerFirst(text));
  if (isOrder(tokens)) return phrase("imperative", lowerFirst(text));
  if (first.endsWith("ing") || oddFirstWords.has(first) || mostlyVerbs.has(first))
    return phrase("colon", isTitle(text) ? text : lowerFirst(text));
  if (hasFiniteVerb(tokens)) return phrase(tokens.length > 2 ? "sentence" : "colon", text);
  return readNoun(text, tokens);
}

/**
 * The readers of a brief as one phrase, at most three of them: "developers, CTOs and tech leaders". Null when one of
 * them cannot be put into a sentence safely.
 */
export function audiencePhrase(audience: readonly string[]): string | null {
  const items = audience.slice(0, 3).map(pluralReader);
  if (items.length === 0 || items.includes(null)) return null;
  const head = items.slice(0, -1).join(", ");
  return head === "" ? (items[0] ?? null) : `${head} and ${items.at(-1)}`;
}

export function upperFirst(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Lowers the first letter of an ordinary word: "Write it" becomes "write it", "API first" stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(\p{Ll}|\s|$)/u.test(text) && !/^I\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** "release notes" as CamelCase, letters and digits only; empty where nothing is left. */
export function camelCase(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => upperFirst(word))
    .join("");
}

function phrase(form: PhraseForm, text: string, link: Phrase["link"] = "is"): Phrase {
  return { form, text, link };
}

function firstSentence(raw: string): string {
  const line =
    raw
      .normalize("NFC")
      .trim()
      .split(/[\r\n]/u)[0] ?? "";
  const [sentence = ""] = line.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentence.replace(/\s+/gu, " ").replace(/[\s.!;:,–—-]+$/u, "");
}

function withoutName(text: string, name: string): string {
  if (
    !text.toLowerCase().startsWith(`${name.toLowerCase()} `) &&
    !text.toLowerCase().startsWith(`${name.toLowerCase()}:`)
  ) {
    return text;
  }
  return text
    .slice(name.length)
    .replace(/^\s*[:–—-]\s*/u, "")
    .replace(/^\s*is (?=(a|an|the|your|our) )/u, "")
    .trim();
}

/** Markup, links, quotations, several clauses with marks of their own: nothing that a frame could carry. */
function isOdd(text: string): boolean {
  return (
    /[<>{}[\]|\\`~^=*#_@"“”„«»:;?!()]|https?|www\.|\p{Cc}|\s[–—-]\s|\.\s/u.test(text) ||
    !/\p{L}/u.test(text) ||
    isCommand(text)
  );
}

/** An order to the program instead of a description; the ledger refuses those too. */
function isCommand(text: string): boolean {
  return /\b(ignore|disregard|forget)\b.*\b(above|all|any|everything|instructions?|previous|prior|rules?)\b/iu.test(
    text,
  );
}

function baseOf(word: string): string[] {
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (word.endsWith("es")) return [word.slice(0, -1), word.slice(0, -2)];
  return word.endsWith("s") ? [word.slice(0, -1)] : [];
}

function isThirdPerson(word: string, next: string): boolean {
  const bases = baseOf(word);
  return (
    bases.some((base) => plainVerbs.has(base)) ||
    (bases.some((base) => doubtfulVerbs.has(base)) &&
      (determiners.has(next) || pluralReaders.has(next) || /^\d/u.test(next)))
  );
}

function isOrder(tokens: readonly string[]): boolean {
  const [first = "", second = ""] = tokens;
  if (tokens.length < 2) return false;
  if (plainVerbs.has(first)) return !phraseBoundaries.has(second);
  return doubtfulVerbs.has(first) && (determiners.has(second) || closingAdverbs.has(tokens.at(-1) ?? ""));
}

/** Whether a verb with a subject stands before the core of the phrase ends: "AI writes your tests". */
function hasFiniteVerb(tokens: readonly string[]): boolean {
  for (const token of tokens.slice(1, -1).concat(tokens.length === 2 ? tokens.slice(1) : [])) {
    if (finiteVerbs.has(token)) return true;
    if (phraseBoundaries.has(token)) return false;
    if (baseOf(token).some((base) => plainVerbs.has(base))) return true;
  }
  return false;
}

function readNoun(text: string, tokens: readonly string[]): Phrase {
  const core = tokens.slice(0, coreLength(text, tokens));
  const head = core.at(-1) ?? "";
  const first = tokens[0] ?? "";
  const inline = inlineNoun(text, first);
  if (inline === null || isUnsureHead(core) || isList(text)) return phrase("colon", inline ?? text);
  if (determiners.has(first)) return phrase("noun", inline, /^(an?|the|your|our)$/u.test(first) ? "is" : "offers");
  if (isPlural(head)) return phrase("noun", inline, "offers");
  if (countableNouns.has(head)) return phrase("noun", `${articleFor(inline)} ${inline}`);
  if (isMass(head)) return phrase("noun", inline, "offers");
  return phrase("colon", inline);
}

/** How many words belong to the core: "bread" of "bread baked at night", "code generation" of "code generation for teams". */
function coreLength(text: string, tokens: readonly string[]): number {
  const words = text.split(" ");
  const end = tokens.findIndex(
    (token, index) =>
      index > 0 &&
      (phraseBoundaries.has(token) ||
        (words[index - 1] ?? "").endsWith(",") ||
        participles.has(token) ||
        (/[^e]ed$/u.test(token) && !token.includes("-") && phraseBoundaries.has(tokens[index + 1] ?? "for"))),
  );
  return end === -1 ? tokens.length : end;
}

function isUnsureHead(core: readonly string[]): boolean {
  const head = core.at(-1) ?? "";
  const isSubjectAndVerb = isPlural(core.at(-2) ?? "") && (plainVerbs.has(head) || doubtfulVerbs.has(head));
  return (
    head === "" ||
    qualities.has(head) ||
    closingAdverbs.has(head) ||
    isSubjectAndVerb ||
    /ly$|able$|ful$|ous$/u.test(head)
  );
}

/** "your data, your rules": two phrases side by side, which no verb can carry. */
function isList(text: string): boolean {
  return [...text.matchAll(/, (\S+)/gu)].some(([, next = ""]) => determiners.has(next.toLowerCase()));
}

function isPlural(noun: string): boolean {
  return /[^sui]s$/u.test(noun) && !massNouns.has(noun) && !/(ics|news|kubernetes)$/u.test(noun);
}

function isMass(noun: string): boolean {
  return massNouns.has(noun) || massEndings.some((ending) => noun.length > ending.length + 2 && noun.endsWith(ending));
}

/** The phrase as it stands inside a sentence, or null where its capital may belong to a name. */
function inlineNoun(text: string, first: string): string | null {
  if (!/^\p{Lu}(\p{Ll}|\s)/u.test(text)) return text;
  const [stem = ""] = first.split("-");
  const isOrdinary =
    determiners.has(first) ||
    qualities.has(stem) ||
    massNouns.has(stem) ||
    countableNouns.has(stem) ||
    ordinaryFirstWords.has(stem) ||
    doubtfulVerbs.has(stem) ||
    readers.has(stem) ||
    readers.has(stem.replace(/s$/u, "")) ||
    stem.endsWith("ing");
  return isOrdinary && (determiners.has(first) || !isTitle(text)) ? lowerFirst(text) : null;
}

/** "Cloud Security Platform": the second word has a capital too, so the first one keeps its own. */
function isTitle(text: string): boolean {
  return /^\S+ \p{Lu}\p{Ll}/u.test(text);
}

function pluralReader(raw: string): string | null {
  const text = raw.normalize("NFC").trim().replace(/\s+/gu, " ");
  if (text === "" || text.length > 40 || isOdd(text) || /\d/u.test(text)) return null;
  const last = text.split(" ").at(-1) ?? "";
  const isTitleCase = /^(\p{Lu}\p{Ll}+ ?)+$/u.test(text) && readers.has(last.replace(/s$/u, "").toLowerCase());
  const inline = isTitleCase ? text.toLowerCase() : isKnownReader(text.split(" ")[0] ?? "") ? lowerFirst(text) : text;
  if (readers.has(last.toLowerCase())) return pluralised(inline);
  const isPluralAlready =
    pluralReaders.has(last.toLowerCase()) || /[^s]s$/u.test(last) || /\b(who|that|in|with|of|for|from)\b/u.test(text);
  return isPluralAlready ? inline : null;
}

function isKnownReader(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    readers.has(lower) ||
    pluralReaders.has(lower) ||
    baseOf(lower).some((base) => readers.has(base)) ||
    qualities.has(lower) ||
    ordinaryFirstWords.has(lower)
  );
}

function pluralised(text: string): string {
  if (/[^aeiou]y$/iu.test(text)) return text.replace(/y$/iu, "ies");
  return /(s|x|ch|sh)$/iu.test(text) ? `${text}es` : `${text}s`;
}
