/** Headings and openings of the chapters that a long text goes on with. Slots: {label}, {neighbor}, the topic next to it. */

export type ChapterName = "costs" | "turns" | "steps" | "signs" | "limits" | "bonuses";

export const chapterHeadings: Record<ChapterName, readonly string[]> = {
  costs: [
    "What it costs to leave it alone",
    "The price of waiting",
    "What happens when nothing happens",
    "What is lost on the way",
    "Why it is worth the trouble",
    "The cost that nobody books",
    "What stays open otherwise",
  ],
  turns: [
    "What tends to fall short, and what helps",
    "The usual answers, and a better question",
    "A different way to look at it",
    "Where the common remedies stop",
    "From the first idea to a better one",
    "What people try, and what changes the view",
    "Two ways to see it",
  ],
  steps: [
    "What to do, and how to see that it worked",
    "Steps with a check each",
    "One step after the other",
    "Things to try, each with its check",
    "From reading to doing",
    "What you can begin with",
    "The work itself",
  ],
  signs: [
    "How to tell that it helps",
    "What success looks like",
    "What to watch",
    "Signs of progress",
    "What you should see after a while",
    "How to know that it was worth it",
    "What changes when it works",
  ],
  limits: [
    "Where it stops helping",
    "What to keep in mind",
    "The honest limits",
    "When not to do it",
    "What it will not do",
    "Caveats worth knowing",
    "What speaks against it",
  ],
  bonuses: [
    "Questions to take along",
    "Something to ask and something to do",
    "For this week",
    "Small things to do today",
    "What to ask yourself next",
    "Before you close this page",
    "Questions worth a quiet hour",
  ],
};

export const neighborHeadings: readonly string[] = [
  "Next to it: {neighbor}",
  "A neighboring subject: {neighbor}",
  "The same care for {neighbor}",
  "What this has to do with {neighbor}",
  "One door further: {neighbor}",
  "And then there is {neighbor}",
  "A look across at {neighbor}",
];

export const neighborOpenings: readonly string[] = [
  "Work on {label} does not stand alone, and {neighbor} is close to it.",
  "From {label} it is a short way to {neighbor}.",
  "Sooner or later a talk about {label} turns to {neighbor}.",
  "Progress on {label} is easier to keep with some care for {neighbor}.",
  "The same way of looking helps with {neighbor}.",
  "It is worth a look at {neighbor} before you plan the next step on {label}.",
  "Some of the trouble with {label} has its start in {neighbor}.",
];
