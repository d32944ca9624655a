/**
 * Sentences of a product update. With news: only around supplied facts. Without: a mail about what the product does and how
 * to use it, which says that it brings no news. Slots: {name}, {label}, {audience}.
 */

export const newsSubjects: readonly string[] = [
  "What has changed in {name}",
  "{name}: what is different now",
  "A change in {name}, and what to do",
  "What is new in {name}, in short",
  "New in {name}, with what to do",
  "Changes in {name}, point by point",
  "{name}: the changes, one by one",
];

export const plainNewsSubjects: readonly string[] = [
  "What has changed, and what to do",
  "What is different now, point by point",
  "A change, and what it means for you",
];

export const aboutSubjects: readonly string[] = [
  "{name}: what it is for, in short",
  "How to get more out of {name}",
  "{name}, and how to begin with it",
  "No news from {name}, a use for it",
  "What {name} is for, and where to start",
  "A closer look at {name}, without news",
  "{name} in use: where to begin",
];

export const plainAboutSubjects: readonly string[] = [
  "No news today: how to use what is there",
  "Nothing new, and something to use",
  "How to use what you have already",
];

/** Above the supplied facts. */
export const changeLabels: readonly string[] = [
  "What has changed:",
  "What is new:",
  "What is different now:",
  "The changes:",
  "What you will find changed:",
];

/** In place of news, where none is supplied. */
export const noNews: readonly string[] = [
  "There is no news to report today. This mail says what {name} is for and how to put it to use.",
  "Nothing is announced in this mail: it is about what {name} does and how to use it.",
  "This mail brings no news of {name}. It is a reminder of what it does, and of how to begin.",
  "No change is announced here; what follows is what {name} is for, and a way to use it.",
  "In place of news, here is what {name} is about and where to start with it.",
];

export const plainNoNews: readonly string[] = [
  "There is no news to report today, so this mail is about using what is there.",
  "Nothing is announced in this mail: it is about {label} and what to do with it.",
  "No change is announced here; what follows is a way to go on with {label}.",
];

/** Whom it helps, in place of the readers: {audience}, or those who deal with the theme. */
export const forWhom: readonly string[] = [
  "This mail is for {audience}.",
  "Worth a look for {audience}.",
  "Written with {audience} in mind.",
  "Whom this concerns: {audience}.",
  "If you count yourself among {audience}, read on.",
];

export const forReaders: readonly string[] = [
  "Read on if {label} is part of your week.",
  "Worth a look if you deal with {label}.",
  "If you care for {label}, read on.",
  "This mail is for those who work on {label}.",
  "Read on if you have a say in {label}.",
];

/** Before the step that says what to do. */
export const useLabels: readonly string[] = [
  "How to put it to use:",
  "A way to begin:",
  "What to do now:",
  "Where to start:",
  "A first use:",
];

export const newsPreheader = "What is different, for whom, and the one thing to do about it.";
export const aboutPreheader = "What it is for, whom it suits, and a first thing to do with it.";
