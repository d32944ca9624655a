import type { TestedElement, TestMetric } from "../../../domain/experiment.ts";

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

export const sceneHooks: readonly string[] = [
  "Picture the same small trouble on a Monday, and again on the Monday after.",
  "Suppose somebody new asks why it is done this way, and nobody has an answer.",
  "Imagine a quiet hour, and the one thing that you would look at first.",
  "Picture a list on the wall that nobody has read since spring.",
  "Suppose you had to explain this to a friend in one breath.",
  "Imagine that the usual workaround stops working tomorrow morning.",
  "Picture two people fixing the same thing, each without knowing of the other.",
];

export const costHooks: readonly string[] = [
  "What is put off does not go away; it comes back on a worse day.",
  "A trouble that everybody works around is paid for every week.",
  "Waiting has a price, and it is paid in small change that nobody counts.",
  "What stays unclear gets decided anyway, by whoever is in a hurry.",
  "Every workaround has to be remembered by somebody.",
  "The longer a habit goes unexamined, the more rests on it.",
  "What is done twice because nobody asked costs more than asking.",
];

/** Requests without a link beside following and answering: something to do, something to keep. */
export const tryRequests: readonly string[] = [
  "Try one thing from this today.",
  "Pick one line of this and act on it this week.",
  "Take one idea from this into your next working day.",
  "Do the smallest part of this before you go home.",
];
export const saveRequests: readonly string[] = [
  "Save this for the day you need it.",
  "Keep this for the next time it comes up.",
  "Save this and come back to it on a quiet day.",
  "Bookmark this for later.",
];

/** With a link and the product's name, beside reading on and acting: an answer after a look, and a comparison. */
export const answerRequests: readonly string[] = [
  "Look at {name}, then tell us what is missing",
  "Look first, then tell us what you make of {name}",
  "Have a look, then ask us about {name}",
];
export const compareRequests: readonly string[] = [
  "Compare {name} with how you do it now",
  "Hold {name} against what you have today",
  "See where {name} differs from what you use",
];

/** The kinds that texts differ in, and why one of them may do better, in words that follow "because". */
export const kindReasons = {
  "a question": "a question stays open until the reader has answered it",
  "a plain statement": "a statement can be agreed with or argued with at once",
  "a scene": "a scene shows the trouble before it explains it",
  "the cost of waiting": "a loss is felt sooner than a gain",
  "a how-to": "a how-to promises something to do today",
  "a request to read on": "reading on asks for little",
  "a request to act": "whoever is interested wants to do something, not to read more",
  "a request to answer": "an answer is a small step that other readers can see",
  "a request to compare": "a comparison begins with what the reader has already",
  "a request to follow": "following costs one click and no words",
  "a request to keep it": "what is kept is read again when it is needed",
  "a card with the first line": "a card takes more room in a feed than words do",
  "a card with a sentence from inside the post": "a card that says something new is a second reason to stop",
  "no picture": "words alone look like something that a person wrote",
  "a post in the morning": "plans for the day are made then",
  "a post at noon": "people take a break then and look up",
  "a post in the afternoon": "attention turns to something new when the day's work is half done",
  "a post at the end of the working day": "there is time to read on the way home",
  "a post in the evening": "there is time to read in peace",
  "a mail in the morning": "plans for the day are made then",
  "a mail in the afternoon": "the inbox of the morning has been worked through by then",
} as const satisfies Record<string, string>;
export type KindName = keyof typeof kindReasons;

/** What stands between the kinds and the verb: "a question as the subject". */
export const elementPlaces: Record<TestedElement, string> = {
  subject_line: " as the subject",
  hook: " in the first line",
  call_to_action: "",
  media: "",
  time: "",
};

/** What the kinds differ in by each metric, and where it will be seen. */
export const metricWords: Record<TestMetric, { gets: string; seenIn: string }> = {
  click_rate: { gets: "gets more clicks", seenIn: "the click rate" },
  open_rate: { gets: "gets more opens", seenIn: "the open rate" },
  engagement_rate: { gets: "gets more reactions and answers", seenIn: "the engagement rate" },
  conversion_rate: { gets: "brings more readers to the goal", seenIn: "the conversion rate" },
};
