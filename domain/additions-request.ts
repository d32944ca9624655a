import { z } from "zod";
import { MarketingError } from "./errors.ts";
import { line, wholeNumber, wrongKind } from "./request-fields.ts";
import { describeIssues } from "./request-issues.ts";
import { readTypes } from "./request-words.ts";
import type { ContentType } from "./vocabulary.ts";

/** Pieces that may be added at once. */
const mostAdded = 500;

/** More pieces for a campaign, as they are asked for over the wire. */
export const AdditionsRequest = z.strictObject(
  {
    types: z
      .union([z.string(), z.array(z.string({ error: wrongKind("a type", "text") }))], {
        error: wrongKind("types", "a list of names"),
      })
      .transform(readTypes),
    count: wholeNumber("count", 1, mostAdded),
    topic: line("topic", 200).nullish(),
  },
  { error: wrongKind("the request", "an object") },
);

export interface Additions {
  /** at least one, each once */
  types: ContentType[];
  count: number;
  topic: string | null;
}

/** The request with every name known; without a count one piece of each type. @throws MarketingError "invalid-input" */
export function readAdditions(input: unknown): Additions {
  const parsed = AdditionsRequest.safeParse(input);
  const faults = parsed.success
    ? parsed.data.types === null
      ? [{ pointer: "/types", detail: "types is empty" }]
      : []
    : describeIssues(parsed.error.issues, AdditionsRequest);
  if (!parsed.success || parsed.data.types === null || faults.length > 0) {
    throw new MarketingError("invalid-input", `the request was refused: ${faults[0]?.detail ?? "it is no request"}`, {
      hint: "correct what is named and send it again; nothing was made",
      errors: faults,
    });
  }
  const { types, count, topic } = parsed.data;
  return { types, count: count ?? types.length, topic: topic ?? null };
}
