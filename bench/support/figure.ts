/** One measured figure and, where they are promised, the most and the least it may be. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  limit?: number;
  least?: number;
}

/** The middle value; of an even count the mean of the two in the middle. `values` must not be empty. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
