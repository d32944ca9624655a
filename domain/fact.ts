import { z } from "zod";

/**
 * One entry of the ledger. A figure, name, quotation or link may stand in public text only through a public fact.
 * `value` and `unit` are set where the text holds one figure: "10x faster development" is 10, "x", "faster development".
 */
export const Fact = z.object({
  id: z.string(),
  text: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  subject: z.string().nullable(),
  /** where it comes from: "brief.product.unique_value", "brief.facts[2]" */
  origin: z.string(),
  /** false for goals, budget and whatever the brief marks so: kept, never printed */
  public: z.boolean(),
});
export type Fact = z.infer<typeof Fact>;
