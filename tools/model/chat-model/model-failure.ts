import { MarketingError } from "../../../domain/errors.ts";
import { shortened } from "../../../domain/shortened.ts";

export interface FailureContext {
  /** "piece p07", "the strategy" */
  subject: string;
  /** the model's name */
  model: string;
  /** whether the answer had begun */
  hasBegun: boolean;
  /** what must not stand in a message, such as the key */
  secrets: readonly string[];
}

/** What helps against most failures of a model. */
export const tryAgain = 'go on with "qlp-marketing run resume": what is finished is kept';

/** What a status means to a person. */
const byStatus: Record<number, { why: string; hint: string } | undefined> = {
  404: {
    why: "the server knows no such model or path (404)",
    hint: "correct QLP_MODEL, or OPENAI_BASE_URL, which usually ends in /v1",
  },
  429: {
    why: "the server takes no more calls now (429): too many at once, or the account's quota is used up",
    hint: `wait, or see to the account, then ${tryAgain}`,
  },
};

/**
 * The error for people of a call that failed. The library's own error is left out, even as the cause: it may repeat what was
 * sent, the key among it.
 */
export function modelFailure(error: unknown, { subject, model, hasBegun, secrets }: FailureContext): MarketingError {
  const status = statusOf(error);
  const said = wordsOf(error, secrets);
  if (status === 401 || status === 403) {
    return new MarketingError("credentials-missing", `the model ${model} could not be asked for ${subject}`, {
      why: `the server refuses the key (${status})`,
      hint: `set OPENAI_API_KEY to a key that may use ${model}, or choose the built-in writer: --writer composer`,
    });
  }
  const failure = (why: string, hint: string): MarketingError =>
    new MarketingError("writer-failed", `the model ${model} gave no answer for ${subject}`, { why, hint });
  const known = status === null ? undefined : byStatus[status];
  if (known !== undefined) return failure(known.why, known.hint);
  if (status !== null && status < 500) {
    return failure(
      `the server refuses the request (${status}): ${said}`,
      "see whether the server takes chat completions with response_format json_schema (docs/writers.md)",
    );
  }
  if (status !== null) return failure(`the server failed (${status}): ${said}`, tryAgain);
  if (hasBegun) return failure(`the connection broke in the middle of the answer: ${said}`, tryAgain);
  return failure(
    `the server could not be reached, or broke off before the first word: ${said}`,
    `check the network and OPENAI_BASE_URL, then ${tryAgain}`,
  );
}

function statusOf(error: unknown): number | null {
  const isNumbered = typeof error === "object" && error !== null && "status" in error;
  return isNumbered && typeof error.status === "number" ? error.status : null;
}

/** The first line of what the library says, without secrets; servers like to repeat a key that they refuse. */
function wordsOf(error: unknown, secrets: readonly string[]): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const clean = secrets
    .filter((secret) => secret !== "")
    .reduce((text, secret) => text.replaceAll(secret, "[key]"), line);
  return shortened(clean.trim() === "" ? "no reason given" : clean.trim(), 200);
}
