import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import { MarketingError, type FieldError } from "../domain/errors.ts";
import type { ServerEnv } from "./server-environment.ts";

/**
 * A set of routes whose zod schemas refuse what doesn't fit: "invalid-input" for the body, "invalid-usage" for query,
 * path and headers, with a JSON pointer to each fault.
 */
export function newRoutes(): OpenAPIHono<ServerEnv> {
  return new OpenAPIHono<ServerEnv>({
    defaultHook: (result) => {
      if (!result.success) throw refusal(result.target, result.error.issues);
    },
  });
}

/** The refusal of a request whose `part` ("json", "query", "param", "header") zod found these faults in. */
export function refusal(part: string, issues: z.core.$ZodIssue[]): MarketingError {
  const errors = issues.flatMap(faultsOf);
  const first = errors[0];
  const reason = first === undefined ? "" : `: ${first.pointer === "" ? "" : `${first.pointer}: `}${first.detail}`;
  if (part === "json") return new MarketingError("invalid-input", `the body can't be used${reason}`, { errors });
  const name = { query: "the query", param: "the path", header: "a header" }[part] ?? "the request";
  return new MarketingError("invalid-usage", `${name} can't be used${reason}`, { errors });
}

function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code !== "unrecognized_keys") return [{ pointer: pointerTo(issue.path), detail: issue.message }];
  return issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: "unknown field" }));
}

/** A JSON pointer (RFC 6901); the empty text is the whole. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
