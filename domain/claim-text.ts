import { ranksOf } from "./claim-phrases.ts";
import { usersOf } from "./claim-names.ts";
import { escapePattern, knownWords, linksOf, phrasesOf, type KnownWords, type Phrase } from "./known-words.ts";
import type { Fact } from "./fact.ts";
import { findLinks, type FoundLink } from "./links.ts";
import { withoutCode, type Span } from "./protected-spans.ts";

/** Lines that only say which seconds of a video a shot takes: "0:04–0:10". */
const timeCodes = /^\d{1,2}:\d{2}–\d{1,2}:\d{2}$/gmu;

/** A text as the claim guard reads it; every form has the same length, so that positions stay true. */
export interface ClaimText {
  known: KnownWords;
  links: FoundLink[];
  /** without code, merge fields and links */
  plain: string;
  /** and without what public facts and allowed words say word for word */
  open: string;
}

/** The text made ready to look for claims. @param allowed names and addresses that may stand anywhere */
export function readClaimText(text: string, facts: readonly Fact[], allowed: readonly string[]): ClaimText {
  const known = knownWords(facts);
  const prose = withoutCode(text)
    .replace(/\{\{[^{}\n]*\}\}/g, blank)
    .replace(timeCodes, blank);
  const links = findLinks(prose);
  const plain = blankSpans(prose, links);
  return {
    known,
    links,
    plain,
    open: withoutPhrases(withoutPhrases(plain, known.phrases), allowedWords(allowed).phrases),
  };
}

/** Names, addresses and set texts that may stand anywhere, made ready. */
export interface AllowedWords {
  phrases: readonly Phrase[];
  /** names in lower case */
  names: readonly string[];
  links: readonly string[];
  ranks: readonly RegExp[];
  users: readonly RegExp[];
  /** patterns of the names under which a command of the product may go */
  commands: readonly string[];
}

const worked = new WeakMap<readonly string[], AllowedWords>();

/** The allowed words made ready; the same list is read once. @param allowed the product's name first, where there is one */
export function allowedWords(allowed: readonly string[]): AllowedWords {
  const known = worked.get(allowed) ?? readAllowed(allowed);
  worked.set(allowed, known);
  return known;
}

function readAllowed(allowed: readonly string[]): AllowedWords {
  const names = allowed.filter((name) => /\p{L}{2}/u.test(name) && name.length < 80 && !name.includes("://"));
  const patterns = names.map((name) => escapePattern(name));
  return {
    phrases: phrasesOf(allowed),
    names: names.map((name) => name.toLowerCase()),
    links: linksOf(allowed),
    ranks: ranksOf(patterns),
    users: usersOf(patterns),
    commands: commandNames(allowed[0]),
  };
}

/** "quantumlayer-platform", "quantumlayerplatform", "quantumlayer" */
function commandNames(product: string | undefined): string[] {
  const parts = product?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ""] = parts;
  const names = [parts.join("-"), parts.join(""), ...(first.length >= 5 || parts.length === 1 ? [first] : [])];
  return [...new Set(names)].filter((name) => name.length >= 3).map((name) => escapePattern(name));
}

/** The text with everything blanked that one of the phrases says word for word. */
function withoutPhrases(text: string, all: readonly Phrase[]): string {
  const lower = text.toLowerCase();
  return all
    .filter(({ head }) => lower.includes(head))
    .reduce((left, { pattern }) => left.replace(pattern, blank), text);
}

/** The sentence around a claim; nobody writes longer ones than 600 characters to either side. */
export function sentenceAt(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(Math.max(0, start - 600), start)
      .split(/[.!?…]["”’)\]]*\s|\n/u)
      .at(-1) ?? "";
  const after = text.slice(end, end + 600).split(/[.!?…]["”’)\]]*(?:\s|$)|\n/u, 1)[0] ?? "";
  return before + text.slice(start, end) + after;
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

function blankSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    text,
  );
}
