/**
 * For link posts. Of the page behind the link nothing is known but its theme, so nothing else is said about it. Titles are
 * plain: no selling, no question for votes. Slot: {label}.
 */
export const linkTitles: readonly string[] = [
  "Something to read on {label}, and a question for those who do it differently",
  "For discussion: {label}, and what usually gets left out",
  "A page on {label}. What would you add to it?",
  "On {label}: where do you agree, and where does it not fit your case?",
  "A link on {label} for anybody who has had to decide about it",
  "Posting this on {label} for the comments rather than for the link",
  "What would you say to this on {label}?",
  "On {label}: worth a read before you argue about it, and worth an argument",
  "A view on {label} that I would like to see tested",
  "Reading on {label}: what matches your experience, and what does not?",
  "About {label}: one page, and an open question",
];

/** For a page of one's own; the first comment says so as well. Slots: {name}, {label}. */
export const ownLinkTitles: readonly string[] = [
  "I work on {name}. Here is our page; what would you want to know about {label}?",
  "Our page (I work on {name}), and a question on {label}",
  "I work on {name} and would like to hear where we are wrong about {label}",
  "From somebody who works on {name}: a question on {label}",
  "I work on {name}. What is missing here for anybody who cares about {label}?",
];

/** Why it is posted, where the page is not one's own. Slot: {label}. */
export const linkReasons: readonly string[] = [
  "I am posting this to compare notes on {label}, not to settle anything.",
  "I am leaving this here to hear what people who deal with {label} make of it.",
  "I am less interested in whether the page is right than in where it does not fit.",
  "Posted for discussion, with one question of my own below.",
  "I would like to hear from people who have dealt with {label} and came to another view.",
  "The link is a starting point; the exceptions are what I am after.",
  "Read it or not, the question below stands on its own.",
];

/** Who one is, where the page is one's own. Slot: {name}. */
export const ownLinkReasons: readonly string[] = [
  "I work on {name}, so read the page with that in mind.",
  "To be open about it: I work on {name}, and this is our page.",
  "Disclosure: I work on {name}. The page is ours, and the question is a real one.",
  "For transparency: this is our page, and I work on {name}. Objections are welcome.",
  "I work on {name} and am biased in that respect. Tell me what the page leaves out.",
];

/** Before what one thinks of the theme oneself. */
export const linkViews: readonly string[] = [
  "My own view, so that there is something to disagree with:",
  "What I would hold against most advice on this:",
  "Where I stand on it:",
  "To start with something concrete:",
  "What I keep coming back to:",
];
