import { authorityPhrases, isSupposed, quotations, rankPhrases, ranksOf } from "./claim-phrases.ts";
import { isGrounded } from "./claim-scope.ts";
import type { Fact } from "./fact.ts";
import { findFigures, type Figure } from "./figures.ts";
import { escapePattern, knownWords, linksOf, phrasesOf, type KnownWords, type Phrase } from "./known-words.ts";
import { findLinks, sameForm, type FoundLink } from "./links.ts";
import { withoutCode, type Span } from "./protected-spans.ts";

export interface UnsupportedClaim extends Span {
  kind: "figure" | "link" | "quotation" | "authority" | "rank";
  /** as written */
  text: string;
}

/**
 * What a text claims without a public fact: figures whose number, unit or scope no fact carries, foreign links, voices,
 * studies, ranks. Numbers of lists and steps, code, and small number words are no claims. Internal facts support nothing.
 * @param grounds `facts` of the campaign; `allowed` names and addresses that may stand anywhere
 * @example unsupportedClaims("10x productivity", { facts: [tenTimesFasterDevelopment], allowed: [] }) // [{ kind: "figure", text: "10x", … }]
 */
export function unsupportedClaims(
  text: string,
  { facts, allowed }: { facts: readonly Fact[]; allowed: readonly string[] },
): UnsupportedClaim[] {
  const known = knownWords(facts);
  const prose = withoutCode(text).replace(/\{\{[^{}\n]*\}\}/g, blank);
  const links = findLinks(prose);
  const plain = blankSpans(prose, links);
  const open = withoutPhrases(withoutPhrases(plain, known.phrases), phrasesOf(allowed));
  const names = allowed.filter((name) => /\p{L}{2}/u.test(name) && !name.includes("://")).map(escapePattern);
  const isOpen = ({ text: said }: UnsupportedClaim): boolean => !known.lower.includes(said.toLowerCase());
  const isSaid = (claim: UnsupportedClaim): boolean => !isSupposed(sentenceAt(plain, claim));
  const claims = [
    ...foreignLinks(links, [...known.links, ...linksOf(allowed)]),
    ...openFigures(plain, open, known),
    ...matches("authority", authorityPhrases, open).filter(isOpen).filter(isSaid),
    ...matches("rank", rankPhrases, open).filter(isOpen).filter(isSaid),
    ...matches("rank", ranksOf(names), plain)
      .filter(isOpen)
      .filter(isSaid)
      .filter(({ start, end }) => open.slice(start, end).trim() !== ""),
    ...matches("quotation", quotations, plain)
      .filter(({ text: quote }) => !known.lower.includes(wordsQuoted(quote)))
      .filter(isSaid),
  ];
  return claims.toSorted((left, right) => left.start - right.start);
}

function matches(kind: UnsupportedClaim["kind"], patterns: readonly RegExp[], text: string): UnsupportedClaim[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      text: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function openFigures(plain: string, open: string, { grounds }: KnownWords): UnsupportedClaim[] {
  return findFigures(open)
    .filter((figure) => !isNumbering(open, figure))
    .filter((figure) => /\d/.test(figure.text) || !isSupposed(sentenceAt(plain, figure)))
    .filter((figure) => {
      const after = plain.slice(figure.end, figure.end + 300);
      return !isGrounded(figure, { sentence: sentenceAt(plain, figure), after }, grounds);
    })
    .map(({ text, start, end }) => ({ kind: "figure", text, start, end }));
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
  /\b(?:step|part|tip|day|week|slide|question|option|phase|chapter|point|lesson|mistake|mail|figure|table|section|item|rule|variant|level|number|no\.|round|stage|idea)\s+$/i;

function foreignLinks(links: readonly FoundLink[], own: readonly string[]): UnsupportedClaim[] {
  const hosts = new Set(own.map((link) => link.split(/[/?#]/, 1)[0] ?? ""));
  return links
    .filter(({ text }) => !own.includes(sameForm(text)) && !hosts.has(sameForm(text)))
    .map(({ text, start, end }) => ({ kind: "link", text, start, end }));
}

/** The text with everything blanked that one of the phrases says word for word. */
function withoutPhrases(text: string, phrases: readonly Phrase[]): string {
  const lower = text.toLowerCase();
  return phrases
    .filter(({ head }) => lower.includes(head))
    .reduce((left, { pattern }) => left.replace(pattern, blank), text);
}

function wordsQuoted(claim: string): string {
  const words = /[“"«]([^”"»\n]+)[”"»]/u.exec(claim)?.[1] ?? claim;
  return words.toLowerCase().replace(/[.!?,]+$/, "");
}

/** The sentence around a claim; nobody writes longer ones than 600 characters to either side. */
function sentenceAt(text: string, { start, end }: Span): string {
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
