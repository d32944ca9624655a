/** Where a phrase stands: the rest of its sentence on both sides, in lower case, and whether it is a question. */
interface Surroundings {
  before: string;
  after: string;
  isQuestion: boolean;
}

/** A phrase in lower case, what replaces it, and when that reads well (always, if nothing is said). */
export interface ToneRule {
  from: string;
  to: string;
  when?: (surroundings: Surroundings) => boolean;
}

/** One rule of a tone. */
export const rule = (from: string, to: string, when?: ToneRule["when"]): ToneRule =>
  when === undefined ? { from, to } : { from, to, when };

/** Base, third person, past and -ing form of a verb, each with its counterpart. */
export const verb = (from: readonly string[], to: readonly string[], when?: ToneRule["when"]): ToneRule[] =>
  from.flatMap((form, index) => (to[index] === undefined ? [] : [rule(form, to[index], when)]));

/** Whether a phrase opens its sentence or clause. */
export const opens = (before: string): boolean => !/[\p{L}\p{N}]/u.test(before);
