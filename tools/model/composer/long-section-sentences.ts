/**
 * Headings and first sentences of the sections that long texts are made of, right for any subject. A heading tells a part of
 * the story on its own; an opener leads from there to sentences of a topic bank.
 */
export interface SectionWords {
  headings: readonly string[];
  openers: readonly string[];
}

export type SectionKind =
  | "cost"
  | "attempt"
  | "turn"
  | "step"
  | "scene"
  | "question"
  | "sign"
  | "limit"
  | "template"
  | "bonus";

export const sectionWords: Record<SectionKind, SectionWords> = {
  cost: {
    headings: [
      "What waiting costs",
      "The bill arrives later",
      "What it costs to leave things as they are",
      "The price of carrying on as before",
      "Small losses, paid every week",
      "Where the time and the trust go",
      "The quiet part of the bill",
      "Leaving it alone is a decision too",
      "What is lost while nothing seems wrong",
      "The costs that stand in no plan",
      "What goes missing first",
    ],
    openers: [
      "Little of this shows on the day it begins.",
      "The cost rarely has a line of its own in any plan.",
      "Doing nothing feels free, and that is what makes it expensive.",
      "Nobody decides to pay this price; it is paid in small amounts.",
      "It is worth naming the losses one by one, because each of them is easy to overlook.",
      "The damage is seldom dramatic.",
      "Ask where the hours went, and the answer is often found in places like these.",
      "Before any remedy comes the question of what the present state costs.",
      "A habit that costs a little every week is harder to see than one large mistake.",
      "Start with what is lost, since that decides how much a remedy may cost.",
      "The losses have one thing in common: somebody else tends to notice them first.",
    ],
  },
  attempt: {
    headings: [
      "Why the usual remedies wear off",
      "What is tried first, and where it stops",
      "The obvious fix and its limits",
      "Good intentions, half a remedy",
      "What has been tried before",
      "Why trying harder is not enough",
      "Remedies that treat the symptom",
      "The first answer is seldom the last",
      "What helps for a week",
      "Where common advice falls short",
      "Why the easy answers are taken",
    ],
    openers: [
      "None of the usual remedies is foolish; each of them solves a part.",
      "Most people who see the problem have tried something already.",
      "It would be unfair to call these attempts mistakes.",
      "The common answers are common for a reason, and each of them has a gap.",
      "Before anything else is proposed, look at what has been tried.",
      "What is tried first is often what is easiest to announce.",
      "Each of these helps somewhere, which is why they keep coming back.",
      "The first attempts tend to change what is visible and to leave the cause alone.",
      "Good people have worked on this, so the easy answers are taken.",
      "A remedy that fades tells you something about the cause.",
      "Looking at what falls short saves a second round of it.",
    ],
  },
  turn: {
    headings: [
      "Another way to look at it",
      "What changes the picture",
      "The question behind the question",
      "Turn the problem around",
      "The idea that makes the difference",
      "What deserves the attention instead",
      "A better place to start",
      "First the cause, then the method",
      "The part that can be changed",
      "What a careful person looks at",
      "The thought behind the steps",
    ],
    openers: [
      "The way out begins with a change of view.",
      "Seen from the other side, the problem gets smaller.",
      "The useful question is a different one.",
      "What follows is less a trick than a way of looking.",
      "It helps to stop asking who is at fault, and to ask how the work goes.",
      "There is a plain explanation for why remedies fade.",
      "Before the steps comes the thought behind them.",
      "One change of view makes the rest easier to decide.",
      "The remedies share a blind spot, and it can be named.",
      "Everything further on rests on one thought.",
      "A better result needs a better question first.",
    ],
  },
  step: {
    headings: [
      "What to do, and why",
      "Where to begin this week",
      "From the idea to the work",
      "Steps that hold up on a bad day",
      "What it means in practice",
      "Into practice, one move at a time",
      "Things to do rather than to announce",
      "Moves small enough to try",
      "What can be done about it",
      "Steps, each with its reason",
      "The work itself",
    ],
    openers: [
      "Each step stands on its own; begin with the one that costs you least.",
      "Every step comes with its reason, so that you can leave it out where the reason is missing.",
      "Read the list as a choice, and pick what fits.",
      "Take one step, try it on a real case, and only then take the next.",
      "The steps are small on purpose, because small ones survive a busy week.",
      "What follows can be tried by one person and shown to others afterward.",
      "Whoever wants to try the idea needs something to do on an ordinary day.",
      "An idea is worth what it changes on an ordinary day.",
      "Do not begin with all of it; one step is enough for a start.",
      "The order is free, and so is the pace.",
      "A step that cannot be checked is a hope, so each of these has its check.",
    ],
  },
  scene: {
    headings: [
      "A case to think through",
      "Suppose it happened here",
      "One case, seen closely",
      "How it looks from close by",
      "A made-up case to test the idea",
      "Try it on a case",
      "What it looks like on an ordinary day",
    ],
    openers: [
      "The case is invented, but the situation may be familiar.",
      "The following case is made up, and it is meant to be argued with.",
      "A thought experiment keeps the discussion honest.",
      "Here is an invented case, to see what the idea would change.",
      "Nobody in the following case exists; the question it asks is real.",
      "To make it less abstract, take a made-up case.",
      "An example helps, even one that never happened.",
    ],
  },
  question: {
    headings: [
      "Questions to ask before you start",
      "What to ask yourself first",
      "Questions worth an honest answer",
      "A few questions to take along",
      "Ask before you decide",
      "Where do you stand today?",
      "Questions that show where to look",
    ],
    openers: [
      "None of these questions has a right answer, and each has an honest one.",
      "Answer in writing; what stands on paper can be compared later.",
      "Take the questions to somebody who sees the work from another side.",
      "An honest no to one of the questions is a good place to begin.",
      "Read slowly, and stop at the question you would rather skip.",
      "Good questions are cheaper than good answers, and they come first.",
      "The answers show where to look, and nobody else has to see them.",
    ],
  },
  sign: {
    headings: [
      "How to tell that it works",
      "What progress looks like",
      "Signs that it is working",
      "How you will notice",
      "What to watch",
      "What changes when it works",
      "Check instead of hoping",
      "What to look for in a month",
    ],
    openers: [
      "Improvement announces itself in small ways.",
      "Decide beforehand what you would accept as a sign.",
      "A feeling is no measure, so look for something that others can see as well.",
      "Some of it can be counted, and some of it can only be noticed.",
      "Do not wait for a grand result; look for small changes like these.",
      "If none of the signs appears after a fair trial, change the approach.",
      "The signs come late, and they come one at a time.",
      "It is easy to feel better about a change that has changed nothing.",
    ],
  },
  limit: {
    headings: [
      "Where this stops being true",
      "The limits, said plainly",
      "When not to follow this advice",
      "What it cannot do",
      "Where to be careful",
      "Exceptions that deserve respect",
      "What remains difficult",
      "No advice fits everywhere",
    ],
    openers: [
      "No advice holds everywhere, and this is no exception.",
      "It would be dishonest to leave out the other side.",
      "There are cases in which the opposite is right.",
      "A method is only as good as what is known about its limits.",
      "Before you start, look at the cases in which it goes wrong.",
      "Whoever recommends something should say where it fails.",
      "Some doubts remain, and they deserve a hearing.",
      "The advice has edges, and it is better to know them beforehand.",
    ],
  },
  template: {
    headings: [
      "Something to copy",
      "A page to fill in",
      "Take this along",
      "To copy and adapt",
      "A form for the next time",
      "Ready to fill in",
      "One page to start from",
    ],
    openers: [],
  },
  bonus: {
    headings: [
      "Begin with one small thing",
      "What you can do today",
      "The first step is small",
      "A start that costs little",
      "Before the day is over",
      "Start where it is easy",
      "Try one of these today",
    ],
    openers: [
      "Pick whichever of these makes you curious.",
      "A small start beats a plan for later.",
      "Reading changes little; one of these might.",
      "Choose one and leave the others for another day.",
      "If you do only one thing after reading, make it one of these.",
      "A first try need not be large to teach something.",
      "The best time is before the next interruption.",
    ],
  },
};
