import { isCamelCase } from "./checks/sign-rules.ts";
import type { Piece } from "./piece.ts";
import { wordsOf } from "./text-shape.ts";

const hashtag = /(?<![\p{L}\p{N}&/#])#(\p{L}[\p{L}\p{N}_]*)/gu;

/**
 * The piece with hashtags in CamelCase where its own words show how they are made: "#codereview" is "#CodeReview" in a
 * text that speaks of "code review". `fields` are those that changed.
 */
export function tagsToCamelCase(piece: Piece): { piece: Piece; fields: string[] } {
  const prose = [piece.title, piece.subject, ...piece.parts.map(({ text }) => text.replace(hashtag, " "))].join("\n");
  const runs = runsOf(wordsOf(prose));
  const fields: string[] = [];
  const camel = (tag: string): string => (isCamelCase(tag) ? tag : (runs.get(tag.toLowerCase()) ?? tag));
  const parts = piece.parts.map((part, index) => {
    const text = part.text.replace(hashtag, (_, tag: string) => `#${camel(tag)}`);
    if (text !== part.text) fields.push(`part ${index + 1}`);
    return { ...part, text };
  });
  const hashtags = piece.hashtags.map((tag) => (tag.startsWith("#") ? `#${camel(tag.slice(1))}` : camel(tag)));
  if (hashtags.join() !== piece.hashtags.join() && fields.length === 0) fields.push("hashtags");
  return { piece: { ...piece, parts, hashtags }, fields };
}

/** One to three words that stand side by side, by what they are when written together. */
function runsOf(words: readonly string[]): Map<string, string> {
  const runs = new Map<string, string>();
  for (const length of [1, 2, 3]) {
    words.slice(0, words.length - length + 1).forEach((_, start) => {
      const run = words.slice(start, start + length).flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
      const key = run.join("").toLowerCase();
      const camel = run.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
      if (!runs.has(key) || !/\p{Ll}\p{Lu}/u.test(runs.get(key) ?? "")) runs.set(key, camel);
    });
  }
  return runs;
}
