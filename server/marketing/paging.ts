import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ServerEnv } from "../server-environment.ts";

/** The query of a list. */
export const PageQuery = z.strictObject({
  limit: z.coerce
    .number({ error: "limit is a whole number" })
    .pipe(z.int("limit is a whole number").min(1, "limit is 1 at least").max(200, "limit is 200 at most"))
    .default(50)
    .openapi({ type: "integer", minimum: 1, maximum: 200, default: 50, description: "rows of a page" }),
  cursor: z
    .string()
    .min(1, "leave an empty cursor out")
    .max(1000, "a cursor is not that long")
    .optional()
    .openapi({ description: "next_cursor of the page before" }),
});

export const NextCursor = z
  .string()
  .nullable()
  .openapi({ description: "what to give as cursor for the next page; null at the end" });

export const linkHeader = z.object({
  Link: z.string().optional().openapi({ description: 'the next page, `<…>; rel="next"`, where there is one' }),
});

/** Names the next page in the header `Link` (RFC 8288), with the rest of the query as it was. */
export function linkNext(request: Context<ServerEnv>, nextCursor: string | null): void {
  if (nextCursor === null) return;
  const { pathname, searchParams } = new URL(request.req.url);
  searchParams.set("cursor", nextCursor);
  request.header("Link", `<${pathname}?${searchParams.toString()}>; rel="next"`);
}
