import type { PhraseForm } from "./grammar.ts";

/**
 * Frames for the unique value of the brief, by its form. It is printed word for word and always called a claim, never a
 * promise, and the reader is invited to check it. Slots: {name}, {value}.
 */
export const claims: Record<PhraseForm, readonly string[]> = {
  noun: [
    "{name} claims {value}.",
    "The claim of {name} is {value}.",
    "{name} makes one claim: {value}.",
    "{name} aims at {value}.",
    "What we claim for {name}: {value}.",
    "The claim of {name}: {value}.",
    "Our aim with {name} is {value}.",
  ],
  verb: [
    "{name} claims that it {value}.",
    "The claim of {name} is that it {value}.",
    "{name} makes one claim, namely that it {value}.",
    "What we claim for {name} is that it {value}.",
    "We claim that {name} {value}.",
  ],
  imperative: [
    "{name} claims to help you {value}.",
    "{name} aims to help you {value}.",
    "The claim of {name} is that it helps you {value}.",
    "We claim that {name} helps you {value}.",
    "Our aim with {name} is to help you {value}.",
  ],
  sentence: [
    "The claim of {name}: {value}.",
    "{name} makes one claim: {value}.",
    "What we claim for {name}: {value}.",
    "{name} claims this: {value}.",
    "We make one claim for {name}: {value}.",
  ],
  colon: [
    "The claim of {name}: {value}.",
    "{name} makes one claim: {value}.",
    "What we claim for {name}: {value}.",
    "{name} claims this: {value}.",
    "We make one claim for {name}: {value}.",
  ],
};

/** Behind a sentence that says what the product is. */
export const itsClaims: Record<PhraseForm, readonly string[]> = {
  noun: [
    "Its claim is {value}.",
    "It claims {value}.",
    "Its claim: {value}.",
    "It aims at {value}.",
    "The claim: {value}.",
  ],
  verb: ["It claims that it {value}.", "Its claim is that it {value}.", "The claim is that it {value}."],
  imperative: [
    "It claims to help you {value}.",
    "It aims to help you {value}.",
    "The claim is that it helps you {value}.",
  ],
  sentence: ["Its claim: {value}.", "What it claims: {value}.", "The claim: {value}."],
  colon: ["Its claim: {value}.", "What it claims: {value}.", "The claim: {value}."],
};

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
  "Let your most skeptical colleague choose the test.",
  "Try it where a failure costs little.",
  "Decide beforehand what would convince you, then try it.",
];

/** Behind the claim of anything else. */
export const generalChecks: readonly string[] = [
  "Judge for yourself.",
  "Try it once and decide.",
  "If it turns out otherwise, tell us.",
  "See for yourself before you take our word for it.",
  "You be the judge.",
  "Come with doubts and ask.",
  "Do not take our word for it; try it.",
  "Put it to the test.",
  "Tell us if you see it differently.",
  "Ask us how.",
];
