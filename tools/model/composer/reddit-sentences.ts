/** Plain titles that ask or name a subject; they sell nothing. Slot: {label}. */
export const redditTitles: readonly string[] = [
  "What do you do about {label} when time is short?",
  "Lessons on {label}: what has worked for you, and what has not?",
  "Looking for honest experience on {label}",
  "What do you wish you had known earlier about {label}?",
  "Which advice on {label} turned out to be wrong for you?",
  "How much do you think about {label} in an ordinary week?",
  "A question about {label}: which small habit helps you most?",
  "Is there any simple advice on {label} that lasts?",
  "Questions about {label}: where do you draw the line?",
  "What do most guides on {label} leave out?",
  "How did you get others to care about {label}?",
  "When is it fine not to worry about {label}?",
  "Who thinks about {label} where you are?",
  "Some thoughts on {label}, looking for counter-arguments",
  "What would you tell a beginner about {label}?",
  "A question on {label}: how do you notice early that something is off?",
  "What did you stop doing about {label}?",
  "Does any advice on {label} survive a busy month?",
  "Where do you look for good advice on {label}?",
  "A question on {label}: how do you decide what is good enough?",
  "What changed your mind about {label}?",
  "What do you find hardest about {label}?",
  "Discussion on {label}: what makes the difference?",
];

export const attemptLeads: readonly string[] = [
  "What often gets tried and falls short:",
  "Not enough on its own:",
  "A common answer with a known weakness:",
  "The approach that comes up most, and its catch:",
  "Something that rarely works as hoped:",
  "Tried in many places, with mixed results:",
  "One remedy that tends to disappoint:",
];

export const stepLeads: readonly string[] = [
  "One idea that seems worth trying:",
  "A small change to consider:",
  "The most practical suggestion so far:",
  "What may help:",
  "A candidate for a first step:",
  "Something cheap to test:",
  "An approach that costs little:",
];

/** Says who is writing, in the first person of the one who posts. */
export const disclosures: readonly string[] = [
  "Disclosure: I work on {name}, so I have an interest in the subject. The question is a real one.",
  "To be open about it: I work on {name}. I am asking because I would like to hear how others do it.",
  "I work on {name}, so please read this with that in mind.",
  "For transparency, I work on {name}. I am not here to sell it, I would like to learn from the answers.",
  "I work on {name} and am biased in that respect. Disagreement is welcome.",
  "Full disclosure: I work on {name}. Nothing above depends on using it.",
  "I should say that I work on {name}. Feel free to correct whatever looks one-sided.",
];

/** The real question at the end. Slot: {label}. */
export const redditQuestions: readonly string[] = [
  "What has worked for you, and what did you give up on?",
  "How do you handle this, and what would you do differently?",
  "Where does this fall apart in practice?",
  "I would like to hear from people who tried the opposite. What happened?",
  "Which part of this matches your experience, and which does not?",
  "What is the first thing you would change?",
  "Has anybody found a way that lasts longer than a few weeks?",
  "What am I missing?",
  "If you had to keep a single habit, which one would it be?",
  "What did not work for you, and why?",
  "How do you decide when it is good enough?",
  "Which counter-argument convinces you most?",
  "What do you do when nobody else cares about it?",
  "Are there cases in which you would leave it alone on purpose?",
  "How did you find out what helps in your own case?",
  "What would you warn a newcomer about?",
  "Does the size of the group change your answer?",
  "What did you learn about {label} that no guide mentions?",
  "Who has an example in which this went wrong?",
  "How long did it take until you saw a difference?",
  "What do you measure, if anything?",
  "What would convince you that it is worth the effort?",
  "How do you keep it going when the week gets full?",
];

/** Before the link, which stands last. */
export const linkLines: readonly string[] = [
  "For anyone who wants to know what I work on",
  "The project I mentioned, for context",
  "Link for context, not needed for the discussion",
  "In case somebody asks what it is",
  "What I work on, if you are curious",
  "For the curious, the thing I mentioned",
  "Background on what I work on",
];
