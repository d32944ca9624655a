import { z } from "zod";
import type { Piece } from "../domain/piece.ts";
import { PieceStatus } from "../domain/vocabulary.ts";

/** What the graph knows of a finished piece; its words are in the store. */
export const PieceMark = z.object({
  status: PieceStatus,
  contentHash: z.string(),
  /** grows with every rewriting of the piece */
  revision: z.number().int().nonnegative(),
});
export type PieceMark = z.infer<typeof PieceMark>;
export type ContentMarks = Record<string, PieceMark>;

/**
 * The marks of both sides, by piece id. For one piece the higher revision stays, and between equal revisions the greater
 * text of the mark: so merging is idempotent and the order of parallel writers doesn't matter.
 */
export function mergeContent(current: ContentMarks, next: ContentMarks): ContentMarks {
  const merged: ContentMarks = { ...current };
  for (const [id, mark] of Object.entries(next)) {
    const known = Object.hasOwn(merged, id) ? merged[id] : undefined;
    if (known === undefined || isNewer(mark, known)) {
      Object.defineProperty(merged, id, { value: mark, enumerable: true, writable: true, configurable: true });
    }
  }
  return merged;
}

function isNewer(mark: PieceMark, known: PieceMark): boolean {
  if (mark.revision !== known.revision) return mark.revision > known.revision;
  return `${mark.contentHash} ${mark.status}` > `${known.contentHash} ${known.status}`;
}

/** Marks of rewritten pieces, one revision above those that are there. */
export function marksOf(pieces: Piece[], { content }: { content: ContentMarks }): ContentMarks {
  return Object.fromEntries(
    pieces.map(({ id, status, contentHash }) => {
      const known = Object.hasOwn(content, id) ? content[id] : undefined;
      return [id, { status, contentHash, revision: (known?.revision ?? -1) + 1 }];
    }),
  );
}
