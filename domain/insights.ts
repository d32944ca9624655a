import { z } from "zod";
import type { ReaderComment } from "./measurement.ts";

/** What readers said: counts of the three sentiments, themes with the comments that support them, advice in words. */
export const Insights = z.object({
  comments: z.number().int(),
  sentiment: z.object({ positive: z.number(), neutral: z.number(), negative: z.number() }),
  themes: z.array(z.object({ word: z.string(), count: z.number(), example: z.string() })),
  actions: z.array(z.string()),
});
export type Insights = z.infer<typeof Insights>;

const positiveWords = new Set(
  "good great love like helpful useful clear nice excellent thanks thank works solid impressive recommend easy fast".split(
    " ",
  ),
);
const negativeWords = new Set(
  "bad poor hate broken confusing unclear slow expensive spam wrong misleading annoying useless bug boring hype".split(
    " ",
  ),
);
const negations = new Set(["not", "never", "no", "isn't", "don't", "doesn't", "wasn't", "can't"]);
const ordinaryWords = new Set(
  "the a an and or but of to in on for with is are was were be been this that it its you your i we they my our from at as by have has had do does did not so if how what when who why can could would should will about just more most very than then there here out up all any one".split(
    " ",
  ),
);

/**
 * Sentiment and themes of comments; `comments` is 0 when nobody said anything. A lexicon with negation: coarse, and meant for
 * direction only. A theme is a content word that two or more comments share; its example is quoted as it stands.
 */
export function computeInsights(comments: ReaderComment[]): Insights {
  const sentiment = { positive: 0, neutral: 0, negative: 0 };
  const byWord = new Map<string, string[]>();
  for (const { text } of comments) {
    sentiment[sentimentOf(text)] += 1;
    for (const word of new Set(wordsOf(text))) {
      if (word.length < 4 || ordinaryWords.has(word) || positiveWords.has(word) || negativeWords.has(word)) continue;
      byWord.set(word, [...(byWord.get(word) ?? []), text]);
    }
  }
  const themes = [...byWord]
    .filter(([, texts]) => texts.length >= 2)
    .toSorted(([left, a], [right, b]) => b.length - a.length || left.localeCompare(right, "en"))
    .slice(0, 5)
    .map(([word, texts]) => ({ word, count: texts.length, example: texts[0] ?? "" }));
  return { comments: comments.length, sentiment, themes, actions: themes.map(adviceFor) };
}

/** "positive", "negative" or "neutral" by the balance of the lexicon's words; a negation before a word turns it. */
export function sentimentOf(text: string): "positive" | "neutral" | "negative" {
  const words = wordsOf(text);
  const balance = words.reduce((score, word, index) => {
    const value = positiveWords.has(word) ? 1 : negativeWords.has(word) ? -1 : 0;
    const isTurned = words.slice(Math.max(0, index - 2), index).some((before) => negations.has(before));
    return score + (isTurned ? -value : value);
  }, 0);
  return balance > 0 ? "positive" : balance < 0 ? "negative" : "neutral";
}

function adviceFor({ word, count, example }: { word: string; count: number; example: string }): string {
  const mood = sentimentOf(example);
  if (mood === "negative") return `Answer what ${count} readers say about "${word}" before the next piece on it.`;
  if (mood === "positive") return `Say more about "${word}": ${count} readers took it up kindly.`;
  return `Look at "${word}": ${count} readers bring it up.`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
}
