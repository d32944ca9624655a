import type { Fact } from "./fact.ts";
import type { PiecePlan } from "./piece.ts";
import { contentWords, isSameStem } from "./claim-scope.ts";

/** Types that are about code: for them a block of code is worth more than a sentence. */
const codeTypes: ReadonlySet<PiecePlan["type"]> = new Set([
  "tutorial",
  "technical_deep_dive",
  "api_documentation",
  "code_examples",
]);

/** Where what a brief supplies, or a source says, comes from: not the fields that describe the product itself. */
export const isSupplied = ({ origin }: Fact): boolean =>
  origin.startsWith("brief.facts") || !origin.startsWith("brief.");

/**
 * Ids of the public facts that belong to a piece, best first: those that speak of its theme, the plan's proof before them.
 * Facts that share no word with the theme come last, in their own order; code is left out where the type has no place for it.
 */
export function materialFor(plan: Pick<PiecePlan, "type" | "theme" | "proof">, facts: readonly Fact[]): string[] {
  const themeWords = contentWords(plan.theme);
  const scoreOf = (fact: Fact): number => {
    const words = contentWords(fact.code === null ? fact.text : `${fact.code.about} ${fact.text}`);
    const shared = themeWords.filter((word) => words.some((other) => isSameStem(word, other))).length;
    return (fact.id === plan.proof ? 100 : 0) + (fact.code !== null ? 2 : 0) + shared;
  };
  return facts
    .filter((fact) => fact.public && isSupplied(fact) && (fact.code === null || codeTypes.has(plan.type)))
    .map((fact) => ({ id: fact.id, score: scoreOf(fact) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ id }) => id);
}
