import { z } from "@hono/zod-openapi";
import { MarketingError } from "../../domain/errors.ts";

/** The header that a change needs. Missing is answered with 428, so the schema lets it be missing. */
export const IfMatch = z.object({
  "if-match": z.string().optional().openapi({
    description: "the ETag of the answer that the change is based on, or `*` for whatever is stored",
    example: '"3"',
  }),
});

export const etagHeader = z.object({ ETag: z.string().openapi({ description: "names this version in If-Match" }) });

/**
 * The versions that `If-Match` names; null for `*`, any. A weak tag names no version that could be changed.
 * @throws MarketingError "precondition-required" without the header, "invalid-usage" when it is no list of tags
 */
export function expectedVersions(header: string | undefined): string[] | null {
  const value = header?.trim();
  if (value === undefined || value === "") {
    throw new MarketingError("precondition-required", "a change needs the header If-Match", {
      why: "without it the change of somebody else could be lost",
      hint: "send the ETag that the GET answered with, or If-Match: * to overwrite whatever is there",
    });
  }
  if (value === "*") return null;
  const tags = value.split(",").map((tag) => /^\s*(W\/)?"([^"]*)"\s*$/.exec(tag));
  if (tags.some((tag) => tag === null)) {
    throw new MarketingError("invalid-usage", "If-Match holds no ETag", { hint: 'an ETag stands in quotes: "3"' });
  }
  return tags.flatMap((tag) => (tag?.[1] === undefined && tag?.[2] !== undefined ? [tag[2]] : []));
}

/** A version as the header `ETag` carries it. */
export function etagOf(version: string): string {
  return `"${version}"`;
}
