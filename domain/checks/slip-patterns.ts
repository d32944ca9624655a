import type { Span } from "../protected-spans.ts";

/** Slips of the hand as patterns: the rules find them, the automatic fix mends them. */

/** Words that may stand twice: "had had", "that that". */
export const mayStandTwice: ReadonlySet<string> = new Set([
  "had",
  "that",
  "is",
  "very",
  "bye",
  "no",
  "so",
  "ha",
  "her",
  "do",
  "yeah",
  "knock",
  "night",
]);

export const doubledWords = /(?<![\p{L}\p{N}'’-])(\p{L}+)[ \t]+\1(?![\p{L}\p{N}'’-])/giu;

/** More than three blanks are set on purpose, or stand where code was blanked. */
export const blankPatterns: readonly { pattern: RegExp; says: string }[] = [
  { pattern: /(?<=[^\s.!?>*-]) {2}(?=[^\s])/gu, says: "double spaces" },
  { pattern: /(?<=[\p{L}\p{N}]) (?=[,;.!?](?:\s|$))/gu, says: "a space before a stop" },
];

export const emptyBrackets = /(?<![\p{L}\p{N}_`])\(\s*\)|\[\s*\](?! )|“\s*”|"\s*"(?!\p{L})/gu;

export const doubledStops =
  /(?<!\.)\.\.(?!\.)|[,;]{2,}|,\.|(?<!\b(?:\p{L}\.)*(?:\p{L}|etc|Inc|Ltd|Co|Corp|Jr|Sr|St|vs|al))\.,(?=\s)|[!?]\.(?=\s|$)|;\.|::(?=\s)/gu;

/** Where a pattern stands in a text. */
export function slips(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The text with code, check boxes and calls such as `run()` blanked, so that their brackets are nobody's slip. */
export function withoutMarks(text: string): string {
  return text
    .replace(/(?:^|(?<=\n))[ \t]*```[\s\S]*?(?:\n[ \t]*```|$(?![\s\S]))|`[^`\n]+`/g, (code) =>
      code.replace(/[^\n]/g, "x"),
    )
    .replace(/[-*] \[ \]/g, "xxxxx");
}
