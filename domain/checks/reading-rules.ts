import { personas } from "../personas.ts";
import { countWords, readingEase, sentencesOf } from "../text-shape.ts";
import { toneScore } from "../tones.ts";
import type { PersonaName } from "../vocabulary.ts";
import { at, ownWords, proseOf, runningText, warning, when, type PieceRule } from "./piece-rule.ts";

/** Shorter texts say too little about how they read. */
const leastWords = 80;
/** Mean words of a sentence: shorter ones read like a telegram, longer ones are read twice. */
const meanWords = { least: 8, most: 18 };
/** One word in fifty out of tone is a slip, more is another voice. */
const leastTone = 0.8;

/** Words of one reader's trade that another does not use, and how many of them are too many. */
const jargon: Record<PersonaName, { pattern: RegExp; most: number } | null> = {
  developer: {
    pattern:
      /\b(?:ROI|stakeholders?|go-to-market|bottom line|market share|shareholders?|value propositions?|thought leaders?|C-suite|core competenc(?:y|ies)|move the needle)\b/giu,
    most: 1,
  },
  cto: { pattern: /\b(?:noobs?|n00bs?|hacky|lol|dude|bro|growth hack\p{L}*|side hustles?)\b/giu, most: 0 },
  founder: {
    pattern:
      /\b(?:stack traces?|null pointers?|mutex(?:es)?|regex(?:es)?|segfaults?|kernels?|linters?|monads?|stdout|stderr|heap dumps?)\b/giu,
    most: 2,
  },
  general: {
    pattern:
      /\b(?:stack traces?|null pointers?|mutex(?:es)?|regex(?:es)?|segfaults?|linters?|monads?|stdout|stderr|heap dumps?|EBITDA|go-to-market)\b/giu,
    most: 2,
  },
};

/** Whether the text reads as its persona and its tone ask. */
export const readingRules: readonly PieceRule[] = [
  {
    name: "reading-ease",
    check(piece) {
      const text = sentencesIn(runningText(piece));
      if (countWords(text) <= leastWords) return [];
      const ease = Math.round(readingEase(text));
      const [least, most] = personas[piece.persona].readingEase;
      const reader = personas[piece.persona].plural;
      return [
        ...when(
          ease < least,
          warning(`the text is hard to read for ${reader}: Flesch ${ease}, aimed at ${least} to ${most}`),
        ),
        ...when(
          ease > most + 20,
          warning(
            `the text is plain to the point of talking down to ${reader}: Flesch ${ease}, aimed at ${least} to ${most}`,
          ),
        ),
      ];
    },
  },
  {
    name: "sentence-length",
    check(piece) {
      const text = sentencesIn(runningText(piece));
      const words = countWords(text);
      const mean = words / Math.max(1, sentencesOf(text).length);
      return when(
        words > leastWords && (mean < meanWords.least || mean > meanWords.most),
        warning(`a sentence has ${mean.toFixed(1)} words on average; 12 to ${meanWords.most} read best`),
      );
    },
  },
  {
    name: "tone-drift",
    check(piece) {
      const { score, misses } = toneScore(runningText(piece), piece.tone);
      return when(
        misses.length > 1 && score < leastTone,
        warning(`not in the tone "${piece.tone}": ${misses.slice(0, 5).join(", ")}`),
      );
    },
  },
  {
    name: "persona-drift",
    check(piece, context) {
      const rule = jargon[piece.persona];
      if (rule === null) return [];
      const own = ownWords(context);
      const found = proseOf(piece).flatMap(({ place, text }) =>
        [...text.matchAll(rule.pattern)]
          .filter(([word]) => !own.includes(word.toLowerCase()))
          .map((match) => ({ place, word: match[0], start: match.index, end: match.index + match[0].length })),
      );
      const first = found[0];
      const words = new Set(found.map(({ word }) => word.toLowerCase()));
      if (first === undefined || words.size <= rule.most) return [];
      return [
        at(
          warning(`${personas[piece.persona].plural} do not speak like that: ${[...words].slice(0, 5).join(", ")}`),
          first.place,
          first.start,
          first.end,
        ),
      ];
    },
  },
];

/** Lines that are sentences: list items, tables and links alone on a line say nothing about how sentences read. */
function sentencesIn(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/https?:\/\/\S+|#[\p{L}\p{N}_]+/gu, " "))
    .filter((line) => !/^\s*(?:[|>#]|[-*•] \[[ x]\])/u.test(line))
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, ""))
    .join("\n");
}
