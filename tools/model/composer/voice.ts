import { contentTypes } from "../../../domain/content-types.ts";
import type { ContentType, ToneName } from "../../../domain/vocabulary.ts";
import { shuffle } from "../../../domain/random.ts";
import type { PieceTask } from "../port.ts";
import { casualLines } from "./voice/casual.ts";
import { educationalLines } from "./voice/educational.ts";
import { inspirationalLines } from "./voice/inspirational.ts";
import { professionalLines } from "./voice/professional.ts";
import { technicalLines } from "./voice/technical.ts";
import type { ToneLines } from "./voice/tone-lines.ts";
import { visionaryLines } from "./voice/visionary.ts";

/** What only this tone would say to this reader. */
export const voiceLines: Record<ToneName, ToneLines> = {
  professional: professionalLines,
  technical: technicalLines,
  casual: casualLines,
  visionary: visionaryLines,
  educational: educationalLines,
  inspirational: inspirationalLines,
};

/** Types whose form has no room for a sentence of its own: too short, or made of slides, shots and code. */
const tightTypes: ReadonlySet<ContentType> = new Set<ContentType>([
  "tweet",
  "quote_post",
  "poll",
  "reddit_link",
  "linkedin_document",
  "video_script",
  "api_documentation",
  "code_examples",
]);

/** Below so many words a piece says one thing, and says it plainly. */
const fewestWords = 60;

/**
 * How many sentences of tone and reader a piece has room for: none in the tight types, one in a short piece, up to four in
 * an article of 1,500 words.
 */
export function voiceRoom({ plan }: Pick<PieceTask, "plan">): number {
  const words = plan.words ?? contentTypes[plan.type].words.medium;
  if (tightTypes.has(plan.type) || words < fewestWords) return 0;
  return Math.min(4, 1 + Math.floor(words / 450));
}

/**
 * The sentences of the plan's tone for its reader, in the order in which this piece should try them. Pieces of one tone and
 * reader go through the pool one after the other, so none comes back before all have been said.
 */
export function voiceOrder({ plan, seed }: Pick<PieceTask, "plan" | "seed">): string[] {
  const lines = voiceLines[plan.tone][plan.persona];
  const order = shuffle(lines, `${seed}\u0000voice\u0000${plan.tone}\u0000${plan.persona}`);
  const start = (plan.voiceTurn ?? plan.ordinal) % order.length;
  const [first = "", ...rest] = [...order.slice(start), ...order.slice(0, start)];
  // A long piece takes its further sentences from the other end, where the next pieces come last.
  return [first, ...rest.toReversed()];
}
