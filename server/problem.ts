import { STATUS_CODES } from "node:http";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Log } from "../app/log.ts";
import { withoutKeys } from "../domain/api-key.ts";
import { MarketingError, type ErrorCode } from "../domain/errors.ts";
import { hintOverHttp } from "../app/http-hints.ts";
import { base } from "./marketing/addresses.ts";
import { bodyHint } from "./body-example.ts";
import type { ServerEnv } from "./server-environment.ts";
import { withoutPlaces } from "./store-faults.ts";

/** Seconds after which a caller may try again what failed for now, unless who refused knows better. */
const retryAfterSeconds = 5;

/** The one door for errors: whatever a route throws leaves as a problem; what nobody foresaw is logged, never shown. */
export function answerErrors(log: Log): ErrorHandler<ServerEnv> {
  return (thrown, context) => {
    const error = asMarketingError(thrown, context.req.path);
    if (error.httpStatus >= 500) {
      log.error(
        { request_id: context.get("requestId"), code: error.code, error: describe(thrown) },
        "a request failed on our side",
      );
    }
    return problem(context, error);
  };
}

/**
 * The error as `application/problem+json` (RFC 9457), with `code`, `errors`, `request_id` and `hint` beside its own fields;
 * `cause` is the reason that `detail` has behind its colon, for whoever shows both apart.
 */
export function problem(
  context: Context<ServerEnv>,
  error: MarketingError,
  headers: Record<string, string> = {},
): Response {
  const status = error.httpStatus;
  const { message, why, hint } = withoutPlaces(error);
  const body = {
    type: "about:blank",
    title: STATUS_CODES[status] ?? "Error",
    status,
    detail: why === undefined ? message : `${message}: ${why}`,
    cause: why ?? null,
    // Somebody may have put a key in the place of its id.
    instance: withoutKeys(context.req.path),
    code: error.code,
    errors: error.errors,
    request_id: context.get("requestId"),
    hint: hint === undefined ? null : hintOverHttp(hint),
  };
  const isForNow = status === 429 || status === 503;
  if (isForNow) context.header("Retry-After", String(retryAfterSeconds));
  if (status === 401) context.header("WWW-Authenticate", 'Bearer realm="qlp-marketing"');
  // Every status of the error table allows a body.
  return context.json(body, status as ContentfulStatusCode, {
    ...headers,
    "Content-Type": "application/problem+json",
  });
}

function asMarketingError(thrown: unknown, path: string): MarketingError {
  if (thrown instanceof MarketingError) return forMarketing(thrown, path);
  if (thrown instanceof HTTPException) return fromHttpException(thrown, path);
  return new MarketingError("internal", "something went wrong on our side", {
    hint: "try again; the log of the server has more under the request id",
    cause: thrown,
  });
}

/** In the marketing API a campaign that is being worked on is one conflict, whoever is in the way; strategies are the protocol's. */
function forMarketing(error: MarketingError, path: string): MarketingError {
  if (error.code !== "thread-busy" || !path.startsWith(`${base}/`)) return error;
  return new MarketingError("conflict", "the campaign is being worked on", {
    ...(error.why === undefined ? {} : { why: error.why }),
    hint: "wait until its run is over, or cancel it",
    cause: error,
  });
}

const codesByStatus: Partial<Record<number, ErrorCode>> = {
  400: "invalid-usage",
  401: "unauthorized",
  404: "not-found",
  405: "method-not-allowed",
  406: "not-acceptable",
  413: "body-too-large",
  415: "unsupported-media-type",
};

/** What the framework itself refuses; its messages are written for callers. */
function fromHttpException(thrown: HTTPException, path: string): MarketingError {
  const code = codesByStatus[thrown.status];
  if (code === undefined) return new MarketingError("internal", "something went wrong on our side", { cause: thrown });
  // A body that is no JSON never comes so far (body.ts): this is none at all.
  if (thrown.message !== "Malformed JSON in request body")
    return new MarketingError(code, thrown.message, { cause: thrown });
  const hint = bodyHint(path);
  return new MarketingError(code, "the body is empty", { ...(hint === null ? {} : { hint }), cause: thrown });
}

/** What failed, for the log alone; the log masks secrets. */
function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown;
  const why = thrown instanceof MarketingError && thrown.why !== undefined ? `\nwhy: ${thrown.why}` : "";
  return `${thrown.stack ?? thrown.message}${why}${cause === undefined ? "" : `\ncaused by: ${describe(cause)}`}`;
}
