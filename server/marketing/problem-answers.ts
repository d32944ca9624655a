import { z } from "@hono/zod-openapi";
import { errorTable, type ErrorCode } from "../../domain/errors.ts";

/** What every error looks like (RFC 9457). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    cause: z.string().nullable().openapi({ description: "the reason, which detail has behind its colon" }),
    instance: z.string(),
    code: z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
    request_id: z.string(),
    hint: z.string().nullable(),
  })
  .openapi("Problem", {
    example: {
      type: "about:blank",
      title: "Not Found",
      status: 404,
      detail: 'campaign "campaign-1" not found: no campaign of this id is there',
      cause: "no campaign of this id is there",
      instance: "/api/v2/marketing/campaigns/campaign-1",
      code: "not-found",
      errors: [],
      request_id: "0b8f1c7e-5d0a-4a53-8f0c-6a3f4d2b9c11",
      hint: "GET /api/v2/marketing/campaigns",
    },
  });

const reasons = {
  400: "the query, the path, a header or a decision can't be used",
  401: "a key is needed",
  403: "the scope of the key doesn't reach so far",
  404: "there is no such campaign, piece or run",
  406: "the answer is not to be had in the type asked for",
  409: "the campaign is not in a state for this, or a run is going on",
  412: "it was changed since it was read",
  413: "the body is larger than 1 MB",
  415: "the body is no JSON",
  422: "the body can't be used; `errors` points at each fault",
  428: "the header If-Match is missing",
  503: "the server is shutting down, or its store failed",
} as const;

/** The answers of a route that is refused, in the order of their status. */
export function problems(...statuses: (keyof typeof reasons)[]) {
  const all = [...new Set([400, 401, 403, ...statuses, 503] as const)].toSorted((left, right) => left - right);
  return Object.fromEntries(
    all.map((status) => [
      status,
      { description: reasons[status], content: { "application/problem+json": { schema: Problem } } },
    ]),
  );
}
