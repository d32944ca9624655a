import type { Fact } from "../../../domain/fact.ts";
import type { Claim } from "../../../domain/piece.ts";

/**
 * The only way by which a figure gets into a text: facts are quoted through it, and it keeps the claims of one piece.
 * It knows public facts alone.
 */
export interface Ledger {
  /** public facts whose origin begins so, in their order */
  from(origin: string): Fact[];
  /** whether every figure of a text of the brief stands in a public fact */
  covers(text: string): boolean;
  /** the words as they are printed, entered as a claim on the fact */
  quote(fact: Fact, printed?: string): string;
  /** what was quoted and is really in the finished text, and names or links of the brief that hold figures */
  claimsIn(text: string): Claim[];
}

export function openLedger(facts: readonly Fact[]): Ledger {
  const known = facts.filter((fact) => fact.public);
  const quoted: Claim[] = [];

  return {
    from: (origin) => known.filter((fact) => fact.origin.startsWith(origin)),
    covers: (text) => figuresOf(text).every((figure) => known.some((fact) => figuresOf(fact.text).includes(figure))),
    quote(fact, printed = fact.text) {
      quoted.push({ text: printed, factId: fact.id });
      return printed;
    },
    claimsIn(text) {
      const used = quoted.filter((claim) => includesLoosely(text, claim.text));
      const named = known
        .filter((fact) => /\d/u.test(fact.text) && text.includes(fact.text))
        .map((fact) => ({ text: fact.text, factId: fact.id }));
      const claims = [...used, ...named];
      return claims.filter((claim, index) => claims.findIndex((other) => other.factId === claim.factId) === index);
    },
  };
}

function figuresOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
}

function includesLoosely(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
