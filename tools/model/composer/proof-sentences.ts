/** Frames for a public fact of the brief, which is printed as it stands. Slots: {fact}, {name}. */
export const proofFrames: readonly string[] = [
  "A fact to start from: {fact}.",
  "Something to go by: {fact}.",
  "What can be said so far: {fact}.",
  "A fact to put beside the words: {fact}.",
  "Here is what {name} can point to: {fact}.",
  "For those who ask for evidence: {fact}.",
  "One thing is known: {fact}.",
  "To stay with facts: {fact}.",
  "What there is to show: {fact}.",
  "Less talk, one fact: {fact}.",
  "The record so far: {fact}.",
  "In support of that: {fact}.",
  "A point that can be checked: {fact}.",
];
