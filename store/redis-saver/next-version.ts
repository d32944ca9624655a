import { randomInt } from "node:crypto";

/** Largest step from one version to the next; 2^53 holds more steps of this size than any thread takes. */
const largestStep = 2 ** 20;

/**
 * Gives versions of channels, each greater than all given before. The steps are random, so that two processes that go on from
 * the same checkpoint (a fork, a second try, one that was thought dead) don't give one version to different values.
 */
export function createVersionSource(): (current: number | undefined) => number {
  let last = 0;
  return (current) => {
    last = Math.max(last, current ?? 0) + randomInt(1, largestStep);
    return last;
  };
}
