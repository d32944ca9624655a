const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = new Map([
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

const big = "hundred|thousand|million|billion";
// Longest first: "sixteen" begins with "six".
const oneWord = `(?:${[...units, ...tens].toSorted((left, right) => right.length - left.length).join("|")}|${big})`;

/**
 * The source of a pattern for a number in words up to the billions: "ten", "twenty-five", "a hundred", "two million",
 * "one hundred and fifty thousand", "half a million".
 */
export const numberWordSource = `(?:(?:half )?an?[ -](?:${big})|${oneWord})(?:(?:[ -]|(?<=${big}) and )${oneWord})*`;

/**
 * The value of a number in words, or null when it is none.
 * @example numberOfWords("twenty-five") // 25
 */
export function numberOfWords(text: string): number | null {
  const words = text
    .toLowerCase()
    .trim()
    .split(/[\s-]+/);
  let total = 0;
  let current: number | null = null;
  for (const word of words) {
    const scale = scales.get(word);
    if (scale !== undefined) {
      total += (current ?? 1) * scale;
      current = 0;
    } else if (word === "hundred") current = (current ?? 1) * 100;
    else if (word === "half") current = 0.5;
    else if (word === "a" || word === "an") current ??= 1;
    else if (tens.includes(word)) current = (current ?? 0) + (tens.indexOf(word) + 2) * 10;
    else if (units.includes(word)) current = (current ?? 0) + units.indexOf(word);
    else if (word !== "and" || current === null) return null;
  }
  return current === null ? null : total + current;
}
