import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import { MarketingError } from "../domain/errors.ts";
import { bodyHint } from "./body-example.ts";
import { faultsIn } from "./faults.ts";
import type { ServerEnv } from "./server-environment.ts";

/**
 * A set of routes whose zod schemas refuse what doesn't fit: "invalid-input" for the body, "invalid-usage" for query,
 * path and headers, with a JSON pointer to each fault.
 */
export function newRoutes(): OpenAPIHono<ServerEnv> {
  return new OpenAPIHono<ServerEnv>({
    defaultHook: (result, context) => {
      if (result.success) return;
      // What was judged stands beside the error, though the type doesn't say so.
      const { data: sent } = result as { data?: unknown };
      throw refusal(result.target, result.error.issues, { sent, path: context.req.path });
    },
  });
}

/**
 * The refusal of a request whose `part` ("json", "query", "param", "header") zod found these faults in.
 * @param found the value that was judged, and the address that it was sent to
 */
export function refusal(
  part: string,
  issues: z.core.$ZodIssue[],
  { sent, path = "" }: { sent?: unknown; path?: string } = {},
): MarketingError {
  const errors = faultsIn(issues, sent);
  const first = errors[0];
  const reason = first === undefined ? "" : `: ${first.pointer === "" ? "" : `${first.pointer}: `}${first.detail}`;
  if (part === "json") {
    const hint = bodyHint(path);
    const options = hint === null ? { errors } : { errors, hint };
    return new MarketingError("invalid-input", `the body can't be used${reason}`, options);
  }
  const name = { query: "the query", param: "the path", header: "a header" }[part] ?? "the request";
  return new MarketingError("invalid-usage", `${name} can't be used${reason}`, { errors });
}
