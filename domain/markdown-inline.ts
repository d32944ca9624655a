/**
 * The words of a line of Markdown without its marks: of links and emphasis the words stay, pictures and badges go, code spans
 * are kept letter for letter.
 * @example plainInline("**Fast**: see [the docs](https://a.example), run `npm test`") // "Fast: see the docs, run npm test"
 */
export function plainInline(text: string): string {
  const spans: string[] = [];
  // Whatever stands between the same number of backticks is code: nothing in it is a mark.
  const guarded = text
    .replace(/[\uE000\uE001]/gu, "")
    .replace(
      /(?<!`)(`{1,3})(?!`)(.{1,2000}?)(?<!`)\1(?!`)/gsu,
      (_, _ticks, code: string) => `\uE000${spans.push(code.trim()) - 1}\uE001`,
    )
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, sign: string) => `\uE000${spans.push(sign) - 1}\uE001`);
  return withoutMarks(guarded)
    .replace(/\uE000(\d+)\uE001/gu, (_, index: string) => spans[Number(index)] ?? "")
    .replace(/\s+/gu, " ")
    .trim();
}

function withoutMarks(text: string): string {
  const linked = withoutTags(
    text
      // A badge is a picture inside a link; both go.
      .replace(/!\[[^[\]]{0,500}\](?:\([^()\s]{0,2000}(?:\s+"[^"]{0,300}")?\)|\[[^[\]]{0,200}\])/gu, "")
      .replace(
        /\[([^[\]]{0,1000})\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s+"[^"]{0,300}")?\)/gu,
        "$1",
      )
      .replace(/\[([^[\]]{1,500})\]\[[^[\]]{0,200}\]/gu, "$1")
      .replace(/\[\^[^[\]]{1,40}\]/gu, "")
      .replace(/<(https?:\/\/[^\s<>]{1,2000})>/giu, "$1"),
  );
  return linked
    .replace(/(\*\*\*|\*\*|__|~~|==)(?=\S)(.{1,1000}?\S|\S)\1/gsu, "$2")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]{0,1000}?[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{0,1000}?[^\s_])_(?![\p{L}\p{N}_])/gu, "$1")
    .replace(/&(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|copy|#39);/gu, (_, name: string) => entities[name] ?? "")
    .replace(/:[a-z0-9_+-]{2,30}:(?=\s|$)/gu, "");
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  copy: "©",
};

/** Tags inside a line: from "<" and a letter, a slash or an exclamation mark to the ">" that follows. */
function withoutTags(text: string): string {
  let kept = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf("<", from);
    if (start === -1) return kept + text.slice(from);
    const end = /^[a-z/!]/iu.test(text.slice(start + 1, start + 2)) ? text.indexOf(">", start) : -1;
    kept += text.slice(from, end === -1 ? start + 1 : start);
    from = end === -1 ? start + 1 : end + 1;
    if (end !== -1 && /^<br\b/iu.test(text.slice(start, start + 4))) kept += " ";
  }
}
