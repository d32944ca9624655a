/** A piece of text that is left as it stands: half-open, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

const fence = /(?:^|(?<=\n))[ \t]*```[\s\S]*?(?:\n[ \t]*```(?=\s|$)|$(?![\s\S]))/.source;
const inlineCode = /`[^`\n]+`/.source;
const mergeField = /\{\{[^{}\n]*\}\}/.source;
const markdownLink = /!?\[[^\]\n]*\]\([^)\s]*\)/.source;
const address = /https?:\/\/[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|www\.[^\s<>"“”]+/.source;
const bareDomain =
  /(?<![\w@.-])(?:[\w-]+\.)+(?:com|org|net|io|ai|dev|app|co|eu|de|fr|uk|us|cloud|tech|xyz)(?![\w-])(?:\/[^\s<>"“”]*)?/
    .source;
const quotation = /“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|"[^"\n]*"/.source;
const tag = /(?<![\p{L}\p{N}])[#@][\p{L}\p{N}_]+/u.source;

const codePattern = new RegExp(`${fence}|${inlineCode}`, "giu");
const wholePattern = new RegExp(
  [fence, inlineCode, mergeField, markdownLink, address, bareDomain, quotation, tag].join("|"),
  "giu",
);

/** Where code fences, inline code, merge fields, links, quotations, hashtags, mentions and the given names stand, in order. */
export function protectedSpans(text: string, names: readonly string[] = []): Span[] {
  const spans = [...text.matchAll(wholePattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (const name of names) {
    if (name === "") continue;
    for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + name.length)) {
      spans.push({ start, end: start + name.length });
    }
  }
  return spans.toSorted((left, right) => left.start - right.start);
}

/** Whether a stretch of text touches one of the spans. */
export function touches(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** The text with fences and inline code blanked: same length, same line breaks, so that positions stay true. */
export function withoutCode(text: string): string {
  return text.replace(codePattern, (code) => code.replace(/[^\n]/g, " "));
}
