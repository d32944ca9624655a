/** Sentences of a tutorial that fit every topic. Slots: {label}; {count}, the true number of steps; {readers} fits after "for". */

/** The steps are drawn from the whole topic, so the titles promise no more than its label. */
export const tutorialTitles: readonly string[] = [
  "{label}: {count} steps, each with a check",
  "A working guide to {label}",
  "How to make progress on {label}: {count} steps and a template",
  "{count} things to do about {label}, and how to see that they worked",
  "A guide to {label} in {count} steps",
  "{label}: {count} steps with their reasons",
  "{label} in practice: {count} steps and a template to copy",
  "A practical guide to {label}, in {count} steps",
  "{count} steps on {label}, each with a reason and a check",
  "{label}: what to do, why, and how to check it",
  "{label}, step by step",
];

/** Each adds what a title does not say. */
export const tutorialSubtitles: readonly string[] = [
  "What to do first, how to see that it worked, and what can go wrong",
  "With a template to copy and the limits to know beforehand",
  "For {readers} who want to start this week",
  "Start with any step; each one stands on its own",
  "The steps, the pitfalls and the signs of progress, for {readers}",
  "What to try, why it helps, and where it stops helping",
  "A check behind every step, and one page to copy",
];

/** What the reader will have at the end. */
export const tutorialOutcomes: readonly string[] = [
  "You will have tried each change on a case of your own, with a check for each, and filled in a template that others can use.",
  "You will know which of the steps help in your case, and have a filled-in template to show for it.",
  "You end with the steps done and checked, one template in use, and a list of the limits to watch.",
  "You will have several changes in place, a check for each, and a template that keeps them going.",
  "A template filled in with your own case, and a row of steps, each done and checked.",
];

/** The smallest thing to copy, where a form of the topic would take half of the words. */
export const smallTemplate = ["```text", "Step tried:", "What happened:", "Keep, change or drop:", "```"].join("\n");

/** Things to have at hand, as items of a list. */
export const tutorialNeeds: readonly string[] = [
  "One real case from this month.",
  "A place for notes that others can open.",
  "One person who will look at the result with you.",
  "A way to undo what you try.",
  "A date on which you will look at the result.",
  "The last example that went wrong.",
  "A short list of what must not change.",
];

/** After the last step. */
export const tutorialNextSteps: readonly string[] = [
  "Start with the step that costs you least, and look at its check in a week.",
  "Do the first step today and the others one by one.",
  "Pick two of the steps for this week and leave the rest for later.",
  "Copy the template and fill it in with your next case.",
  "Show the template to one colleague or friend, and agree on the first step.",
];
