/** A title that asks or names a subject and sells nothing, and the paragraph that says why one asks. Slot: {label}. */
export interface RedditOpening {
  title: string;
  why: string;
}

export const redditOpenings: readonly RedditOpening[] = [
  {
    title: "What do you do about {label} when time is short?",
    why: "I ask because most guides assume that there is time, and most weeks do not.",
  },
  {
    title: "What has worked for you on {label}, and what has not?",
    why: "I would like to compare notes; the failures interest me as much as the rest.",
  },
  {
    title: "Looking for honest experience on {label}",
    why: "Advice is easy to find, so I am asking for what happened when you tried it.",
  },
  {
    title: "What do you wish you had known earlier about {label}?",
    why: "I ask because it could save somebody here the long way round.",
  },
  {
    title: "Which advice on {label} turned out to be wrong for you?",
    why: "Good advice for one place is bad advice for another, and I would like to know where the line runs.",
  },
  {
    title: "What do most guides on {label} leave out?",
    why: "Guides tend to stop where it gets awkward, and that is the part I am asking about.",
  },
  {
    title: "When is it fine not to worry about {label}?",
    why: "Every guide says that it matters. I would like to hear where it does not.",
  },
  {
    title: "What would you tell a beginner about {label}?",
    why: "I ask because a beginner can follow one piece of advice, and not ten.",
  },
  {
    title: "A question on {label}: how do you notice early that something is off?",
    why: "Late signs are easy to name. I am asking for the early ones.",
  },
  {
    title: "What did you stop doing about {label}?",
    why: "People write about what they added. I would like to hear what you dropped.",
  },
  {
    title: "A question on {label}: how do you decide what is good enough?",
    why: "I ask because it is easy to do too little here, and as easy to do too much.",
  },
  {
    title: "What changed your mind about {label}?",
    why: "I am less interested in opinions than in what made somebody give one up.",
  },
  {
    title: "What do you find hardest about {label}?",
    why: "I ask because what looks hard from outside is often not what takes the effort.",
  },
];

/** Says who is writing, in the first person of the one who posts. */
export const disclosures: readonly string[] = [
  "Disclosure: I work on {name}, so I have an interest in the subject. The question is a real one.",
  "To be open about it: I work on {name}. I would like to hear how others do it.",
  "I work on {name}, so please read this with that in mind.",
  "For transparency, I work on {name}. I am not here to sell it.",
  "I work on {name} and am biased in that respect. Disagreement is welcome.",
  "Full disclosure: I work on {name}. Nothing above depends on using it.",
  "I should say that I work on {name}. Correct whatever looks one-sided.",
];

/** The real question at the end. */
export const redditQuestions: readonly string[] = [
  "What has worked for you, and what did you give up on?",
  "How do you handle this, and what would you do differently?",
  "Where does this fall apart in practice?",
  "Has anybody tried the opposite? What happened?",
  "Which part of this matches your experience, and which does not?",
  "What am I missing?",
  "If you had to keep a single habit, which one would it be?",
  "What did not work for you, and why?",
  "How do you decide when it is good enough?",
  "Are there cases in which you would leave it alone on purpose?",
  "What would you warn a newcomer about?",
  "Who has an example in which this went wrong?",
  "What do you measure, if anything?",
];

/** Before the link, which stands last. */
export const linkLines: readonly string[] = [
  "What I work on, for context",
  "The project I mentioned, for context",
  "Link for context, not needed for the discussion",
  "What I work on, if you are curious",
  "Background on what I work on",
];
