import { RateLimiterMemory, RateLimiterRedis } from "rate-limiter-flexible";
import type { RequestCounter } from "../engine-port.ts";
import { countOne } from "../request-counter.ts";
import type { RedisLink } from "./redis-link.ts";

/**
 * Counts for all processes together. While Redis is away each process counts for itself: a server that answers nobody then
 * would be worse than one that is asked a little too often.
 */
export function createRedisRequestCounter(link: RedisLink, prefix: string): RequestCounter {
  const limiters = new Map<string, RateLimiterRedis>();
  const storeClient = {
    eval: (script: string, { keys, arguments: values }: { keys: string[]; arguments: string[] }) =>
      link.sendCommand(["EVAL", script, String(keys.length), ...keys, ...values]),
  };

  function makeLimiter(points: number, duration: number): RateLimiterRedis {
    const keyPrefix = `${prefix}:requests:${points}/${duration}`;
    const insuranceLimiter = new RateLimiterMemory({ points, duration });
    // It sends EVAL alone where it is told that the client is node-redis.
    return new RateLimiterRedis({ storeClient, useRedisPackage: true, keyPrefix, points, duration, insuranceLimiter });
  }

  return {
    async count(caller, { points, windowMs }) {
      // The library would keep the count of a window of less than a second for ever.
      const duration = Math.max(1, Math.ceil(windowMs / 1000));
      const name = `${points}/${duration}`;
      const limiter = limiters.get(name) ?? makeLimiter(points, duration);
      limiters.set(name, limiter);
      return await countOne(limiter, caller);
    },
  };
}
