/** Sentences, labels and headings inside the sections of long texts, right for any subject. Slot: {piece}, "article". */

/** After an invented case: what to do with it. */
export const sceneClosers: readonly string[] = [
  "What would have made the difference a day earlier?",
  "Whatever your answer is, it points to something that can be changed before the next time.",
  "Write down what you would do first, and compare it with the steps in this {piece}.",
  "Ask which of the people involved could have changed the outcome, and with what.",
  "The interesting part is what happened before, when nobody was in a hurry.",
  "It takes little to turn such a case into a better one, and that is the encouraging part.",
  "Then ask who would have had to know what, and when.",
];

/** Headings for the best objection. */
export const objectionHeadings: readonly string[] = [
  "The best objection",
  "What speaks against it",
  "But is it worth the trouble?",
  "A fair objection",
  "The case against",
  "What a skeptic would say",
  "The other side of the argument",
];

/** Before an objection of the bank. */
export const objectionLeads: readonly string[] = [
  "A skeptic will say that this is not the whole truth, and the skeptic is right.",
  "There is a serious argument against all of this, and it goes as follows.",
  "The strongest objection comes from people who have tried.",
  "Anybody who disagrees has good reasons at hand.",
  "The argument has a weak side, and it is better to name it here than to have it named by others.",
  "One objection deserves more than a footnote.",
  "It is possible to read this far and remain unconvinced, for good reasons.",
];

/** After the objections: what they mean, without refuting what cannot be refuted. */
export const objectionAnswers: readonly string[] = [
  "All of that is true. It argues for a careful start, and it does not argue for leaving things as they are.",
  "Granted. The question is then how much of it is worth doing here, and one small trial answers that better than a debate.",
  "These objections hold. They set the size of the first step, and they leave the direction as it is.",
  "That is the price. Compare it with what the present state costs, and decide.",
  "Nobody can settle that from a desk. A trial on a small case can.",
  "The objection is sound where it applies. The work is to find out whether it applies to you.",
  "It is a reason to begin with one case, to look closely, and to stop when the check fails.",
];

/** Before the check of a step, inside a list. */
export const checkLabels: readonly string[] = [
  "How to tell:",
  "The sign:",
  "Look for this:",
  "The check:",
  "What you will see:",
];

/** Between two sentences of one pool that are no kin; the second goes on in small letters. */
export const connectors = {
  costs: ["On top of that,", "At the same time,", "Meanwhile,", "And"],
  attempts: ["In much the same way,", "Likewise,", "Elsewhere,", "And"],
  turns: ["And", "At the same time,", "In the same spirit,"],
  limits: ["Besides,", "What is more,", "And"],
} as const;

/** Headings of a deep dive, by the part of the mechanism that they open. */
export const deepDiveHeadings = {
  rule: [
    "The rule behind it",
    "How the parts fit together",
    "The mechanism in short",
    "What drives it",
    "Cause and effect",
  ],
  failure: [
    "What breaks, and how it shows",
    "How a fault spreads",
    "What happens when it goes wrong",
    "The failures, one by one",
  ],
  repair: [
    "Why the obvious repair does not hold",
    "Repairs that move the fault elsewhere",
    "What the quick fix leaves behind",
  ],
  trace: ["A case traced through", "One case, followed from end to end", "A trace of an invented case"],
  limits: ["Where it fails", "The limits of the mechanism", "What it cannot do", "Outside its range"],
  measure: [
    "How to look for yourself",
    "Check it on your own case",
    "What to observe, and where",
    "Look before you believe it",
  ],
  code: ["As it stands in the sources", "The code itself", "What it looks like in code"],
  example: ["A generic example", "Something to run or to fill in", "What it looks like on paper"],
} as const;

/** Behind the introduction of code that comes from no source. */
export const genericMarks: readonly string[] = [
  "It is a generic example, not taken from any product.",
  "Take it as a generic example and adapt it.",
  "The block is a generic example; nothing in it belongs to a product.",
  "As a generic example it knows nothing of your case, so read it before you use it.",
  "A generic example, to be adapted before use.",
  "The names in this generic example are placeholders.",
  "What follows is a generic example, and yours will look different.",
];
