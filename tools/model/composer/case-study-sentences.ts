/** Sentences of a plan that says how a case would be measured. It reports nothing, since nothing was measured. Slot: {label}. */

export const caseSubtitles: readonly string[] = [
  "No results yet: this is the plan, written down before the start",
  "What we would look at, what would count as a yes, and what as a no",
  "A trial on {label}, described so that others can repeat it",
  "The questions, the measures and the limits of a small trial",
  "Everything but the results, which have to be earned first",
];

export const planNotes: readonly string[] = [
  "This text reports no results. It says how they would be found, so that anybody can check the way before the outcome is known.",
  "There are no figures here, because nothing has been measured yet. What follows is the plan.",
  "Please read this as a plan: what would be done, what would be counted, and nothing about the outcome.",
  "A case study needs results, and there are none to show yet. So here is the part that comes first anyway: the plan.",
  "Nothing below has happened yet. It is a plan, open to objections.",
];

/** How to measure, right for any subject. */
export const measuringRules: readonly string[] = [
  "Record the state before the change for long enough to know what an ordinary week looks like.",
  "Write down beforehand which outcome would count as a yes, which as a no, and which as undecided.",
  "Keep a part of the work as it is, so that there is something to compare with.",
  "Count the same thing in the same way before and after.",
  "Let somebody do the counting who has nothing to gain from the result.",
  "Ask the people concerned as well, with the same few questions each time.",
  "Note whatever else changed in the period, from holidays to new colleagues.",
  "Set the end of the trial at the start, so that it does not stop on the first good day.",
  "Report what did not change, too.",
  "Count the effort of the trial itself.",
  "Keep the raw notes, so that somebody else can come to another conclusion.",
  "Name the measure that could look good while things get worse, and watch it.",
  "Wait until the novelty has worn off before drawing a conclusion.",
];

export const takeaways: readonly string[] = [
  "Begin with one group and one question.",
  "Write the plan so that a stranger could carry it out.",
  "Share the plan with the person who doubts it most, and let that person add a measure.",
  "Do not ask for more precision than the decision needs.",
  "A clear no is a good result; it saves everybody else the trouble.",
  "Whatever the outcome, publish it together with the plan.",
  "Keep the trial short enough that people remember how it began.",
];
