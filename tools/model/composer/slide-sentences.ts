/** Promises of a first slide, true of any carousel that gives so many pieces of advice. Slots: {count}, {label}. */
export const slidePromises: readonly string[] = [
  "{count} things to do about {label}",
  "{count} small moves for {label}",
  "What to do about {label}, in {count} slides",
  "{count} ways to make progress on {label}",
  "{count} things to try on {label}, each with its reason",
  "A short guide to {label}: {count} things to do",
  "{count} pieces of advice on {label}, one a slide",
  "{count} habits for {label} and why they help",
  "{count} steps on {label} that you can take this week",
  "{label}: {count} things to try, one a slide",
  "What helps with {label}: {count} things",
];

/** Under a promise that leaves no room for more. */
export const firstLines: readonly string[] = [
  "In plain words.",
  "Each with its reason.",
  "One thought a slide.",
  "Short, with reasons.",
  "Nothing to prepare.",
];

/** Before what goes wrong as long as nothing changes. */
export const costHeadings: readonly string[] = [
  "What it costs to leave it",
  "The price of waiting",
  "Why it is worth a look",
  "What goes wrong meanwhile",
  "Where it hurts",
  "What happens if nothing changes",
];

/** Before the insight. */
export const turnHeadings: readonly string[] = [
  "The thought behind it",
  "What changes the view",
  "Look at it this way",
  "The turn",
  "What is easy to miss",
  "Start from here",
];

/** Before a sign that it works. */
export const signHeadings: readonly string[] = [
  "How to see that it works",
  "What to look for",
  "A good sign",
  "How you will notice",
  "What tells you more than a feeling",
];

/** On the last slide, above the request. */
export const closingHeadings: readonly string[] = [
  "Your turn",
  "Before you close this",
  "Over to you",
  "One last thing",
  "What next?",
  "And now?",
];
