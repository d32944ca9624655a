import { weightedLength } from "../../../domain/weighted-length.ts";
import type { Desk } from "./desk.ts";
import { lowerFirst, upperFirst } from "./grammar.ts";
import { introductions, plainIntroductions } from "./product-sentences.ts";
import type { Statement } from "./product-voice.ts";
import { proofFrames } from "./proof-sentences.ts";
import {
  codeChecks,
  generalChecks,
  itsPromises,
  itsSoftwareClaims,
  promises,
  softwareChecks,
  softwareClaims,
} from "./value-sentences.ts";

/**
 * One to three plain sentences about the product: what it is, its claim, an invitation to check. In the first phase there is
 * none: the texts go out under the product's own name. In the third the claim leads. Null when nothing fits the limit.
 */
export function productPassage(desk: Desk, limit = Infinity): string | null {
  const { focus, ordinal } = desk.task.plan;
  if (focus === "problem_awareness") return null;
  const claimLeads = focus === "social_proof" || (focus === "call_to_action" && ordinal % 2 === 1);
  return (claimLeads ? valueClaim(desk, limit) : null) ?? introduction(desk, { limit });
}

/** Says what the product is, and what it claims where there is room; without a description its claim or its name alone. */
export function introduction(
  desk: Desk,
  { limit = Infinity, withClaim = true }: { limit?: number; withClaim?: boolean } = {},
): string | null {
  const { what, field } = desk.product;
  // One makes software, and one is a bakery.
  const suits = (frame: string): boolean => field === "software" || !/\bwe (make|work on)\b|what we make/iu.test(frame);
  const plain = (): string | null => desk.pick("plain-introduction", plainIntroductions, { limit, suits });
  if (what === null) return valueClaim(desk, limit) ?? plain();
  const { form, link } = what.phrase;
  const slots = { what: shownText(what), is: link };
  const sentence = desk.pick(`introduction-${form}`, introductions[form], { limit, slots, suits });
  if (sentence === null) return plain();
  desk.ledger.quote(what.fact, what.phrase.text);
  const claim = withClaim ? claimOf(desk, limit - weightedLength(sentence) - 1, { isNamed: true }) : null;
  return claim === null ? sentence : `${sentence} ${claim}`;
}

/** The unique value as a claim with an invitation to check it; null when the brief gives none that can be printed. */
export function valueClaim(desk: Desk, limit = Infinity): string | null {
  return claimOf(desk, limit, { isNamed: false });
}

/** The unique value in the words of the brief, and a check where there is room. @param isNamed whether "it" is clear */
function claimOf(desk: Desk, limit: number, { isNamed }: { isNamed: boolean }): string | null {
  const { value, field } = desk.product;
  if (value === null) return null;
  const isClaim = field === "software" && value.phrase.form === "noun";
  const frames = isClaim ? (isNamed ? itsSoftwareClaims : softwareClaims) : isNamed ? itsPromises : promises;
  const key = `${isNamed ? "its-" : ""}${isClaim ? "claim" : "promise"}`;
  const slots = { value: value.phrase.form === "noun" ? value.phrase.text : shownText(value) };
  const claim = desk.pick(key, frames, { limit, slots });
  if (claim === null) return null;
  desk.ledger.quote(value.fact, value.phrase.text);
  const check = desk.pick("check", checksFor(desk), { limit: limit - weightedLength(claim) - 1 });
  return check === null ? claim : `${claim} ${check}`;
}

function checksFor({ product, topic, task }: Desk): readonly string[] {
  if (product.field !== "software") return generalChecks;
  const writesCode = topic.field === "software" && task.plan.persona === "developer";
  return writesCode ? [...codeChecks, ...softwareChecks] : softwareChecks;
}

/** A fact that the brief supplies as proof, printed as it stands; null when there is none that fits. */
export function suppliedProof(desk: Desk, limit = Infinity): string | null {
  const facts = desk.ledger.from("brief.facts").filter((fact) => fact.text.length <= 200);
  const fact = facts[desk.task.plan.ordinal % Math.max(1, facts.length)];
  if (fact === undefined) return null;
  const text = upperFirst(fact.text.trim().replace(/[\s.;,]+$/u, ""));
  const isNamed = text.includes(desk.product.name);
  const suits = (frame: string): boolean => !isNamed || !frame.includes("{name}");
  const sentence = desk.pick("proof", proofFrames, { limit, slots: { fact: text }, suits });
  if (sentence === null) return null;
  desk.ledger.quote(fact, text);
  return sentence;
}

/** After a colon a noun, verb or order stays small; a sentence of the brief keeps its own capital. */
function shownText({ phrase }: Statement): string {
  return phrase.form === "sentence"
    ? upperFirst(phrase.text)
    : phrase.form === "colon"
      ? phrase.text
      : lowerFirst(phrase.text);
}
