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
  return (asksForCheck ? valueClaim(desk, limit) : null) ?? introduction(desk, limit) ?? mention(desk, limit);
}

/** Names the product and claims nothing. */
export function mention(desk: Desk, limit = Infinity): string | null {
  return desk.pick("mention", mentions, { limit });
}

/** Says what the product is, in the form that the brief's own description allows. */
export function introduction(desk: Desk, limit = Infinity): string | null {
  const { what } = desk.product;
  if (what === null) return desk.pick("plain-introduction", plainIntroductions, { limit });
  const { form, link } = what.phrase;
  const slots = { what: shownText(what), is: link };
  const sentence = desk.pick(`introduction-${form}`, introductions[form], { limit, slots });
  if (sentence === null) return desk.pick("plain-introduction", plainIntroductions, { limit });
  desk.ledger.quote(what.fact, what.phrase.text);
  return sentence;
}

/** The unique value as a claim with an invitation to check it; null when the brief gives none that can be printed. */
export function valueClaim(desk: Desk, limit = Infinity): string | null {
  const { value, field } = desk.product;
  if (value === null) return null;
  const isNoun = value.phrase.form === "noun";
  const slots = { value: isNoun ? value.phrase.text : shownText(value) };
  const claim = desk.pick(isNoun ? "noun-claim" : "colon-claim", isNoun ? nounClaims : colonClaims, { limit, slots });
  if (claim === null) return null;
  desk.ledger.quote(value.fact, value.phrase.text);
  const room = limit - claim.length - 1;
  const check = desk.pick("check", field === "software" ? softwareChecks : generalChecks, { limit: room });
  return check === null ? claim : `${claim} ${check}`;
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
  return phrase.form === "sentence" ? upperFirst(phrase.text) : phrase.form === "colon" ? phrase.text : lowerFirst(phrase.text);
}
