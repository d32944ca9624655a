const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

/** The source of a pattern for a number in words up to the billions: "ten", "twenty-five", "a hundred", "two million". */
export const numberWordSource = `(?:(?:${tens.join("|")})(?:[ -](?:${units.slice(1, 10).join("|")}))?|${units.join("|")}|a(?= (?:hundred|thousand|million|billion)))(?: (?:hundred|thousand|million|billion))*`;

/**
 * The value of a number in words, or null when it is none.
 * @example numberOfWords("twenty-five") // 25
 */
export function numberOfWords(text: string): number | null {
  let value: number | null = null;
  for (const word of text
    .toLowerCase()
    .trim()
    .split(/[\s-]+/)) {
    const scale = scales.get(word);
    if (scale !== undefined) value = (value ?? 1) * scale;
    else if (word === "a" || word === "an") value ??= 1;
    else if (tens.includes(word)) value = (value ?? 0) + (tens.indexOf(word) + 2) * 10;
    else if (units.includes(word)) value = (value ?? 0) + units.indexOf(word);
    else return null;
  }
  return value;
}
