import { z } from "zod";

/** One remark of a check: which rule, how bad, about which piece (null = the whole campaign), and what to do. */
export const Finding = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  message: z.string(),
  pieceId: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;
