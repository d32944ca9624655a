import { z } from "zod";
import { hintOfCommand } from "../../app/http-hints.ts";
import { errorTable, MarketingError, type ErrorCode, type MarketingErrorOptions } from "../../domain/errors.ts";

const Problem = z.object({
  code: z.string(),
  detail: z.string(),
  /** the reason, which `detail` has behind its message */
  cause: z.string().nullish(),
  hint: z.string().nullish(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).catch([]),
});

/**
 * What a server refused or failed with, as the error that it is in this process: same code, message, reason and hint. An
 * answer that is no problem of ours becomes "internal".
 * @param body the text of the answer
 */
export function problemError(url: string, status: number, body: string): MarketingError {
  const problem = Problem.safeParse(jsonOf(body)).data;
  if (problem === undefined) return foreignAnswer(url, status);
  const { code, detail, cause, hint, errors } = problem;
  const message = cause != null && detail.endsWith(`: ${cause}`) ? detail.slice(0, -cause.length - 2) : detail;
  const options: MarketingErrorOptions = {
    ...(cause == null ? {} : { why: cause }),
    ...(hint == null ? {} : { hint: hintOfCommand(hint) }),
    errors,
  };
  if (code === "unauthorized") {
    return new MarketingError(code, `the server at ${url} wants a key`, {
      why: message,
      hint: "set QLP_API_KEYS to a key of that server; the first one is sent",
    });
  }
  return isErrorCode(code)
    ? new MarketingError(code, message, options)
    : new MarketingError("internal", `the server at ${url} said: ${message}`, options);
}

/** @throws nothing; the error for an answer that isn't the product's */
export function foreignAnswer(url: string, status: number): MarketingError {
  return new MarketingError("internal", `what answers at ${url} is no server of this program`, {
    why: `its answer, with status ${status}, can't be read`,
    hint: "check the address in --url or QLP_URL",
  });
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTable, code);
}

/** The value of a JSON text, undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
