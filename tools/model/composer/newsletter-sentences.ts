/** Sentences of a newsletter. Slots: {label}; {count}, the true number of items in words. */

/** Subjects of 28 to 50 characters; the counting ones only where the number of items is known. */
export const newsletterSubjects: readonly string[] = [
  "{count} short notes on {label}",
  "{label}: {count} things worth a look",
  "{count} notes on {label}, each on its own",
  "Notes on {label}, short and separate",
  "What is worth knowing about {label}",
  "A quiet quarter of an hour on {label}",
  "Something to try, and something to ask",
  "{count} things about {label} for this week",
  "From the notebook: {label}",
  "{count} small things, useful on their own",
  "A short read about {label}",
];

/** Behind the hook: what the mail holds. */
export const newsletterIntros: readonly string[] = [
  "Here are {count} short notes on {label}; each is useful on its own.",
  "{count} notes on {label} follow, and you can begin with any of them.",
  "Below are {count} things about {label}: read the headings and pick one.",
  "This mail has {count} short items on {label}, and none needs the others.",
  "{count} items, one subject: {label}.",
  "The {count} notes below are about {label}, and each stands alone.",
  "If you have time for one of the {count} notes below, choose by the heading.",
];

/** The same for a long mail, whose items go on. */
export const longNewsletterIntros: readonly string[] = [
  "The notes below are about {label} and what lies next to it; the headings tell you where to begin.",
  "This is a long mail on {label}, so take the headings as a table of contents.",
  "Each part below stands alone, so read what you need about {label} and leave the rest for later.",
];

export type ItemKind = "step" | "turn" | "limit" | "question" | "sign" | "cost";

/** Headings of the items by their kind; a step has its action for a heading where that is short. */
export const itemHeadings: Record<ItemKind, readonly string[]> = {
  step: ["One thing to try", "Worth a try this week", "A step with a check", "Something to do", "Try this"],
  turn: [
    "A different way to see it",
    "Worth a second thought",
    "The other way round",
    "A thought to keep",
    "Seen from the other side",
  ],
  limit: ["What tends to fall short", "A remedy and its limit", "Be careful with this", "Not always", "A fair warning"],
  question: [
    "A question to ask this week",
    "Ask yourself",
    "A question, and something to do",
    "Something to ask around",
    "A question worth a quiet minute",
  ],
  sign: ["How to tell that it works", "What to watch", "A good sign", "What progress looks like", "Signs to look for"],
  cost: ["What waiting costs", "The price of doing nothing", "Easy to overlook", "What is at stake", "A quiet loss"],
};

export const factHeadings: readonly string[] = [
  "For the record",
  "A fact to check",
  "On record",
  "From our side",
  "Something you can check",
];

export const newsletterPreheader = "Short items with a heading each, so that you can pick the one you need.";
