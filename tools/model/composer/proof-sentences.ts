/** Frames for a public fact of the brief, which is printed as it stands. Slots: {fact}, {name}. */

/** For a fact that is a sentence. */
export const sentenceProofs: readonly string[] = [
  "{fact}.",
  "For the record: {fact}.",
  "A fact to check: {fact}.",
  "On record: {fact}.",
];

/** For a fact without a verb of its own, and for whatever is not surely a sentence. */
export const phraseProofs: readonly string[] = [
  "For the record: {fact}.",
  "A fact about {name}: {fact}.",
  "On record: {fact}.",
  "What {name} can point to: {fact}.",
  "A fact to check: {fact}.",
];

/** For a fact that begins with its verb: "cuts review time". */
export const verbProofs: readonly string[] = [
  "{name} {fact}.",
  "For the record, {name} {fact}.",
  "On record: {name} {fact}.",
];
