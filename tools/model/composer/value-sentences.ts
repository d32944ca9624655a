/**
 * Frames for the unique value of the brief. It is printed word for word, named as a claim or a promise, and the reader is
 * invited to check it. Slots: {name}, {value}.
 */

/** Of software, with a value that is a noun phrase: "10x faster development". */
export const softwareClaims: readonly string[] = [
  "{name} claims {value}.",
  "The claim of {name} is {value}.",
  "{name} makes one claim: {value}.",
  "{name} promises {value}.",
  "Our aim with {name} is {value}.",
  "What {name} promises: {value}.",
  "What we claim for {name}: {value}.",
  "With {name} we promise {value}.",
  "We make one claim for {name}: {value}.",
  "The promise of {name}: {value}.",
  "{name} has one promise to keep: {value}.",
];

/** Of anything, with a value that may be whatever can follow a colon. */
export const promises: readonly string[] = [
  "{name} in its own words: {value}.",
  "What {name} promises: {value}.",
  "The promise of {name}: {value}.",
  "{name} makes one promise: {value}.",
  "Our promise with {name}: {value}.",
  "What {name} stands for: {value}.",
  "What to expect from {name}: {value}.",
  "We make one promise for {name}: {value}.",
  "{name} has one promise to keep: {value}.",
  "Hold {name} to its promise: {value}.",
  "What we promise with {name}: {value}.",
];

/** Behind a sentence that says what the product is. */
export const itsSoftwareClaims: readonly string[] = [
  "Its claim is {value}.",
  "It claims {value}.",
  "Its claim: {value}.",
  "It promises {value}.",
  "The claim: {value}.",
];
export const itsPromises: readonly string[] = [
  "Its promise: {value}.",
  "What it promises: {value}.",
  "The promise: {value}.",
];

/** Behind the claim of a product for people who write code. */
export const codeChecks: readonly string[] = [
  "Test that on a branch of your own.",
  "Try it on a branch and read the diff.",
  "Give it one ticket and review the result.",
  "Try it in a repository you know well.",
];

/** Behind the claim of a product that one can try at work. */
export const softwareChecks: readonly string[] = [
  "Test that on a task you know well.",
  "Do one task both ways and compare.",
  "Check it on your own work before you believe it.",
  "Measure one task before and after.",
  "Try it on one small task from this week.",
  "See whether it holds on your own project.",
  "Let your most sceptical colleague choose the test.",
  "Try it where a failure costs little.",
  "Decide beforehand what would convince you, then try it.",
];

/** Behind the promise of anything else. */
export const generalChecks: readonly string[] = [
  "Judge for yourself.",
  "Try it once and decide.",
  "Hold us to it.",
  "If it turns out otherwise, tell us.",
  "See for yourself before you take our word for it.",
  "You be the judge.",
  "Come with doubts and ask.",
  "Do not take our word for it; try it.",
  "Put it to the test.",
  "Tell us if you see it differently.",
  "Ask us how.",
];
