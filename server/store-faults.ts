import { MarketingError } from "../domain/errors.ts";

const variable = /\b(?:DATABASE_URL|REDIS_URL)\b/;

/**
 * A fault of the store as callers may read it: which part of the server it is, not where that part is or what it said. That is
 * the operator's, and in the log. Other errors come back as they are.
 */
export function withoutPlaces(error: MarketingError): MarketingError {
  const { code, message, hint = "" } = error;
  if (code !== "store-unreachable" && code !== "store-failed") return error;
  const name = variable.exec(hint)?.[0];
  const part = name === "REDIS_URL" ? "Redis" : "database";
  return new MarketingError(code, message.replace(/\b(Redis|PostgreSQL|database) (?:at )?\S+:\d+\S*/g, "$1"), {
    why: code === "store-unreachable" ? `the server's ${part} doesn't answer` : "the log of the server has the reason",
    hint: `try again in a moment; if it stays so, whoever runs the server should look at ${name === undefined ? "its log" : `its ${name}`}`,
    cause: error,
  });
}
