import { shuffle } from "../../../domain/random.ts";

/**
 * The items in the order in which the piece at `ordinal` should try them: a seeded order that starts at the piece's own
 * place. The step from piece to piece is coprime to the length, so no start comes twice before every item has been one,
 * however far apart the pieces of a kind lie.
 * @param stride items that a piece may use up, so that neighbours don't overlap
 */
export function inTurn<Item>(
  items: readonly Item[],
  seed: string,
  { ordinal, stride = 1 }: { ordinal: number; stride?: number },
): Item[] {
  if (items.length === 0) return [];
  const order = shuffle(items, seed).slice(0, largestPrimeUpTo(items.length));
  const start = (ordinal * stride) % order.length;
  return [...order.slice(start), ...order.slice(0, start)];
}

function largestPrimeUpTo(limit: number): number {
  for (let candidate = limit; candidate > 3; candidate -= 1) {
    if (isPrime(candidate)) return candidate;
  }
  return limit;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false;
  }
  return true;
}
