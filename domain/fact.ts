import { z } from "zod";

/** What a block of code is: the fence's word ("sh", "json"; "" where none was given) and the heading it stood under. */
export const FactCode = z.object({ language: z.string(), about: z.string() });

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
  /** where it comes from: "brief.product.unique_value", "brief.facts[2]", "README.md:12", "https://example.com/docs#install" */
  origin: z.string(),
  /** false for goals, budget and whatever the brief marks so: kept, never printed */
  public: z.boolean(),
  /** set for code and commands of a source: `text` is the block, letter for letter */
  code: FactCode.nullable().default(null),
});
export type Fact = z.infer<typeof Fact>;
