/**
 * Markup in text that should be plain. `found` lists what was active (tags, links, template braces, data addresses), as it
 * stood; emphasis and headings lose their marks silently.
 */
export function stripMarkup(text: string): { text: string; found: string[] } {
  const found: string[] = [];
  const drop = (whole: string): string => {
    found.push(whole);
    return " ";
  };
  const keepWords = (whole: string, words = ""): string => {
    found.push(whole);
    return words;
  };
  let current = text;
  // Removing one tag can close up another around it ("<scr<b>ipt>"): go on until nothing is left.
  for (let round = 0; round < 6; round += 1) {
    const next = current
      .replace(/<!--[\s\S]*?(?:-->|$)/g, drop)
      .replace(
        /<(script|style|iframe|object|svg|template|noscript)\b[^>]{0,500}>[\s\S]*?(?:<\/\1\s*>|$(?![\s\S]))/gi,
        drop,
      )
      .replace(htmlTag, (tag) => keepWords(tag, breaksLine.test(tag) ? "\n" : ""))
      .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, drop)
      .replace(/\[([^\]\n]{0,300})\]\([^)\n]{0,2000}\)/g, (whole, words: string) => keepWords(whole, words))
      .replace(/\{\{[^{}]*\}\}|\{%[^%]*%\}|\$\{[^{}]*\}|<%[\s\S]*?%>/g, drop)
      .replace(/\b(?:data:[\w.+-]+\/[\w.+-]+[;,]\S*|(?:javascript|vbscript):\S*)/gi, drop);
    if (next === current) break;
    current = next;
  }
  return { text: withoutEmphasis(current), found };
}

const tagNames =
  "a|abbr|article|aside|audio|b|base|blockquote|body|br|button|canvas|center|cite|code|details|dialog|div|em|embed|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|marquee|math|meta|nav|noscript|object|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|var|video|xml";
const htmlTag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]*|/)?>|<[a-z][\\w-]*\\s[^<>]*\\bon[a-z]+\\s*=[^<>]*>`, "gi");
const breaksLine = /^<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|pre|hr)\b/i;

function withoutEmphasis(text: string): string {
  return text
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, "")
    .replace(/^[ \t]*```[^\n]*$/gm, "")
    .replace(/(\*\*|__)(?=\S)([^\n]{0,300}?\S)\1/g, "$2")
    .replace(/`([^`\n]+)`/g, "$1");
}
