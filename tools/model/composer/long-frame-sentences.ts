/**
 * Titles, subtitles, first and last sentences of long texts. Slots: {label}, a noun phrase that stands at the front or after a
 * preposition; {readers} fits after "for"; {piece} is "article"; {count}, a true number in words; {other}, {others}: related themes.
 */

/** Each adds what a title with a stance does not say. */
export const stanceSubtitles: readonly string[] = [
  "A working view on {label}, with its reasons, its limits and a first step",
  "On {label}: what it costs to wait, what helps, and where the advice ends",
  "Notes on {label} for {readers} who would rather try than argue",
  "What to do about {label} on an ordinary day, and how to tell whether it helps",
  "About {label}, without a promise and with a check for every step",
  "For {readers}: reasons, objections and first moves",
  "An argument about {label} that can be tested on a small case",
  "With the best objection included, and something to try today",
];

/** Second paragraph of a long text: says what it is about, by name. */
export const framings: readonly string[] = [
  "Questions about {label} tend to begin with a moment like this.",
  "What follows is about {label}: what it costs to leave things as they are, what helps, and where the advice ends.",
  "This {piece} is about {label}, and it tries to be of use on an ordinary day.",
  "Opinions about {label} are easy to find. Here are reasons, steps, and the cases in which they do not hold.",
  "There is plenty of advice on {label}; this {piece} keeps to what can be checked.",
  "Take what follows as a working view on {label}, open to objections.",
  "A conversation about {label} usually starts with tools or opinions. It may be better to start with what happens.",
  "When people talk about {label}, they often talk past the small things that decide the outcome.",
  "Large words come easily when the talk turns to {label}. What follows stays with things that can be tried.",
  "The following thoughts on {label} claim no authority. Each of them can be tested on a small case.",
  "Anybody who has to decide something about {label} needs reasons more than forecasts.",
  "This is an attempt to think about {label} from the side of the people who do the work.",
];

/** From the theme as it was asked for to what the text treats of it; {other} is a noun phrase. */
export const doors: readonly string[] = [
  "Much of it comes down to {other}, so that is where the argument starts.",
  "The practical side of it is {other}.",
  "The door into the subject is {other}, because that is where the work happens.",
  "To keep it concrete, the examples come from {other}.",
  "Seen from an ordinary week, the subject has another name: {other}.",
];

/** Last paragraph, before the request. */
export const closers: readonly string[] = [
  "None of this needs a grand program. It needs one case, one change, and somebody who looks at the result.",
  "The first step is smaller than the subject, and that is its strength.",
  "What counts is the next ordinary case: do that one a little better, and look at what happens.",
  "Choose one thing from this {piece}, try it on a real case, and drop it if the check fails.",
  "The rest is practice, and practice starts with one case.",
  "If one sentence stays with you, let it be one that you could try tomorrow.",
  "Nothing here is final. Try it, note what happened, and keep what held.",
  "A small trial is worth more than a good argument, so the next move is yours.",
  "The subject is large, but the next decision is small, and it can be made well.",
  "Come back to the questions in a month. If the answers have changed, something has worked.",
  "Agree or disagree, but do it on the basis of a case that you have looked at closely.",
];

/** Why related themes belong into one text. */
export const chapterIntroductions: readonly string[] = [
  "The subject does not stand alone. It touches on {others}, and a change in one of them shows in the others, so they are taken together here.",
  "Along the way this {piece} turns to {others}. They belong together because the same people meet all of them in the same week.",
  "Several neighbors come up as well: {others}. Each of them changes what is possible in the others, so it would be odd to leave them out.",
  "The second half looks at {others}. What is decided there comes back here, for better or worse.",
  "The path leads past {others}, because few improvements stay where they were made.",
  "Later sections look at {others}, where the same habits help or hurt.",
];

/** Heading and first sentence of a chapter on a related theme. */
export const chapterHeadings: readonly string[] = [
  "A neighboring question: {other}",
  "The connection to {other}",
  "A closer look at {other}",
  "One question further: {other}",
  "It goes on with {other}",
  "Next door: {other}",
  "A step to the side: {other}",
];
export const chapterOpeners: readonly string[] = [
  "Whoever works on {label} soon comes to {other}.",
  "Questions about {label} have a way of ending in questions about {other}.",
  "What you decide about {label} has an effect on {other}.",
  "It is hard to talk about {label} and to say nothing about {other}.",
  "A change in one place shows in the next, and that leads to {other}.",
  "Half of the difficulty lies elsewhere, so it is time to look at {other}.",
  "The same care is needed when it comes to {other}.",
];
export const chapterHelpHeadings: readonly string[] = [
  "{other}: what helps",
  "{other}: where to begin",
  "{other}: from the thought to the work",
  "{other}: what to do about it",
  "{other}: things to try",
  "{other}: moves and their reasons",
];
export const chapterEndHeadings: readonly string[] = [
  "{other}: signs and limits",
  "{other}: how to tell, and where it ends",
  "{other}: what to watch",
  "{other}: progress and its price",
  "{other}: what to expect, and what not",
  "{other}: the honest part",
];

/** Sections of a thought piece that draw a consequence; the claim is the one that the piece has made. */
export const consequences: readonly { heading: string; opener: string }[] = [
  {
    heading: "What follows for the next decision",
    opener: "If the claim holds, the next decision looks different, even a small one.",
  },
  {
    heading: "What follows for those who do the work",
    opener: "A claim that changes nothing for the people who do the work is only an opinion.",
  },
  {
    heading: "What follows for what gets measured",
    opener: "Whatever is measured gets attention, so the measures have to follow the claim.",
  },
  {
    heading: "What follows for what can be left out",
    opener: "Every good idea should also let you stop doing something.",
  },
  {
    heading: "What follows for a bad day",
    opener: "Ideas are tested when time is short and somebody is away.",
  },
  {
    heading: "What follows for those who come later",
    opener: "Whoever takes over the work inherits the decisions without the reasons, unless somebody writes them down.",
  },
  {
    heading: "What follows for the conversation",
    opener: "People who disagree about the answer can still agree on the question.",
  },
];

/** Before the claim of a thought piece. */
export const claimHeadings: readonly string[] = [
  "The claim, and why it holds",
  "One claim and its reason",
  "The point, said plainly",
  "What there is to defend",
  "The argument in short",
  "What this comes down to",
  "The thesis",
];
export const claimLeads: readonly string[] = [
  "The claim can be put in a sentence or two.",
  "Here is the point, before any of the detail.",
  "Said without decoration, it comes to this.",
  "The argument rests on one observation.",
  "Start with the claim itself, so that it can be disputed.",
];
export const claimReasons: readonly string[] = [
  "The reason lies in what happens otherwise.",
  "Look at the alternative to see why.",
  "What speaks for it is the price of the opposite.",
  "It holds because the opposite is paid for every week.",
  "The evidence is ordinary, and anybody can look for it.",
];

/** Titles of deep dives and of pages of good practice. */
export const deepDiveTitles: readonly string[] = [
  "{label}: how it works inside, and where it fails",
  "{label}, taken apart: the parts, the limits, the checks",
  "A close look at {label}: what happens, what breaks, what to check",
  "{label} from the inside, with a way to look for yourself",
  "How to look inside {label}, part by part",
  "A careful look inside {label}",
  "{label}: the mechanism behind it",
];
export const deepDiveSubtitles: readonly string[] = [
  "The mechanism first, then the failures, then a way to look for yourself",
  "What goes on inside, what it costs, and what no method can promise",
  "For {readers} who want to know why before they ask how",
  "Part by part, with the places where it breaks",
  "Causes, effects and checks, without a promise",
];
export const practiceTitles: readonly string[] = [
  "{count} practices on {label}, each with its exception",
  "{label}: {count} practices, and when to break them",
  "Good practice on {label}: {count} habits with reasons and signs",
  "{count} habits worth keeping when it comes to {label}",
  "What to make a habit when it comes to {label}",
  "{label}: {count} rules of thumb and their limits",
];
export const practiceSubtitles: readonly string[] = [
  "Each with the reason behind it, the case in which it is wrong, and a sign that it works",
  "For {readers} who want to know when a rule does not apply",
  "Keep what fits, and know why you leave out the rest",
  "A practice without its exception is a superstition",
  "Reasons first, so that you can disagree with them",
];
