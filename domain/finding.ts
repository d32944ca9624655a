import { z } from "zod";

/** One remark of a check: which rule, how bad, about which piece (null = the whole campaign), where, and what to do. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  pieceId: z.string().nullable(),
  /** the field that it is about ("title", "part 2") and the stretch in it, in UTF-16 units; null = the piece as a whole */
  place: z
    .object({ field: z.string(), start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
    .nullable()
    .default(null),
  /** how to mend it, in words; null where the message says it already */
  mend: z.string().nullable().default(null),
});
export type Finding = z.infer<typeof Finding>;

/** The finding with nothing said about place and mend where there is nothing to say. */
export function findingOf(said: Omit<Finding, "place" | "mend"> & Partial<Finding>): Finding {
  return { place: null, mend: null, ...said };
}
