/** Frames for a public fact of the brief, which is printed as it stands. Slots: {fact}, {name}. */
export const proofFrames: readonly string[] = [
  "{fact}.",
  "A fact to check: {fact}.",
  "What {name} can point to: {fact}.",
  "On record: {fact}.",
  "One fact about {name}: {fact}.",
];
