import { noteOf, type RuleNote } from "./rule-note.ts";

/** Slips, reading, tone, and repetition. */
export const languageNotes: Record<string, RuleNote> = {
  "word-doubled": noteOf(
    "error",
    ["a word twice in a row", "a slip of the hand", "Strike one."],
    "one of the two is struck",
  ),
  blanks: noteOf(
    "error",
    ["double spaces, and a space before a stop", "a slip of the hand", "Strike the space."],
    "the space is struck",
  ),
  "brackets-empty": noteOf("error", [
    "empty brackets and quotation marks",
    "something was to stand there",
    "Fill them, or strike them.",
  ]),
  "stops-doubled": noteOf(
    "error",
    ["stops that follow each other: “..”, “,,”, “,.”, “!.”", "a slip of the hand", "Keep one."],
    "the stop that belongs there is kept",
  ),
  article: noteOf(
    "error",
    [
      "“a” before a vowel sound and “an” before a consonant",
      "it is heard at once",
      "Choose by sound: an hour, a unique idea.",
    ],
    "the article is set right",
  ),
  "article-unsure": noteOf("warning", [
    "the same before names and short forms",
    "how they are spoken is a guess",
    "Read it aloud and choose.",
  ]),
  agreement: noteOf("error", [
    "subject and verb where they certainly disagree: “they is”, “these is”",
    "a reader stops trusting the text",
    "Make the verb follow its subject.",
  ]),
  "capital-missing": noteOf(
    "warning",
    [
      "texts that begin with a small letter",
      "it reads like a fragment",
      "Begin with a capital, unless a name asks for the small one.",
    ],
    "the first letter becomes a capital",
  ),
  "stop-missing": noteOf(
    "warning",
    ["sentences at the end of a part that have no stop", "it reads as if something was cut off", "End with a stop."],
    "a stop is set",
  ),
  "sentence-repeated": noteOf("warning", [
    "a sentence of six words or more that stands twice in a piece",
    "a reader takes it for a mistake",
    "Strike one, or say it differently.",
  ]),
  "reading-ease": noteOf("warning", [
    "Flesch reading ease of texts over 80 words: developers 50 to 75, technology leaders 40 to 65, founders 55 to 80, everybody 60 to 80",
    "a text that is harder than its readers want is left; easier by more than 20 points talks down",
    "Hard: shorter words and sentences. Plain: say more in one sentence.",
  ]),
  "sentence-length": noteOf("warning", [
    "the mean sentence of texts over 80 words: 8 to 18 words, 12 to 18 is the aim",
    "short ones in a row hammer, long ones are read twice",
    "Join or split some; let the length vary.",
  ]),
  "tone-drift": noteOf("warning", [
    "words that fall out of the tone of the piece",
    "a brand has one voice",
    "Let the tone be set again, or use the words of the tone.",
  ]),
  "persona-drift": noteOf("warning", [
    "words of one reader's trade in a text for another, unless the brief has them",
    "readers feel that they are not meant",
    "Say it in the reader's words.",
  ]),
  "text-identical": noteOf("error", [
    "two pieces of a set with the same words",
    "platforms refuse the second, readers unfollow",
    "Write the later one again.",
  ]),
  "near-duplicate": noteOf("warning", [
    "two pieces with more than 35 % of their five-word runs in common; blocks of one test may",
    "readers have seen it",
    "Change the moves, not the synonyms.",
  ]),
  "opening-repeated": noteOf("warning", [
    "two pieces with the same first sentence",
    "the opening is what a reader sees of both",
    "Open the later one with another kind of hook.",
  ]),
};
