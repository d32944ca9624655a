/**
 * A number with its noun.
 * @example counted(1, "piece") // "1 piece"; counted(1200, "piece") // "1,200 pieces"
 * @example counted(2, "hypothesis", "hypotheses") // "2 hypotheses"
 */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

/** @example grouped(100000) // "100,000" */
export function grouped(value: number): string {
  return value.toLocaleString("en-US");
}
