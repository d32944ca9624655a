import { MarketingError } from "../../domain/errors.ts";
import type { Log } from "../log.ts";

/**
 * What `work` gives, however long PostgreSQL or Redis are away: it is begun again until they are back. Only for work that can be
 * done twice, and only inside a run: a caller who waits gets the error instead.
 * @throws what `work` throws beside "store-unreachable", and that too once the process ends
 */
export type Patience = <Value>(work: () => Promise<Value>) => Promise<Value>;

export interface PatienceParts {
  log: Log;
  /** resolves after so many milliseconds */
  pause(ms: number): Promise<void>;
  /** the process ends: nobody waits any more */
  isEnding(): boolean;
}

/** The first wait, doubled each time up to the longest. */
const waitMs = { first: 50, longest: 1000 };

/** Tries after which the log hears of it again. */
const triesPerWord = 30;

export function createPatience({ log, pause, isEnding }: PatienceParts): Patience {
  return async (work) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isUnreachable(error) || isEnding()) throw error;
        if (tries % triesPerWord === 0) log.warn({ code: error.code }, `a run waits: ${error.message}`);
        await pause(Math.min(waitMs.longest, waitMs.first * 2 ** Math.min(tries, 10)));
        if (isEnding()) throw error;
      }
    }
  };
}

function isUnreachable(error: unknown): error is MarketingError {
  return error instanceof MarketingError && error.code === "store-unreachable";
}

/** The same functions, each of which waits until it can be done. */
export function patient<Target extends object>(target: Target, patience: Patience): Target {
  return new Proxy(target, {
    get(of, name, receiver) {
      const value: unknown = Reflect.get(of, name, receiver);
      if (typeof value !== "function") return value;
      // Every function of a store answers with a promise.
      return (...given: unknown[]) => patience(() => Reflect.apply(value, of, given) as Promise<unknown>);
    },
  });
}
