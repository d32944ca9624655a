import type { Brief } from "../domain/brief.ts";
import { isDate } from "../domain/campaign-request.ts";
import type { Fact } from "../domain/fact.ts";
import type { Finding } from "../domain/finding.ts";
import type { LintScope } from "../domain/lint.ts";
import type { Piece } from "../domain/piece.ts";
import type { Span } from "../domain/protected-spans.ts";
import { readBrief } from "../domain/request.ts";
import { sentencesOf } from "../domain/text-shape.ts";
import { toneScore } from "../domain/tones.ts";
import { findLinks } from "../domain/links.ts";
import type { Compared } from "../domain/set-checks.ts";
import type { ToneName } from "../domain/vocabulary.ts";
import { channelNames, toneNames } from "../domain/words.ts";

/** A file as the lint reads it: its pieces, what they rest on, and the way back into the file. */
export interface LintDocument {
  pieces: Piece[];
  brief: Brief;
  facts: Fact[];
  tests: Compared[];
  scope: LintScope;
  /** where a place of a piece stands in the file, in UTF-16 units; null = nowhere that could be shown */
  locate(pieceIndex: number, place: Finding["place"]): Span | null;
  /** the file with these pieces instead of its own; those that are the same object leave it as it is */
  write(pieces: readonly Piece[]): string;
}

/** A brief as it was on its first day: any day of the campaign may have passed when its texts are looked at. */
export function readBriefOfAnyDay(input: Record<string, unknown>): Brief {
  const { start } = input;
  const today = typeof start === "string" && isDate(start) ? start : "1970-01-01";
  return readBrief(input, { today, todayIn: () => today });
}

/** What is known when nobody says for whom a text is. */
export const noBrief: Brief = {
  name: "text",
  objective: "launch_awareness",
  product: { name: null, description: null, targetAudience: ["everybody"], uniqueValue: null, url: null },
  channels: [...channelNames],
  durationDays: 30,
  budget: { contentPieces: null, dailyPosts: null, adSpend: null },
  tone: { primary: "professional", secondary: null },
  goals: {},
  facts: [],
  brand: null,
  audienceTimezone: "UTC",
  start: "1970-01-01",
  types: null,
};

/** The tone that a text is nearest to, for a text that doesn't say what it is meant to sound like. */
export function nearestTone(text: string): ToneName {
  const scores = toneNames.map((tone) => ({ tone, score: toneScore(text, tone).score }));
  return scores.toSorted((left, right) => right.score - left.score)[0]?.tone ?? "professional";
}

/** The first sentence of some words: what a reader stops at, and no greeting. */
export function openingOf(text: string): string {
  const sentences = sentencesOf(text);
  return sentences.find((sentence) => sentence.split(/\s+/).length >= 4) ?? sentences[0] ?? "";
}

/** The last sentence before footer and hashtags, and the link in its part. */
export function requestOf(parts: Piece["parts"]): Piece["cta"] {
  const last = parts.findLast(({ role }) => !["footer", "disclosure", "hashtags", "ps"].includes(role))?.text ?? "";
  const sentence = sentencesOf(last.replace(/(?<=\s|^)#[\p{L}\p{N}_]+/gu, "")).at(-1) ?? "";
  return { text: last.includes(sentence) ? sentence : "", url: findLinks(last)[0]?.text ?? null };
}
