/**
 * Labels of at most five words, for the places where the kind of a sentence changes; sentences of one kind stand side by
 * side without any. A whole sentence keeps its capital behind the colon. Slot: {count}, the true number of items in words.
 */

/** Before a list of steps. */
export const stepLabels: readonly string[] = [
  "{count} things to try:",
  "What helps:",
  "{count} steps that help:",
  "Try this:",
  "{count} things that help:",
  "Where to start:",
  "What to do about it:",
];

/** Before a list of steps when the text has opened with one. */
export const furtherStepLabels: readonly string[] = [
  "{count} more things to try:",
  "What else helps:",
  "{count} more steps:",
  "Also worth doing:",
  "{count} things to do next:",
];

/** Before an honest limit. */
export const limitLabels: readonly string[] = [
  "The limit:",
  "One caveat:",
  "Keep in mind:",
  "The catch:",
  "One limit:",
  "A caveat:",
  "Worth knowing:",
];

/** Before a sign that describes how things look when it works. */
export const signLabels: readonly string[] = [
  "A good sign:",
  "What you should see:",
  "One sign:",
  "A sign of progress:",
  "What success looks like:",
];

/** Before a sign that is itself an instruction: "Count how often …". */
export const measureLabels: readonly string[] = [
  "How to check:",
  "A simple test:",
  "How to find out:",
  "To see whether it works:",
  "A fair test:",
];
