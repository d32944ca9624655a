/** Behind a poll's question: how to answer, so that the answers mean something. None of them asks for anything else. */
export const pollNotes: readonly string[] = [
  "Answer for last week, not for the week you planned.",
  "Pick what is closest.",
  "Choose what you do, not what you would like to do.",
  "Think of the last time it came up before you choose.",
  "If two of them fit, take the one that cost you more.",
  "There is no right answer here; the spread is what is interesting.",
  "Answer for your own desk, even if the others do it differently.",
  "First thought counts.",
  "Honest answers only; nobody sees who chose what.",
  "If it changes from week to week, take the week you are in.",
  "Choose quickly, and look at what the others chose afterwards.",
  "Answer as you would to a colleague who asks over coffee.",
];

/** Lines for a word of context, of different lengths, beside those of plain-requests.ts. */
export const longerPollRequests: readonly string[] = [
  "Add a word on why.",
  "Say why in a reply.",
  "Tell us in a reply what would have to change for another answer.",
  "If you would have answered differently a year ago, tell us in the replies what changed.",
];

export interface SmallPoll {
  /** slot: {label} */
  question: string;
  options: readonly string[];
}

const sure = ["Yes", "Not yet", "It depends"] as const;
const amount = ["Yes", "No", "Some weeks"] as const;

/** Questions by the words that they have beside the theme's name, from two on. */
export const themedPolls: readonly SmallPoll[] = [
  { question: "Time for {label}?", options: amount },
  { question: "Enough time for {label}?", options: amount },
  { question: "Is there time for {label}?", options: amount },
  { question: "Do you have time for {label}?", options: amount },
  { question: "Do you have enough time for {label}?", options: amount },
  { question: "Do you have a fixed time for {label}?", options: sure },
  { question: "Did you have enough time for {label} this week?", options: ["Yes", "No", "Most days"] },
];

/** Questions by their words, from one on, for a theme whose name is longer than the text may be. */
export const plainPolls: readonly SmallPoll[] = [
  { question: "Ready?", options: sure },
  { question: "Ready yet?", options: sure },
  { question: "Is it working?", options: sure },
  { question: "Is it working yet?", options: sure },
  { question: "Is it working for you?", options: sure },
  { question: "Is it working for you yet?", options: sure },
  { question: "Is it working well enough for you?", options: sure },
  { question: "Is it working well enough for you now?", options: sure },
];
