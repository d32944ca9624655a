/**
 * Sentences of a series of lessons by mail, by what the lesson is for. Slots: {label}; {number} and {count} in words, the
 * lesson and how many there are; {before}, the number of the lesson before.
 */

export type LessonStage = "look" | "change" | "limits" | "together";

/** Behind "Lesson two:", 12 to 36 characters. */
export const lessonTitles: Record<LessonStage, readonly string[]> = {
  look: [
    "look before you change",
    "see how things are today",
    "where {label} stands today",
    "begin with a plain look",
    "find out how it goes now",
    "a first look at {label}",
    "write down what you see",
  ],
  change: [
    "change one thing alone",
    "one change, and only one",
    "one small change in {label}",
    "try one thing and watch it",
    "from looking to doing",
    "the first change, and its date",
    "pick one thing to do",
  ],
  limits: [
    "find out where it stops",
    "what it will not do",
    "the limits of what you changed",
    "know when to stop using it",
    "when the change does not hold",
    "test what you changed",
    "where {label} resists",
  ],
  together: [
    "put it together, and choose",
    "decide what you keep",
    "what remains of it",
    "from one change to a habit",
    "look back, then go on",
    "what to keep and what to drop",
    "sum up what you have tried",
  ],
};

export const lessonPreheaders: Record<LessonStage, string> = {
  look: "A plain look at how it goes, with a page to fill in.",
  change: "One change with its reason, and a date beside it.",
  limits: "Where the change stops helping, and how to find that out.",
  together: "What to keep, what to drop, and how to tell the two apart.",
};

/** What the lesson does, behind its number. */
export const lessonAims: Record<LessonStage, readonly string[]> = {
  look: [
    "It is about looking: what you have not looked at, you cannot compare with later.",
    "Its aim is a page that shows how {label} goes today.",
    "It changes nothing yet, and that is its use.",
    "You will look at {label} as if you saw it for the first time.",
    "At its end you have a page that the later steps can build on.",
  ],
  change: [
    "It is about one change, so that you can tell what made the difference.",
    "Its aim is a single change that you can undo.",
    "You will choose one step and leave the rest as it is.",
    "It goes from looking to doing, in one small piece.",
    "At its end one thing is different, and you know since when.",
  ],
  limits: [
    "It is about limits: a change that you trust blindly is a change that you have not tested.",
    "Its aim is to find the place where your change stops helping.",
    "You will look for what speaks against your own idea.",
    "It asks where the change does not hold, while that is cheap to find out.",
    "At its end you know when to use your change and when to leave it.",
  ],
  together: [
    "It sums up and asks for a decision.",
    "Its aim is a decision: what stays, what goes, what comes next.",
    "You will put the pages side by side and choose.",
    "It turns what you have tried into a habit that can last.",
    "At its end you know what to keep, and somebody else could do it too.",
  ],
};

/** How it builds on the lesson before; not for the first. */
export const lessonLinks: Record<Exclude<LessonStage, "look">, readonly string[]> = {
  change: [
    "In lesson {before} you wrote down how {label} goes today; have that page at hand.",
    "Take out the page from lesson {before}: the line that surprised you is where to begin.",
    "Lesson {before} left you with a page, and today you will use it.",
    "You have looked at {label} in lesson {before}; now something on that page may change.",
    "The page from lesson {before} is the ground for what comes now.",
  ],
  limits: [
    "Since lesson {before} one thing is different, and its date stands on your page.",
    "In lesson {before} you changed one thing; today you look at how it holds.",
    "Have the page with the change from lesson {before} in front of you.",
    "Lesson {before} ended with a change and a date, and both are needed now.",
    "You have had some days with the change from lesson {before}; that is enough to ask questions.",
  ],
  together: [
    "You have a page from the start, one change, and since lesson {before} a note of where it stops.",
    "Lay the pages of the lessons so far side by side, up to lesson {before}.",
    "Lesson {before} showed the limits; what is left is worth keeping.",
    "With the notes from lesson {before}, you have all you need for a decision.",
    "Everything from the first page to the notes of lesson {before} comes together now.",
  ],
};

/** The work between this mail and the next. */
export const exercises: Record<LessonStage, readonly string[]> = {
  look: [
    "Write down on one page how {label} goes today, as if you had to explain it to a stranger. Underline the line that surprises you.",
    "Follow one ordinary case from start to end, and note each point where somebody waits or asks.",
    "Ask two people how {label} goes today. Put their answers on one page, and mark where they differ.",
    "Draw a line down a page: on the left goes what you do about {label}, on the right what you only mean to do.",
    "Write five lines about how {label} went last week: what happened, in which order, and who noticed.",
  ],
  change: [
    "Pick one line of your page and one step from this mail that fits it. Do that, change nothing else, and write the date beside it.",
    "Choose the step that is easiest to undo, do it once, and note what you expected before you look at the result.",
    "Try one of the steps on your next ordinary case, and write down in a sentence what was different.",
    "Tell one person which step you chose and why. Then do it, and put the date on your page.",
    "Cross out all the steps but one, and do that one before the next mail.",
  ],
  limits: [
    "Look for one case in which your change made no difference, and write down what was special about it.",
    "Ask the person who likes your change least for their reason, and note it without an answer.",
    "Leave the change out once, on purpose, and write down whether anybody noticed.",
    "Write one sentence that begins with the words: it does not help when. Show it to somebody who would know.",
    "Compare today with the page that you wrote first, line by line, and mark what is unchanged.",
  ],
  together: [
    "Write three lines: what you keep, what you drop, and what you try next. Put a date on the third.",
    "Explain your change to somebody who was not there, and let that person do it once while you watch.",
    "Put your first page beside a new one about today. Keep both where you will find them in a month.",
    "Choose a day in a month, and write into your calendar what you will look at then.",
    "Give your page to somebody who begins with {label} today, and ask what is missing.",
  ],
};

/** What all of it comes to, as items of a list, in the order of the stages. */
export const lessonSums: Record<Exclude<LessonStage, "together">, readonly string[]> = {
  look: [
    "Look first: a page about today is what every later day is compared with.",
    "Begin with how it is, in writing, before you decide how it should be.",
    "What you have seen for yourself is a better start than what you were told.",
  ],
  change: [
    "Change one thing at a time, with a date, or nobody can say what helped.",
    "One step that you did is worth more than a list that you liked.",
    "Choose the change that is easiest to undo, and do it soon.",
  ],
  limits: [
    "Know where it stops: the cases that do not fit tell you the most.",
    "Ask those who doubt it, and write their reasons down.",
    "A change that helps in one place need not help in the next.",
  ],
};

export const exerciseLabels: readonly string[] = [
  "Exercise:",
  "Your exercise:",
  "Something to do before the next mail:",
  "Exercise for this week:",
  "To do:",
];

/** For the last lesson, or one that stands alone. */
export const lastExerciseLabels: readonly string[] = [
  "Exercise:",
  "Your exercise:",
  "Something to do this week:",
  "One last exercise:",
  "To do:",
];
