import { splitToWeight } from "../domain/split-text.ts";
import type { PieceDraft, PiecePart } from "../domain/piece.ts";
import type { PieceWriter } from "./agent.ts";

/** Posts on X leave room for a correction: 280 is the platform's limit. */
const partLimit = 275;
const threadLimit = 15;

/** Writes for X: threads in seven parts, single posts and polls. */
export const threadBuilder: PieceWriter = {
  name: "thread_builder",
  role: "Writes threads, single posts and polls for X.",
  writes: ["twitter_thread", "tweet", "poll"],
  settle(draft, plan) {
    return plan.type === "twitter_thread" ? fitThread(draft) : draft;
  },
};

/** Splits parts that are too heavy for one post at a sentence's end, as long as the thread stays within its size. */
function fitThread(draft: PieceDraft): PieceDraft {
  const parts = draft.parts.flatMap((part): PiecePart[] =>
    splitToWeight(part.text, partLimit).map((text, index) => ({ ...part, text, media: index === 0 ? part.media : [] })),
  );
  return parts.length <= threadLimit ? { ...draft, parts } : draft;
}
