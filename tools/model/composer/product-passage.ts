import { weightedLength } from "../../../domain/weighted-length.ts";
import { spellBrand } from "./brand-words.ts";
import { numberOf, type Desk } from "./desk.ts";
import { lowerFirst, readPhrase, upperFirst } from "./grammar.ts";
import { introductions, plainIntroductions } from "./product-sentences.ts";
import { shownText } from "./product-voice.ts";
import { phraseProofs, sentenceProofs, verbProofs } from "./proof-sentences.ts";
import { claims, codeChecks, generalChecks, itsClaims, softwareChecks } from "./value-sentences.ts";

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

/** The unique value as a claim with an invitation to check it; null where the brief gives none, or another piece repeats it. */
export function valueClaim(desk: Desk, limit = Infinity): string | null {
  return claimOf(desk, limit, { isNamed: false });
}

/** The unique value in the words of the brief, and a check where there is room. @param isNamed whether "it" is clear */
function claimOf(desk: Desk, limit: number, { isNamed }: { isNamed: boolean }): string | null {
  const { value } = desk.product;
  if (value === null || !mayClaim(desk)) return null;
  const { form } = value.phrase;
  const frames = (isNamed ? itsClaims : claims)[form];
  const claim = desk.pick(`claim-${isNamed ? "its-" : ""}${form}`, frames, {
    limit,
    slots: { value: shownText(value) },
  });
  if (claim === null) return null;
  desk.ledger.quote(value.fact, value.phrase.text);
  const check = desk.pick("check", checksFor(desk), { limit: limit - weightedLength(claim) - 1 });
  return check === null ? claim : `${claim} ${check}`;
}

/** A claim that every piece repeats is noise: every second piece of a type may make it. */
function mayClaim({ task: { plan } }: Desk): boolean {
  return numberOf(plan) % 2 === 0;
}

function checksFor({ product, topic, task }: Desk): readonly string[] {
  if (product.field !== "software") return generalChecks;
  const writesCode = topic.field === "software" && task.plan.persona === "developer";
  return writesCode ? [...codeChecks, ...softwareChecks] : softwareChecks;
}

/**
 * The fact that the plan gives this piece as its proof, printed as it stands; null when it is another piece's turn, when no
 * frame fits, or when the brand avoids one of its words.
 */
export function suppliedProof(desk: Desk, limit = Infinity): string | null {
  const { product, ledger, task } = desk;
  const fact = task.facts.find(({ id, public: isPublic }) => isPublic && id === task.plan.proof);
  if (fact === undefined || fact.code !== null || fact.text.length > longestProof) return null;
  const stated = spellBrand(fact.text.trim(), product.name).replace(/[\s.;,]+$/u, "");
  const phrase = readPhrase(stated, "");
  const isNamed = product.name !== null && stated.includes(product.name);
  const isVerb = phrase?.form === "verb";
  const isSentence = phrase?.form === "sentence" || isNamed;
  const frames = isVerb ? verbProofs : isSentence ? sentenceProofs : phraseProofs;
  const text = phrase === null || isSentence || /^\P{L}/u.test(stated) ? upperFirst(stated) : lowerFirst(phrase.text);
  const suits = (frame: string): boolean => !isNamed || !frame.includes("{name}");
  const sentence = desk.pick("proof", frames, { limit, slots: { fact: text }, suits });
  if (sentence === null) return null;
  ledger.quote(fact, text);
  return sentence;
}

const longestProof = 200;

/** The product's passage with a fact of the brief behind it, for a paragraph; null where neither can be said. */
export function productWithProof(desk: Desk): string | null {
  const texts = [productPassage(desk), suppliedProof(desk)].filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join(" ");
}
