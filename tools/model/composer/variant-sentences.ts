/** Subjects of mails that differ in kind. Slot: {label}, after "on" and "about" alone. */
export const questionSubjects: readonly string[] = [
  "What would you change about {label}?",
  "Who thinks about {label} on your side?",
  "Are you happy with your start on {label}?",
  "Time for a second thought on {label}?",
  "What worries you about {label}?",
  "When did you last talk about {label}?",
  "What do you know about {label}?",
  "Any doubts about {label}?",
  "What is hard about {label}?",
  "Any second thoughts on {label}?",
  "Where would you start this week?",
  "What would you change first this week?",
  "Which habit would you drop first?",
];

export const howToSubjects: readonly string[] = [
  "How to make a start on {label}",
  "A first step on {label}, explained",
  "What to do about {label} this week",
  "Two steps on {label} for a full week",
  "How to do something about {label}",
  "Where to begin on {label}",
  "Small steps on {label}, in order",
  "How to make a start this week",
  "Two small steps for a full week",
  "A first step that fits into today",
  "What to do first, and why it helps",
  "A small plan for the coming days",
  "How to begin without a big project",
];

export const statementSubjects: readonly string[] = [
  "Most advice on {label} starts too late",
  "There is a calmer view on {label}",
  "A plain truth about {label}",
  "The quiet costs are the large ones",
  "Small changes outlast good intentions",
  "What waits too long becomes a habit",
  "The easy end is a good place to start",
  "Good habits begin with an exception",
  "A note on {label}, without slogans",
  "The reasons matter more than the rules",
  "Plain words on {label}",
];

/** First lines for posts of different themes: they fit after any campaign's posts by kind. */
export const questionHooks: readonly string[] = [
  "What would you do differently if you began again today?",
  "Which habit would you never miss?",
  "Who would notice first if this went better?",
  "What have you put up with for so long that you no longer see it?",
  "When did you last change your mind about this?",
  "What is the smallest change that you would notice by Friday?",
  "Which part of your week would you hand over at once?",
];

export const statementHooks: readonly string[] = [
  "What everybody has got used to is the hardest thing to see.",
  "A small change that lasts beats a large one that is announced.",
  "The best time to look at a habit is a quiet week.",
  "Most delay is waiting, and waiting can be changed.",
  "What nobody owns, nobody improves.",
  "Good intentions need a date, or they stay intentions.",
  "The plain version that is used beats the perfect one that is planned.",
];

/**
 * Requests for posts of different themes, with a link: they name the product, since some of the posts do not. Slot: {name}.
 */
export const namedRequests: Record<"read" | "act", readonly string[]> = {
  read: [
    "See what {name} is about",
    "Read about {name}",
    "Find out more about {name}",
    "Read the short version of {name}",
    "See the idea behind {name}",
  ],
  act: [
    "Take a first look at {name}",
    "Judge {name} for yourself",
    "Bring a question of your own to {name}",
    "Hold {name} against a case of your own",
    "Have a look around at {name}",
  ],
};

/** What a test asks, in words: filled with the two kinds that it compares. */
export const hypotheses: Record<"subject_line" | "hook" | "call_to_action", string> = {
  subject_line:
    "A subject in the form of {b} gets more readers to open the mail and follow its link than {a}, because it gives another reason to look.",
  hook: "Opening with {b} gets more readers to stay and react than opening with {a}, because it asks something else of them.",
  call_to_action:
    "A request to {b} gets more readers to act than a request to {a}, because the step it asks for is of another kind.",
};
