import { authorityPhrases, isSupposed, quotations, rankPhrases, ranksOf } from "./claim-phrases.ts";
import { groundsOf, isGrounded } from "./claim-scope.ts";
import type { Fact } from "./fact.ts";
import { findFigures, type Figure } from "./figures.ts";
import { findLinks, sameForm } from "./links.ts";
import { withoutCode, type Span } from "./protected-spans.ts";
import { sentencesOf } from "./text-shape.ts";

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
  const known = facts.filter((fact) => fact.public).map((fact) => fact.text);
  const prose = withoutCode(text).replace(/\{\{[^{}\n]*\}\}/g, blank);
  const links = findLinks(prose);
  const plain = blankSpans(prose, links);
  const open = withoutKnown(plain, [...known.flatMap((fact) => [fact, ...sentencesOf(fact)]), ...allowed]);
  const says = (phrase: string): boolean => known.some((fact) => fact.toLowerCase().includes(phrase.toLowerCase()));
  const phrases = (kind: UnsupportedClaim["kind"], patterns: readonly RegExp[], source: string): UnsupportedClaim[] =>
    patterns.flatMap((pattern) =>
      [...source.matchAll(pattern)]
        .map((match): UnsupportedClaim => ({
          kind,
          text: match[0].trim(),
          start: match.index,
          end: match.index + match[0].length,
        }))
        .filter((claim) => !says(claim.text) && !isSupposed(sentenceAt(plain, claim))),
    );
  const names = allowed.filter((name) => /\p{L}{2}/u.test(name) && !name.includes("://")).map(escape);
  const claims = [
    ...foreignLinks(links, [...known, ...allowed]),
    ...openFigures(plain, open, known),
    ...phrases("authority", authorityPhrases, open),
    ...phrases("rank", rankPhrases, open),
    ...phrases("rank", ranksOf(names), plain).filter((claim) => open.slice(claim.start, claim.end).trim() !== ""),
    ...phrases("quotation", quotations, plain).filter(
      ({ text: quote }) => !known.some((fact) => holdsQuote(fact, quote)),
    ),
  ];
  return claims.toSorted((left, right) => left.start - right.start);
}

function openFigures(plain: string, open: string, known: readonly string[]): UnsupportedClaim[] {
  const grounds = groundsOf(known);
  return findFigures(open)
    .filter((figure) => !isNumbering(open, figure))
    .filter((figure) => /\d/.test(figure.text) || !isSupposed(sentenceAt(plain, figure)))
    .filter(
      (figure) =>
        !isGrounded(
          figure,
          { sentence: sentenceAt(plain, figure), after: plain.slice(figure.end, figure.end + 300) },
          grounds,
        ),
    )
    .map(({ text, start, end }) => ({ kind: "figure", text, start, end }));
}

/** Numbers that only count the text's own parts: "1.", "2)", "3/", "4/7", "Step 5", "Day 1". */
function isNumbering(text: string, { start, end, kind, value }: Figure): boolean {
  if (kind !== "count" || value === null || value > 99) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 4);
  const opensLine =
    /(?:^|\n)[ \t]*(?:[-*>#]+[ \t]*)*[*_([]*$/.test(before) && /^[*_]*(?:[.)\]:]|\/\d{0,2}(?:\s|$))/.test(after);
  const isOfTotal = /\d\/$/.test(before) && /(?:^|\n)[ \t]*\d{1,2}\/$/.test(before);
  const isLabel =
    /\b(?:step|part|tip|day|week|slide|question|option|phase|chapter|point|lesson|mistake|mail|figure|table|section|item|rule|variant|level|number|no\.|round|stage|idea)\s+$/i.test(
      before,
    );
  return opensLine || isOfTotal || isLabel;
}

function foreignLinks(links: ReturnType<typeof findLinks>, sources: readonly string[]): UnsupportedClaim[] {
  const own = sources.flatMap((source) => findLinks(source)).map(({ text }) => sameForm(text));
  const hosts = new Set(own.map((link) => link.split(/[/?#]/, 1)[0] ?? ""));
  return links
    .filter(({ text }) => !own.includes(sameForm(text)) && !hosts.has(sameForm(text)))
    .map(({ text, start, end }) => ({ kind: "link", text, start, end }));
}

/** The text with everything blanked that a fact or an allowed name says word for word. */
function withoutKnown(text: string, known: readonly string[]): string {
  return known
    .filter((phrase) => /\p{L}/u.test(phrase))
    .toSorted((left, right) => right.length - left.length)
    .reduce((left, phrase) => {
      const words = phrase.trim().replace(/[.!?…]+$/u, "");
      if (!left.toLowerCase().includes(words.slice(0, 4).toLowerCase())) return left;
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${escape(words).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}%])`,
        "giu",
      );
      return left.replace(pattern, blank);
    }, text);
}

function holdsQuote(fact: string, claim: string): boolean {
  const words = /[“"«]([^”"»\n]+)[”"»]/u.exec(claim)?.[1] ?? claim;
  return fact.toLowerCase().includes(words.toLowerCase().replace(/[.!?,]+$/, ""));
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
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function blankSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    text,
  );
}
