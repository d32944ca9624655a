/** Plain titles that ask or name a subject; they sell nothing. Slot: {label}. */
export const redditTitles: readonly string[] = [
  "What do you do about {label} when time is short?",
  "What has worked for you on {label}, and what has not?",
  "Looking for honest experience on {label}",
  "What do you wish you had known earlier about {label}?",
  "Which advice on {label} turned out to be wrong for you?",
  "What do most guides on {label} leave out?",
  "When is it fine not to worry about {label}?",
  "What would you tell a beginner about {label}?",
  "A question on {label}: how do you notice early that something is off?",
  "What did you stop doing about {label}?",
  "A question on {label}: how do you decide what is good enough?",
  "What changed your mind about {label}?",
  "What do you find hardest about {label}?",
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
