import type { Desk } from "./desk.ts";
import { upperFirst } from "./grammar.ts";
import { sharedStems } from "./kinship.ts";
import { inWords } from "./moves.ts";

/** Subject and preheader of a mail. They promise only what its body holds, so they are taken from there. */

const shortestSubject = 25;
/** Three below the limit of 60, for a tone with longer words. */
const longestSubject = 57;

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
  const count = upperFirst(inWords(steps));
  return subjectFrom(`${count} things to do about ${label}`) ?? `${count} things to try, each with its reason`;
}

const shortestPreheader = 42;
/** Leaves room below 100 characters for a tone with longer words. */
const longestPreheader = 95;

/** The first of the mail's own sentences that is of the right length. */
export function preheaderFrom(sentences: readonly string[]): string {
  const fits = ({ length }: string): boolean => length >= shortestPreheader && length <= longestPreheader;
  return sentences.find(fits) ?? "One thought, and what you can do about it this week.";
}
