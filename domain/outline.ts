import { z } from "zod";
import { contentTypes } from "./content-types.ts";
import type { PiecePlan } from "./piece.ts";
import { structures } from "./structures.ts";

/** What is settled before the first sentence: length, parts, and the material in the order in which it is worth using. */
export const PieceOutline = z.object({
  /** words to aim at; a number that a person asked for is met within 15 % */
  words: z.number().int().positive(),
  sections: z.array(
    z.object({
      role: z.string(),
      purpose: z.string(),
      least: z.number().int(),
      most: z.number().int(),
      hasHeading: z.boolean(),
    }),
  ),
  /** ids of the facts that research found to belong to this piece, best first */
  material: z.array(z.string()),
});
export type PieceOutline = z.infer<typeof PieceOutline>;

/** The outline of a piece: the structure of its type, its length, its material. */
export function outlineOf(
  { type, words }: Pick<PiecePlan, "type" | "words">,
  material: readonly string[],
): PieceOutline {
  return {
    words: words ?? contentTypes[type].words.medium,
    sections: structures[type].map((section) => ({ ...section })),
    material: [...material],
  };
}
