import type { PersonaName } from "../../../../domain/vocabulary.ts";

/**
 * Sentences of one tone for each reader. Each stands alone, behind a thought or a list of steps; {label} only after "on",
 * "about" or "to". Eleven of each, a prime number, at most 120 characters without the label.
 */
export type ToneLines = Record<PersonaName, readonly string[]>;
