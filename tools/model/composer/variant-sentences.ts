/** First lines for posts of different themes: they fit after any campaign's posts by kind. */
export const questionHooks: readonly string[] = [
  "What would you do differently if you began again today?",
  "Which habit would you never miss?",
  "Who would notice first if this went better?",
  "What have you put up with for so long that you no longer see it?",
  "When did you last change your mind about this?",
  "What is the smallest change that you would notice by Friday?",
  "Which part of your week would you hand over at once?",
];

export const statementHooks: readonly string[] = [
  "What everybody has got used to is the hardest thing to see.",
  "A small change that lasts beats a large one that is announced.",
  "The best time to look at a habit is a quiet week.",
  "Most delay is waiting, and waiting can be changed.",
  "What nobody owns, nobody improves.",
  "Good intentions need a date, or they stay intentions.",
  "The plain version that is used beats the perfect one that is planned.",
];

/** What a test asks, in words: filled with the two kinds that it compares. */
export const hypotheses: Record<"subject_line" | "hook" | "call_to_action", string> = {
  subject_line:
    "A subject in the form of {b} gets more readers to open the mail and follow its link than {a}, because it gives another reason to look.",
  hook: "Opening with {b} gets more readers to stay and react than opening with {a}, because it asks something else of them.",
  call_to_action:
    "A request to {b} gets more readers to act than a request to {a}, because the step it asks for is of another kind.",
};
