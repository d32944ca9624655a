import { allowedWords, readClaimText, sentenceAt } from "./claim-text.ts";
import { quotedWords } from "./claim-phrases.ts";
import { groundFor } from "./claim-scope.ts";
import { findNames } from "./claim-names.ts";
import { codeBlocksOf, isFromSource } from "./claim-code.ts";
import type { Fact } from "./fact.ts";
import { findFigures } from "./figures.ts";
import { holdsWords, knownWords } from "./known-words.ts";
import { findLinks, sameForm } from "./links.ts";
import type { Claim } from "./piece.ts";

/**
 * What of a text rests on which fact: every figure, name, quotation and link that a public fact carries, and code that a
 * source holds, in the order of the text, whoever wrote it. `text` stands in the text as it is, whatever the case.
 * @param product the product's name; it rests on the fact that names it
 */
export function groundedClaims(text: string, facts: readonly Fact[], product: string | null): Claim[] {
  const known = knownWords(facts);
  const { plain } = readClaimText(text, facts, []);
  const found = [
    ...findFigures(plain).flatMap((figure) => {
      const context = { sentence: sentenceAt(plain, figure), after: plain.slice(figure.end, figure.end + 300) };
      const ground = groundFor(figure, context, known.grounds) ?? whole(plain, figure, known.facts);
      if (ground === null) return [];
      const said = commonWords(plain.slice(figure.start, figure.start + 120), ground.text);
      return [{ at: figure.start, text: said === "" ? figure.text : said, factId: ground.factId }];
    }),
    ...findLinks(text).flatMap(({ text: link, start }) => {
      const fact = facts.find(
        (one) => one.public && findLinks(one.text).some((own) => sameForm(own.text) === sameForm(link)),
      );
      return fact === undefined ? [] : [{ at: start, text: link, factId: fact.id }];
    }),
    ...findNames(plain, allowedWords([]).users).flatMap((name) => grounded(name.text, name.start, known.facts)),
    ...(product === null ? [] : productNamed(plain, product, known.facts)),
    ...[...plain.matchAll(/[“"«„]([^”"»“\n]{8,})[”"»“]/gu)].flatMap((match) => {
      const words = quotedWords(match[0]);
      const fact = known.facts.find((one) => one.text.toLowerCase().includes(words));
      return fact === undefined ? [] : [{ at: match.index, text: match[0], factId: fact.id }];
    }),
    ...codeBlocksOf(text).flatMap(({ body, start }) => {
      const fact = known.code.find((one) => isFromSource(body, { ...known, code: [one] }));
      return fact === undefined ? [] : [{ at: start, text: body.trim(), factId: fact.id }];
    }),
  ];
  const ordered = found.toSorted((left, right) => left.at - right.at);
  return distinctClaims(ordered.map(({ text: said, factId }) => ({ text: said, factId })));
}

/** Each wording on each fact once, the first of them. */
export function distinctClaims(claims: readonly Claim[]): Claim[] {
  const first = new Map(claims.toReversed().map((claim) => [`${claim.factId} ${claim.text.toLowerCase()}`, claim]));
  return claims.filter((claim) => first.get(`${claim.factId} ${claim.text.toLowerCase()}`) === claim);
}

/** A figure inside a fact that the text says word for word needs no scope of its own. */
function whole(
  plain: string,
  { start, end, text }: { start: number; end: number; text: string },
  facts: readonly Fact[],
) {
  const around = plain.slice(Math.max(0, start - 300), end + 300).toLowerCase();
  const fact = facts.find((one) => holdsWords(one.text.toLowerCase(), text) && around.includes(bare(one.text)));
  return fact === undefined ? null : { factId: fact.id, text: fact.text };
}

const bare = (text: string): string => text.toLowerCase().replace(/[.!?…]+$/u, "");

function grounded(name: string, at: number, facts: readonly Fact[]) {
  const fact = facts.find(({ text }) => holdsWords(text.toLowerCase(), name));
  return fact === undefined ? [] : [{ at, text: name, factId: fact.id }];
}

function productNamed(plain: string, product: string, facts: readonly Fact[]) {
  const at = plain.toLowerCase().indexOf(product.toLowerCase());
  return at === -1 ? [] : grounded(plain.slice(at, at + product.length), at, facts);
}

/** The beginning of a text as far as the fact says it word for word, from a figure on; at least two words of it. */
function commonWords(text: string, fact: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  const ends = [...line.matchAll(/[\p{L}\p{N}%×](?![\p{L}\p{N}%×])/gu)].map(({ index }) => index + 1);
  const said = ends.map((end) => line.slice(0, end)).filter((words) => holdsWords(fact.toLowerCase(), words));
  return said.at(-1) ?? "";
}
