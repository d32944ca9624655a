import { countWords } from "../../../domain/text-shape.ts";

/** A paragraph that may be left out when a text gets too long: the highest rank goes first, rank 0 stays. */
export interface Block {
  role: string;
  text: string;
  rank: number;
}

/**
 * The blocks that keep the text within `maximum` words, in their order.
 * @example withinWords([{ role: "body", text: "Too much.", rank: 1 }], 1) // []
 */
export function withinWords(blocks: readonly Block[], maximum: number): Block[] {
  const kept = [...blocks];
  while (countWords(kept.map(({ text }) => text).join("\n")) > maximum) {
    const highest = Math.max(...kept.map(({ rank }) => rank));
    if (highest <= 0) break;
    kept.splice(
      kept.findLastIndex(({ rank }) => rank === highest),
      1,
    );
  }
  return kept;
}
