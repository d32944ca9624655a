import type { Brief } from "./brief.ts";
import type { Media, PieceDraft, PiecePlan } from "./piece.ts";

/** What to show with a piece: kind, description, alternative text. */
export function suggestMedia(_plan: PiecePlan, words: PieceDraft, _brief: Pick<Brief, "brand" | "product">): Media[] {
  return words.media;
}
