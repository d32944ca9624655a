/** Exceptions to a practice that hold whatever the practice is; each stands after one of the labels. */
export const exceptions: readonly string[] = [
  "Leave it out where the case is so rare that the effort would never come back.",
  "In an emergency, act first and make up for it afterward.",
  "Where somebody has found a better way and can show it, follow the better way.",
  "If it has been done for months without any effect, stop and ask why.",
  "A one-time job that nobody will look at again can do without it.",
  "Skip it while the basics are still missing, since it would only hide them.",
  "Where a contract or a rule demands something else, the rule comes first.",
  "With two people in one room, a conversation may be enough.",
  "If the people concerned have agreed on something else for good reasons, keep to that.",
  "During the first days of something new, speed of learning matters more than form.",
  "Where it costs more than the mistake that it prevents, let the mistake happen.",
  "When the person with the most experience advises against it, ask for the reason before you go on.",
  "If it takes away the last free hour of a tired person, choose another week.",
  "Things that are about to be dropped do not need it anymore.",
  "Where nobody can act on the result, save the effort.",
  "A trial that ends on a fixed date may do without it until then.",
  "If it makes people hide their mistakes, it has turned into something else.",
  "When it has become an end in itself, go back to the question that it answered.",
  "Where trust is high and the stakes are low, a lighter form will do.",
  "It can wait when something more urgent is broken, as long as the date is written down.",
  "For a beginner a simpler rule may be better, and the finer one can come later.",
  "Where the outcome cannot be undone, it is too little on its own.",
  "If you cannot explain it to those who have to follow it, wait until you can.",
  "A tradition that works is no reason to change, even if it breaks this rule.",
];

/** Labels before the exception and the sign of a practice. */
export const exceptionLabels: readonly string[] = ["The exception:", "An exception:", "When to leave it:"];
export const practiceSignLabels: readonly string[] = ["The sign:", "How to see that it works:", "What you will see:"];
