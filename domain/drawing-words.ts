import type { PieceDraft, PiecePart } from "./piece.ts";
import { shortened } from "./shortened.ts";
import { sentencesOf } from "./text-shape.ts";

type Words = Pick<PieceDraft, "hook" | "title" | "subject" | "parts">;

/** Longest text alternative, below the 125 characters that screen readers take well. */
const longestAlternative = 120;

/** A text as one line of a picture: no markdown, no emoji, no breaks. */
export function drawnLine(text: string): string {
  return paragraphsOf(text).join(" ");
}

/** The paragraphs of a text as a picture shows them: no markdown, no emoji, nothing empty. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\[([^\]\n]+)\]\([^)\s]+\)/gu, "$1")
    .replace(/^\s*(?:```.*|#{1,6}\s+|>\s+)/gmu, "")
    .replace(/(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1/gu, "$2")
    .replace(emoji, "")
    .split(/\n+/u)
    .map((line) =>
      line
        .replace(/^\s*[-*]\s+/u, "• ")
        .replace(/\s+/gu, " ")
        .replace(/ (?=[.,;:!?…](?:\s|$))/gu, "")
        .trim(),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Pictograms with everything that joins or colours them, flags and keycaps; not ©, ® and ™, which are letters here. */
const emoji =
  /[#*\d]\uFE0F?\u20E3|\p{Regional_Indicator}{1,2}|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\u200D\p{Extended_Pictographic})*|\uFE0E|\uFE0F|\u200D|\u20E3/gu;

/** What stands on a title card: the title where there is one, else the first line. */
export function titleOf({ title, hook, subject, parts }: Words): string {
  return drawnLine(title ?? "") || drawnLine(hook) || drawnLine(subject ?? "") || drawnLine(parts[0]?.text ?? "");
}

/** The alternative of something that shows these words. */
export function alternativeOf(shown: string): string {
  return shortened(drawnLine(shown), longestAlternative);
}

/**
 * The sentence of a piece that stands best alone: of a card's length, with no need of the one before it, not the first line.
 * Null when there is none.
 */
export function strongestSentence({ hook, parts }: Pick<Words, "hook" | "parts">): string | null {
  const opening = drawnLine(hook);
  let best: string | null = null;
  let most = 0;
  for (const sentence of quotableParts(parts).flatMap(({ text }) => paragraphsOf(text).flatMap(sentencesOf))) {
    const weight = opening.includes(sentence) ? 0 : weightOf(sentence);
    if (weight > most) [best, most] = [sentence, weight];
  }
  return best;
}

/** The sentence that a quote card's alternative begins with; null when the piece holds it no longer. */
export function sentenceBehind(alternative: string, { parts, hook }: Pick<Words, "hook" | "parts">): string | null {
  const sentences = [hook, ...parts.map(({ text }) => text)].flatMap((text) => paragraphsOf(text).flatMap(sentencesOf));
  return sentences.find((sentence) => alternativeOf(sentence) === alternativeOf(alternative)) ?? null;
}

function quotableParts(parts: readonly PiecePart[]): PiecePart[] {
  return parts.filter(({ role }) => !["call_to_action", "hashtags", "footer", "code"].includes(role));
}

/** How well a sentence stands alone, 0 = not at all. Between equals the first one counts. */
function weightOf(sentence: string): number {
  const { length } = sentence;
  if (length < 30 || length > longestAlternative) return 0;
  if (!/[.!]["”’]?$/u.test(sentence) || /https?:|www\.|[#@]\p{L}|\{\{|^[•\d]|[{}<>]/u.test(sentence)) return 0;
  const leansOnOthers =
    /^(?:and|but|so|or|then|this|that|these|those|it|its|it['’]s|they|he|she|there|here|also|instead|for example|otherwise|which|because)\b/iu;
  if (leansOnOthers.test(sentence)) return 1;
  const isCompact = length >= 40 && length <= 95;
  const hasTurn = /\b(?:not|never|until|before|without|only|instead|than|no)\b/iu.test(sentence);
  const isAddress = /\b(?:I|we|our|my)\b/u.test(sentence);
  return 2 + (isCompact ? 2 : 0) + (hasTurn ? 1 : 0) - (isAddress ? 1 : 0);
}
