/**
 * Deterministic variety: everything is drawn from a text seed, so the same seed gives the same bytes on every machine.
 */

/** A 32-bit hash of a text (FNV-1a with a final avalanche): spreads well, not for secrets. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The items in an order that only the seed decides; the input is left as it is. */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
  return items
    .map((item, index) => ({ item, index, rank: hash32(`${seed}\u0000${index}`) }))
    .toSorted((left, right) => left.rank - right.rank || left.index - right.index)
    .map(({ item }) => item);
}
