import type { Desk } from "./desk.ts";
import { upperFirst } from "./grammar.ts";
import { sharedStems } from "./kinship.ts";
import { inWords } from "./moves.ts";
import { fill, type Slots } from "./slots.ts";

/** Subject and preheader of a mail. They promise only what its body holds, so they are taken from there. */

/** What a phone shows whole, and no less than an idea needs. */
const shortestSubject = 30;
const longestSubject = 50;

/**
 * A sentence of the mail as a subject: whole, without its stop; null when it is too long, too short or more than one.
 * @example subjectFrom("Ask three people what they expect.") // "Ask three people what they expect"
 */
export function subjectFrom(sentence: string): string | null {
  const subject = sentence.replace(/[.]$/u, "");
  const fits = subject.length >= shortestSubject && subject.length <= longestSubject;
  return fits && !/[.?!:]\s|[{}:]/u.test(subject) ? subject : null;
}

/** A subject of the bank that shares two content words with the body, or null. */
export function subjectFromBank(desk: Desk, body: string): string | null {
  return desk.take("subjects", (subject) => subjectFrom(subject) !== null && sharedStems(subject, body).length > 1);
}

/** Says how many pieces of advice the mail holds: true of any. */
export function countingSubject(label: string, steps: number): string {
  if (steps < 2) return subjectFrom(`Something to do about ${label}`) ?? "Something to try, with its reason";
  const count = upperFirst(inWords(steps));
  return subjectFrom(`${count} things to do about ${label}`) ?? `${count} things to try, each with its reason`;
}

const shortestPreheader = 42;
/** Leaves room below 100 characters for a tone with longer words. */
const longestPreheader = 95;

/** The first of the mail's own sentences that is of the right length. */
export function preheaderFrom(
  sentences: readonly string[],
  otherwise = "One thought, and what you can do about it this week.",
): string {
  const fits = ({ length }: string): boolean => length >= shortestPreheader && length <= longestPreheader;
  return sentences.find(fits) ?? otherwise;
}

/**
 * A subject from a shared pool, 30 to 50 characters with its slots filled; null where none is. Mails of one type go through
 * a pool one after the other.
 */
export function pickSubject(
  desk: Desk,
  key: string,
  { frames, slots = {} }: { frames: readonly string[]; slots?: Slots },
): string | null {
  const suits = (frame: string): boolean => {
    const { length } = fill(frame, { ...desk.slots, ...slots });
    return length >= shortestSubject && length <= longestSubject && !startsOddly(desk, frame);
  };
  return desk.pick(`subject-${key}`, frames, { slots, suits, by: "type" });
}

/** A label of mixed case ("iOS testing") opens no subject, and a name in capitals would shout in one. */
function startsOddly({ label, product }: Desk, frame: string): boolean {
  if (frame.includes("{name}") && /\p{Lu}{4,}/u.test(product.name ?? "")) return true;
  return frame.startsWith("{label}") && /^\p{Ll}+\p{Lu}/u.test(label);
}
