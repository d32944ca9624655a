import { codeClaims } from "./claim-code.ts";
import { internalInWords, internalMeaning, type InternalFigures } from "./claim-internal.ts";
import { findNames } from "./claim-names.ts";
import {
  authorityPhrases,
  awardPhrases,
  isSupposed,
  quotations,
  quotedWords,
  rankPhrases,
  type PhraseList,
} from "./claim-phrases.ts";
import { groundFor } from "./claim-scope.ts";
import { allowedWords, readClaimText, sentenceAt, type AllowedWords, type ClaimText } from "./claim-text.ts";
import type { Fact } from "./fact.ts";
import { findFigures, type Figure } from "./figures.ts";
import { holdsWords } from "./known-words.ts";
import { sameForm, type FoundLink } from "./links.ts";
import type { Span } from "./protected-spans.ts";

export interface UnsupportedClaim extends Span {
  kind: "figure" | "internal" | "link" | "quotation" | "name" | "authority" | "award" | "rank" | "package" | "command";
  /** as written */
  text: string;
  /** of an internal figure: what of the plan it gives away */
  what?: string;
}

/** What a text may rest on. The lists are never changed in place: what is worked out for one holds as long as it lives. */
export interface Grounds {
  /** the facts of the campaign; internal ones support nothing */
  facts: readonly Fact[];
  /** names, addresses and set texts that may stand anywhere; the first is the product's name where there is a product */
  allowed: readonly string[];
  /** what the piece is about, as a person asked for it: names in it may be named */
  topic?: string;
  /** numbers of the plan that must not be printed */
  internal?: InternalFigures;
}

/**
 * What a text claims without a public fact: figures and dates whose number, unit or scope no fact carries, numbers of the
 * plan, names of people, customers and competitors, foreign links, voices, studies, awards, ranks, and in code packages,
 * commands of the product and addresses that no source holds. Numbers of lists and steps, code that a source holds, and
 * small number words are no claims.
 * @example unsupportedClaims("10x productivity", { facts: [tenTimesFasterDevelopment], allowed: [] }) // [{ kind: "figure", text: "10x", … }]
 */
export function unsupportedClaims(text: string, { facts, allowed, topic = "", internal }: Grounds): UnsupportedClaim[] {
  const read = readClaimText(text, facts, allowed);
  const { known, plain, open, links } = read;
  const own = allowedWords(allowed);
  const lower = text.toLowerCase();
  const isOpen = ({ text: said }: UnsupportedClaim): boolean => !known.lower.includes(said.toLowerCase());
  const isSaid = (claim: UnsupportedClaim): boolean => !isSupposed(sentenceAt(plain, claim));
  const isBare = ({ start, end }: Span): boolean => open.slice(start, end).trim() !== "";
  const claims = [
    ...foreignLinks(links, [...known.links, ...own.links]),
    ...openFigures(read, internal),
    ...phrasesIn("authority", authorityPhrases, open, lower).filter(isOpen).filter(isSaid),
    ...phrasesIn("award", awardPhrases, open, lower).filter(isOpen).filter(isSaid),
    ...phrasesIn("rank", rankPhrases, open, lower).filter(isOpen).filter(isSaid),
    ...phrasesIn("rank", { hint: rankPhrases.hint, patterns: own.ranks }, plain, lower)
      .filter(isOpen)
      .filter(isSaid)
      .filter(isBare),
    ...phrasesIn("quotation", quotations, plain, lower)
      .filter(({ text: quote }) => !known.lower.includes(quotedWords(quote)))
      .filter(isSaid),
    ...openNames(read, own, topic),
    ...codeClaims(text, known, own.commands).filter(
      ({ kind, text: said }) => kind !== "link" || !own.links.includes(sameForm(said)),
    ),
  ];
  return claims.toSorted((left, right) => left.start - right.start);
}

function phrasesIn(
  kind: UnsupportedClaim["kind"],
  { hint, patterns }: PhraseList,
  text: string,
  lower: string,
): UnsupportedClaim[] {
  if (!hint.test(lower)) return [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      text: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function openFigures({ plain, open, known }: ClaimText, internal: InternalFigures | undefined): UnsupportedClaim[] {
  const found = findFigures(open)
    .filter((figure) => !isNumbering(open, figure))
    .map((figure) => ({
      figure,
      context: { sentence: sentenceAt(plain, figure), after: plain.slice(figure.end, figure.end + 300) },
    }))
    .filter(({ figure, context }) => groundFor(figure, context, known.grounds) === null)
    .flatMap(({ figure, context }): UnsupportedClaim[] => {
      const { text, start, end } = figure;
      const what = internal === undefined ? null : internalMeaning(figure, context, internal);
      if (what !== null) return [{ kind: "internal", text, start, end, what }];
      const isAsked = /^[^.!?\n]*\?/.test(context.after);
      const isHypothetical = !/\d/.test(text) && (isAsked || isSupposed(context.sentence));
      return isHypothetical ? [] : [{ kind: "figure", text, start, end }];
    });
  const inWords = internal === undefined ? [] : internalInWords(open, internal);
  const more = inWords.filter(({ start, end }) => !found.some((other) => other.start < end && start < other.end));
  return [...found, ...more.map((one): UnsupportedClaim => ({ kind: "internal", ...one }))];
}

/** Numbers that only count the text's own parts: "1.", "2)", "3/", "4/7", "Step 5", "Day 1". */
function isNumbering(text: string, { start, end, kind, value }: Figure): boolean {
  if (kind !== "count" || value === null || value > 99) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 4);
  const opensLine =
    /(?:^|\n)[ \t]*(?:[-*>#]+[ \t]*)*[*_([]*$/.test(before) && /^[*_]*(?:[.)\]:]|\/\d{0,2}(?:\s|$))/.test(after);
  const isOfTotal = /(?:^|\n)[ \t]*\d{1,2}\/$/.test(before);
  return opensLine || isOfTotal || partNames.test(before);
}

const partNames =
  /\b(?:step|part|tip|day|week|slide|question|option|phase|chapter|point|lesson|mistake|mail|figure|table|section|item|rule|variant|level|number|no\.|round|stage|idea|practice|example|shot|reason|exercise|criterion)\s+$/i;

/** Names that stand in no public fact, nor in what the piece was asked to be about. */
function openNames(
  { open, plain, known }: ClaimText,
  { names, users }: AllowedWords,
  topic: string,
): UnsupportedClaim[] {
  const sayers = [known.lower, topic.toLowerCase(), ...names];
  return findNames(plain, users)
    .filter(({ start, end, text }) => isUnknown(open.slice(start, end), text))
    .filter(({ text }) => !sayers.some((said) => holdsWords(said, text.replace(/^@/, ""))))
    .filter((name) => !isSupposed(sentenceAt(plain, name)))
    .map((name) => ({ kind: "name", ...name }));
}

/** What is left of a name without the known names in it: of "See Acme Inc" one word, which is no name. */
function isUnknown(left: string, name: string): boolean {
  const words = left.trim();
  return words === name || /\S\s+\S/.test(words);
}

function foreignLinks(links: readonly FoundLink[], own: readonly string[]): UnsupportedClaim[] {
  const hosts = new Set(own.map((link) => link.split(/[/?#]/, 1)[0] ?? ""));
  return links
    .filter(({ text }) => !own.includes(sameForm(text)) && !hosts.has(sameForm(text)))
    .map(({ text, start, end }) => ({ kind: "link", text, start, end }));
}
