import type { Fact } from "../../../domain/fact.ts";
import type { Desk } from "./desk.ts";
import { upperFirst } from "./grammar.ts";

const longestFact = 220;

/** The sentences of the piece's material, best first: supplied facts without code that are short enough to print whole. */
export function suppliedFacts(desk: Desk): Fact[] {
  const { facts, outline } = desk.task;
  return outline.material.flatMap((id) => {
    const fact = facts.find((known) => known.id === id);
    return fact === undefined || fact.code !== null || !fact.public || stated(fact) === null ? [] : [fact];
  });
}

/** Those of them that tell of a change: from a change log, or by their words. */
export function newsOf(desk: Desk): Fact[] {
  return suppliedFacts(desk).filter(
    ({ origin, text }) => /change-?log|release|news|history/iu.test(origin) || changeWords.test(text),
  );
}

const changeWords =
  /^(?:new|adds?|added|now|fix(?:es|ed)?|remove[sd]?|changed?|changes|drops?|dropped|supports?|improve[sd]?|update[sd]?)\b|\b(?:is|are) new\b|\bnew(?:ly)? (?:in|since|from)\b|\b(?:is|can|are) now\b|\bnow (?:has|have|runs?|works?|takes?|reads?|supports?|comes?|opens?)\b|\bno longer\b|\b(?:was|were|has been|have been) (?:added|fixed|removed|changed|replaced|renamed)\b|\bhas been released\b/iu;

/** The fact as a sentence of its own, entered as a claim: its own words, a capital at the start and a stop at the end. */
export function printFact({ ledger }: Desk, fact: Fact): string {
  const text = stated(fact) ?? fact.text;
  ledger.quote(fact, text);
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function stated({ text }: Fact): string | null {
  const plain = text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/^[-*•]\s+/u, "")
    .replace(/[\s.;,]+$/u, "");
  return plain === "" || plain.length > longestFact || /[{}<>|`]/u.test(plain)
    ? null
    : /^\p{Ll}+\p{Lu}/u.test(plain)
      ? plain
      : upperFirst(plain);
}
