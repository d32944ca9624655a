import { weightedLength } from "./weighted-length.ts";

/**
 * The text in pieces of at most `limit` weighted characters, cut at the ends of sentences; a sentence that is too long
 * alone stays whole, for a check to find.
 * @example splitToWeight("One. Two.", 5) // ["One.", "Two."]
 */
export function splitToWeight(text: string, limit: number): string[] {
  if (weightedLength(text) <= limit) return [text];
  const sentences = text.split(/(?<=[.!?])\s+/u);
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    const joined = last === undefined ? sentence : `${last} ${sentence}`;
    if (last !== undefined && weightedLength(joined) <= limit) pieces[pieces.length - 1] = joined;
    else pieces.push(sentence);
  }
  return pieces;
}
