import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Context as Product } from "../app/context.ts";
import { MarketingError } from "../domain/errors.ts";
import { isOpen, keyComparer } from "./access.ts";
import { callerAddress } from "./caller-address.ts";
import type { Metrics } from "./metrics.ts";
import { offeredKeys } from "./offered-keys.ts";
import { problem } from "./problem.ts";
import type { ServerEnv } from "./server-environment.ts";

export interface RateLimitOptions {
  /** keys that open the server without being stored */
  apiKeys: readonly string[];
  /** requests a minute of one caller; null = `defaultPerMinute` of each key, none without keys; 0 = no limit */
  perMinute: number | null;
  /** how many proxies requests come through */
  proxies: number;
  /** is told of each request that is refused */
  onRefusal: Metrics["countRefusal"];
}

type Parts = Pick<Product, "requests" | "log" | "now">;
type Count = Awaited<ReturnType<Product["requests"]["count"]>>;

const windowMs = 60_000;

const defaultPerMinute = 600;

/** A person who mistypes a key needs a few; who guesses needs billions. */
const wrongKeysPerMinute = 20;

/**
 * Counts what each caller sends, by key, without one by address, and answers 429 beyond the limit. Every counted answer says
 * in `RateLimit-Policy` and `RateLimit` what is left. What everybody may see, and preflights, are not counted.
 * @source draft-ietf-httpapi-ratelimit-headers-11, sections 3 and 4
 */
export function limitRequests(parts: Parts, options: RateLimitOptions): MiddlewareHandler<ServerEnv> {
  const count = countOrLetThrough(parts);
  const keyOf = keyTeller(options.apiKeys);
  return async (context, next) => {
    if (context.req.method === "OPTIONS" || isOpen(context.req.path)) return await next();
    const key = keyOf(context);
    const points = options.perMinute ?? (key === null ? 0 : defaultPerMinute);
    if (points === 0) return await next();
    const caller = key === null ? `address:${callerAddress(context, options.proxies)}` : `key:${key}`;
    const counted = await count(caller, points);
    if (counted === null) return await next();
    const seconds = secondsUntil(counted.resetMs);
    const headers = {
      "RateLimit-Policy": `"requests";q=${points};w=${windowMs / 1000}`,
      RateLimit: `"requests";r=${counted.left};t=${seconds}`,
    };
    if (!counted.isAllowed) {
      options.onRefusal("requests");
      return refused(context, "too many requests", `more than ${points} came in a minute`, { seconds, headers });
    }
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
  };
}

/**
 * Keeps keys from being guessed: counts a request whose key opened nothing, and answers 429 when too many came from its address
 * in a minute, null as long as they are few. A right key is never counted, nor kept out: others may come from the same address.
 */
export function limitWrongKeys(
  parts: Parts,
  options: Pick<RateLimitOptions, "proxies" | "onRefusal">,
): (context: Context<ServerEnv>) => Promise<Response | null> {
  const count = countOrLetThrough(parts);
  return async (context) => {
    const counted = await count(`wrong-keys:${callerAddress(context, options.proxies)}`, wrongKeysPerMinute);
    if (counted === null || counted.isAllowed) return null;
    options.onRefusal("wrong-keys");
    const why = `more than ${wrongKeysPerMinute} came from this address in a minute`;
    return refused(context, "too many wrong keys", why, { seconds: secondsUntil(counted.resetMs), headers: {} });
  };
}

/** Null when it can't be counted: limits are no reason to be away. The log says so at most once a minute. */
function countOrLetThrough({ requests, log, now }: Parts): (caller: string, points: number) => Promise<Count | null> {
  let warnedAt = -Infinity;
  return async (caller, points) => {
    try {
      return await requests.count(caller, { points, windowMs });
    } catch (error) {
      const at = now().getTime();
      if (at - warnedAt >= windowMs) {
        warnedAt = at;
        const reason = error instanceof Error ? error.message : String(error);
        log.warn({ error: reason }, "requests are not counted, and all are let through");
      }
      return null;
    }
  };
}

/**
 * Tells the key apart that opened the server to a request, without being it: a stored one by its id, one of `QLP_API_KEYS` by
 * a hash; null when none was needed. Whatever else is offered beside it makes no other caller.
 */
function keyTeller(apiKeys: readonly string[]): (context: Context<ServerEnv>) => string | null {
  const isConfigured = keyComparer(apiKeys);
  return (context) => {
    const { keyId } = context.get("caller");
    if (keyId !== null) return keyId;
    const key = offeredKeys(context).find(isConfigured);
    return key === undefined ? null : createHash("sha256").update(key).digest("hex").slice(0, 32);
  };
}

function refused(
  context: Context<ServerEnv>,
  what: string,
  why: string,
  { seconds, headers }: { seconds: number; headers: Record<string, string> },
): Response {
  const hint = `wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, and send fewer`;
  const error = new MarketingError("rate-limited", what, { why, hint });
  return problem(context, error, { ...headers, "Retry-After": String(seconds) });
}

/** Never 0: whoever waits that long is answered. */
function secondsUntil(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
