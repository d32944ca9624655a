import type { PhraseForm } from "./grammar.ts";

/**
 * Frames that say what the product is, by the form of its description. Slots: {name}; {what} in the right form; {is} is
 * "is" or "offers"; {audience} where the brief names readers. None of them says that the product solves the matter of the
 * text: that would be a claim without a fact.
 */
export const introductions: Record<PhraseForm, readonly string[]> = {
  noun: [
    "{name} {is} {what}.",
    "{name} {is} {what} for {audience}.",
    "We make {name}: {what}.",
    "We work on {name}: {what}.",
    "{name} in one line: {what}.",
    "About us: {name} {is} {what}.",
    "If you do not know {name} yet, it {is} {what}.",
    "For those who are new here: {name} {is} {what}.",
    "{name}, briefly: {what}.",
    "What {name} {is}: {what}.",
    "New to {name}? It {is} {what}.",
  ],
  verb: [
    "{name} {what}.",
    "We make {name}, which {what}.",
    "In one line, {name} {what}.",
    "About us: {name} {what}.",
    "If you do not know {name} yet, it {what}.",
    "For those who are new here: {name} {what}.",
    "We work on {name}, which {what}.",
    "What does {name} do? It {what}.",
    "New to {name}? It {what}.",
    "Briefly, {name} {what}.",
    "{name} is made for {audience}. It {what}.",
  ],
  imperative: [
    "{name} is there to help you {what}.",
    "{name} is meant to help you {what}.",
    "We make {name} to help you {what}.",
    "The aim of {name}: to help you {what}.",
    "What {name} is for: to help you {what}.",
    "New to {name}? It is meant to help you {what}.",
    "For those who are new here: {name} is there to help you {what}.",
    "If you do not know {name} yet, it is meant to help you {what}.",
    "We work on {name} so that you can {what}.",
    "About us: we make {name} to help you {what}.",
    "{name} is meant to help {audience} {what}.",
  ],
  sentence: [
    "{name} in one line: {what}.",
    "About {name}: {what}.",
    "What {name} is about: {what}.",
    "We make {name}. In one line: {what}.",
    "We work on {name}. In one line: {what}.",
    "New to {name}? In one line: {what}.",
    "For those who are new here, {name} in one line: {what}.",
    "If you do not know {name} yet, here it is in one line: {what}.",
    "{name} in its own words: {what}.",
    "{name}, briefly: {what}.",
    "The idea of {name}: {what}.",
  ],
  colon: [
    "{name} in a few words: {what}.",
    "About {name}: {what}.",
    "What {name} is about: {what}.",
    "We make {name}. In a few words: {what}.",
    "We work on {name}. In a few words: {what}.",
    "New to {name}? In a few words: {what}.",
    "For those who are new here, {name} in a few words: {what}.",
    "If you do not know {name} yet, here it is in a few words: {what}.",
    "{name} in its own words: {what}.",
    "{name}, briefly: {what}.",
    "The idea of {name}: {what}.",
  ],
};

/** Frames for a brief with neither a description nor a value that can be printed: they name the product and claim nothing. */
export const plainIntroductions: readonly string[] = [
  "We make {name}. Ask us anything about it.",
  "New to {name}? Ask us what it does.",
  "We make {name}. Hold it to the same standard.",
  "If you want to know what {name} does, ask us.",
  "We work on {name}. Questions about it are welcome.",
  "Judge {name} by the same standard.",
  "Put the same questions to {name}.",
  "We make {name}, and we answer questions about it.",
  "{name} is what we make. Questions are welcome.",
  "Curious about {name}? Ask us.",
  "Ask us how {name} would do here.",
];
