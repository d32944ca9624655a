/**
 * The text, or its beginning cut at a word with "…" behind it; never longer than `most` characters. A first word that is
 * longer alone is cut in itself.
 * @example shortened("signs of progress for technology", 25) // "signs of progress for…"
 */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const beginning = letters.slice(0, most - 1).join("");
  const isWhole = /\s/.test(letters[most - 1] ?? "");
  const atWord = isWhole ? beginning : beginning.replace(/\s+\S*$/, "");
  return `${(atWord.trim() === "" ? beginning : atWord).trimEnd()}…`;
}
