/**
 * The known name that a person most likely meant, or null when none is near: at most one slip in three letters.
 * Case, spaces, hyphens and underscores do not count.
 * @example nearest("twiter", ["twitter", "email"]) // "twitter"
 */
export function nearest(word: string, known: readonly string[]): string | null {
  const wanted = plain(word).slice(0, 60);
  let best: { name: string; distance: number } | null = null;
  for (const name of known) {
    const distance = editDistance(wanted, plain(name));
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { name, distance };
  }
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return best !== null && best.distance <= limit ? best.name : null;
}

/** How many letters to add, drop, change or swap with a neighbour to get from one word to the other. */
export function editDistance(left: string, right: string): number {
  const from = [...left];
  const to = [...right];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const isSwap = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === other;
      current.push(
        Math.min(
          at(last, column + 1) + 1,
          at(current, column) + 1,
          at(last, column) + (letter === other ? 0 : 1),
          isSwap ? at(beforeLast, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, "");
