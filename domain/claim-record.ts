import { readClaimText, sentenceAt } from "./claim-text.ts";
import { quotedWords } from "./claim-phrases.ts";
import { groundFor } from "./claim-scope.ts";
import { findNames } from "./claim-names.ts";
import { codeBlocksOf, isFromSource } from "./claim-code.ts";
import type { Fact } from "./fact.ts";
import { findFigures } from "./figures.ts";
import { holdsWords, knownWords } from "./known-words.ts";
import { findLinks, sameForm } from "./links.ts";
import type { Claim } from "./piece.ts";
import type { Span } from "./protected-spans.ts";

interface Found extends Span {
  factId: string;
}

/**
 * What of a text rests on which fact: facts said word for word, every figure, name, quotation and link that a public fact
 * carries, and code that a source holds, in the order of the text, whoever wrote it. `text` stands in the text as it is.
 * @param product the product's name; it rests on the fact that names it
 */
export function groundedClaims(text: string, facts: readonly Fact[], product: string | null): Claim[] {
  const known = knownWords(facts);
  const { plain } = readClaimText(text, facts, []);
  const lower = plain.toLowerCase();
  const found = [
    ...known.facts.filter(isStatement).flatMap((fact) => wordsAt(lower, bare(fact.text), fact.id)),
    ...findFigures(plain).flatMap((figure) => {
      const context = { sentence: sentenceAt(plain, figure), after: plain.slice(figure.end, figure.end + 300) };
      const ground = groundFor(figure, context, known.grounds);
      if (ground === null) return [];
      const said = commonWords(plain.slice(figure.start, figure.start + 120), ground.text);
      const end = Math.max(figure.end, figure.start + said.length);
      return [{ start: figure.start, end, factId: ground.factId }];
    }),
    ...findLinks(text).flatMap(({ text: link, start, end }) => {
      const form = sameForm(link);
      const fact = facts.find((one) => one.public && findLinks(one.text).some((own) => sameForm(own.text) === form));
      return fact === undefined ? [] : [{ start, end, factId: fact.id }];
    }),
    ...findNames(plain, []).flatMap((name) => onFact(name, known.facts, (said) => holdsWords(said, name.text))),
    ...(product === null ? [] : productNamed(lower, product, known.facts)),
    ...[...plain.matchAll(/[“"«„][^”"»“\n]{8,}[”"»“]/gu)].flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return onFact(span, known.facts, (said) => said.includes(quotedWords(match[0])));
    }),
    ...codeBlocksOf(text).flatMap(({ body, bodyStart }) => {
      const fact = known.code.find((one) => isFromSource(body, { ...known, code: [one] }));
      return fact === undefined ? [] : [{ start: bodyStart, end: bodyStart + body.length, factId: fact.id }];
    }),
  ];
  const claims = outermost(found).map(({ start, end, factId }) => ({ text: text.slice(start, end), factId }));
  return distinctClaims(claims);
}

/** Each wording on each fact once, the first of them. */
export function distinctClaims(claims: readonly Claim[]): Claim[] {
  const keyOf = ({ factId, text }: Claim): string => `${factId} ${text.toLowerCase()}`;
  const first = new Map(claims.toReversed().map((claim) => [keyOf(claim), claim]));
  return claims.filter((claim) => first.get(keyOf(claim)) === claim);
}

/** Facts that say something: whom a text is for and what the product is called are no statements. */
const isStatement = ({ text, origin }: Fact): boolean =>
  /\p{L}\S*\s+\S/u.test(text) && text.length <= 600 && !/^brief\.product\.(?:name|target_audience)/.test(origin);

const bare = (text: string): string => text.toLowerCase().replace(/[.!?…]+$/u, "");

function wordsAt(lower: string, words: string, factId: string): Found[] {
  const start = holdsWords(lower, words) ? lower.indexOf(words) : -1;
  return start === -1 ? [] : [{ start, end: start + words.length, factId }];
}

function onFact({ start, end }: Span, facts: readonly Fact[], isCarrying: (said: string) => boolean): Found[] {
  const fact = facts.find(({ text }) => isCarrying(text.toLowerCase()));
  return fact === undefined ? [] : [{ start, end, factId: fact.id }];
}

function productNamed(lower: string, product: string, facts: readonly Fact[]): Found[] {
  const fact = facts.find(({ origin }) => origin === "brief.product.name");
  return fact === undefined ? [] : wordsAt(lower, product.toLowerCase(), fact.id);
}

/** In the order of the text, without those that lie inside another on the same fact. */
function outermost(found: readonly Found[]): Found[] {
  return found
    .filter(
      (one, index) =>
        !found.some(
          (other, at) =>
            at !== index &&
            other.factId === one.factId &&
            other.start <= one.start &&
            one.end <= other.end &&
            (other.end - other.start > one.end - one.start || at < index),
        ),
    )
    .toSorted((left, right) => left.start - right.start);
}

/** The beginning of a text as far as the fact says it word for word, from a figure on. */
function commonWords(text: string, fact: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  const ends = [...line.matchAll(/[\p{L}\p{N}%×](?![\p{L}\p{N}%×])/gu)].map(({ index }) => index + 1);
  const said = ends.map((end) => line.slice(0, end)).filter((words) => holdsWords(fact.toLowerCase(), words));
  return said.at(-1) ?? "";
}
