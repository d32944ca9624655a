import { RateLimiterMemory, type RateLimiterAbstract, type RateLimiterRes } from "rate-limiter-flexible";
import type { RequestCounter } from "./engine-port.ts";

/** Counts in this process; what other processes answer isn't known to it. */
export function createRequestCounter(): RequestCounter {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    async count(caller, { points, windowMs }) {
      const name = `${points}/${windowMs}`;
      const limiter = limiters.get(name) ?? new RateLimiterMemory({ points, duration: windowMs / 1000 });
      limiters.set(name, limiter);
      return await countOne(limiter, caller);
    },
  };
}

/** One request more of the caller, as the limiter counts it. */
export async function countOne(limiter: RateLimiterAbstract, caller: string): ReturnType<RequestCounter["count"]> {
  try {
    return counted(await limiter.consume(caller), true);
  } catch (refused) {
    // The library rejects with the same counts when there is nothing left, with an Error for a fault of its own.
    if (refused instanceof Error) throw refused;
    return counted(refused as RateLimiterRes, false);
  }
}

function counted({ remainingPoints, msBeforeNext }: RateLimiterRes, isAllowed: boolean) {
  return { isAllowed, left: remainingPoints, resetMs: msBeforeNext };
}
