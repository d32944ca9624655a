import { weightedLength } from "../../../domain/weighted-length.ts";
import type { Desk } from "./desk.ts";
import { lowerFirst, upperFirst } from "./grammar.ts";
import { introductions, mentions, plainIntroductions } from "./product-sentences.ts";
import type { Statement } from "./product-voice.ts";
import { proofFrames } from "./proof-sentences.ts";
import { colonClaims, generalChecks, nounClaims, softwareChecks } from "./value-sentences.ts";

/**
 * The sentence or two about the product that suit the phase: in the first it is hardly named, in the second introduced,
 * in the third its claim is put up for a check, in the last one of the two. Null when nothing fits the limit.
 */
export function productPassage(desk: Desk, limit = Infinity): string | null {
  const { focus, ordinal } = desk.task.plan;
  if (focus === "problem_awareness") return mention(desk, limit);
  const asksForCheck = focus === "social_proof" || (focus === "call_to_action" && ordinal % 2 === 1);
  return (asksForCheck ? valueClaim(desk, limit) : null) ?? introduction(desk, { limit }) ?? mention(desk, limit);
}

/** Names the product and claims nothing. */
export function mention(desk: Desk, limit = Infinity): string | null {
  return desk.pick("mention", mentions, { limit });
}

/** Says what the product is, in the form that the brief's own description allows; without one, by its claim or its name. */
export function introduction(
  desk: Desk,
  { limit = Infinity, startsWithName = false }: { limit?: number; startsWithName?: boolean } = {},
): string | null {
  const { what } = desk.product;
  const plain = (): string | null => desk.pick("plain-introduction", plainIntroductions, { limit });
  if (what === null) return claimOf(desk, limit) ?? plain();
  const { form, link } = what.phrase;
  const slots = { what: shownText(what), is: link };
  const suits = (frame: string): boolean => !startsWithName || frame.startsWith("{name}");
  const sentence = desk.pick(`introduction-${form}`, introductions[form], { limit, slots, suits });
  if (sentence === null) return plain();
  desk.ledger.quote(what.fact, what.phrase.text);
  return sentence;
}

/** The unique value as a claim with an invitation to check it; null when the brief gives none that can be printed. */
export function valueClaim(desk: Desk, limit = Infinity): string | null {
  const claim = claimOf(desk, limit);
  if (claim === null) return null;
  const checks = desk.product.field === "software" ? softwareChecks : generalChecks;
  const check = desk.pick("check", checks, { limit: limit - weightedLength(claim) - 1 });
  return check === null ? claim : `${claim} ${check}`;
}

/** The unique value in the words of the brief, named as a claim, a promise or an aim. */
function claimOf(desk: Desk, limit: number): string | null {
  const { value } = desk.product;
  if (value === null) return null;
  const isNoun = value.phrase.form === "noun";
  const slots = { value: isNoun ? value.phrase.text : shownText(value) };
  const claim = desk.pick(isNoun ? "noun-claim" : "colon-claim", isNoun ? nounClaims : colonClaims, { limit, slots });
  if (claim !== null) desk.ledger.quote(value.fact, value.phrase.text);
  return claim;
}

/** A fact that the brief supplies as proof, printed as it stands; null when there is none that fits. */
export function suppliedProof(desk: Desk, limit = Infinity): string | null {
  const facts = desk.ledger.from("brief.facts").filter((fact) => fact.text.length <= 200);
  const fact = facts[desk.task.plan.ordinal % Math.max(1, facts.length)];
  if (fact === undefined) return null;
  const text = upperFirst(fact.text.trim().replace(/[\s.;,]+$/u, ""));
  const sentence = desk.pick("proof", proofFrames, { limit, slots: { fact: text } });
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
