import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MarketingError } from "../domain/errors.ts";
import { matchedPattern } from "./matched-route.ts";
import { pointerTo } from "./faults.ts";
import type { ServerEnv } from "./server-environment.ts";

/** Bytes of the largest body that is read. */
const largestBody = 1024 * 1024;

/** Levels of lists and objects in each other; the deepest of our own bodies has a dozen. */
const deepestBody = 64;

/** Refuses bodies above 1 MB, whether they say their length or not. */
export function limitBody(): MiddlewareHandler<ServerEnv> {
  const refuse = (): never => {
    throw new MarketingError("body-too-large", "the body is larger than 1 MB", {
      hint: "send less at once",
    });
  };
  const count = bodyLimit({ maxSize: largestBody, onError: refuse });
  return async (context, next) => {
    const length = context.req.header("content-length");
    if (length === undefined || context.req.header("transfer-encoding") !== undefined)
      return await count(context, next);
    // Node holds the sender to it; nothing is read here.
    if (!(Number(length) <= largestBody)) refuse();
    await next();
  };
}

/** Refuses bodies that are no JSON or that no store can keep, on routes that there are. */
export function checkBody(): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const isReading = ["GET", "HEAD", "OPTIONS"].includes(context.req.method);
    if (!isReading && matchedPattern(context) !== null) await inspect(context);
    await next();
  };
}

async function inspect(context: Context<ServerEnv>): Promise<void> {
  const text = await readText(context);
  if (text === "") return;
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" || (context.req.header("content-encoding") ?? "identity") !== "identity") {
    throw new MarketingError("unsupported-media-type", "the body must be plain JSON", {
      hint: "send Content-Type: application/json",
    });
  }
  const fault = findFault(parse(text));
  if (fault === null) return;
  throw new MarketingError("invalid-input", `the body can't be used: ${fault.detail}`, { errors: [fault] });
}

async function readText(context: Context<ServerEnv>): Promise<string> {
  try {
    return await context.req.text();
  } catch (error) {
    throw new MarketingError("invalid-usage", "the body broke off", { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError && /position \d+/.exec(error.message)?.[0];
    throw new MarketingError("invalid-usage", `the body is no JSON${why ? `: it breaks at ${why}` : ""}`, {
      cause: error,
    });
  }
}

/** The first place that can't be kept: half a character, the character NUL, or too many levels. */
function findFault(body: unknown): { pointer: string; detail: string } | null {
  const open: { value: unknown; path: string[] }[] = [{ value: body, path: [] }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path } = place;
    if (path.length > deepestBody) return { pointer: "", detail: `it is nested more than ${deepestBody} levels deep` };
    if (typeof value === "string" && !isStorable(value)) {
      return { pointer: pointerTo(path), detail: "the text holds the character NUL or half a character" };
    }
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key))
        return { pointer: pointerTo(path), detail: "a name holds the character NUL or half a character" };
      open.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}
