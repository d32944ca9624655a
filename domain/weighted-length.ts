import { countryEndings, generalEndings } from "./domain-endings.ts";

/** What X counts for one link, whatever its length. */
const linkWeight = 23;
/** A name or an address that is longer leads nowhere, and counts as text. @source RFC 1035; twitter-text 3.1 */
const longestLabel = 63;
const longestLink = 4096;

/**
 * How long X finds a text: after NFC, Latin and most alphabets 1, everything else 2, an emoji sequence 2, a link 23.
 * A bare domain counts as a link when its ending is that of a country or a common one; rarer endings, endings in other
 * scripts and emoji newer than the platform's tables are counted as plain text.
 * @source X's counting rules, configuration v3: weight 100 of 200 for U+0000–10FF, 2000–200D, 2010–201F and 2032–2037
 * @example weightedLength("Hi 👋 https://example.com/a/very/long/path") // 29
 */
export function weightedLength(text: string): number {
  const normal = text.normalize("NFC");
  let length = 0;
  let from = 0;
  for (const { start, end } of findLinksOnX(normal)) {
    length += lengthOfWords(normal.slice(from, start)) + linkWeight;
    from = end;
  }
  return length + lengthOfWords(normal.slice(from));
}

function lengthOfWords(text: string): number {
  const found = findEmoji(text);
  const withoutEmoji = found.length === 0 ? text : text.replace(emoji, "");
  let length = found.length * 2;
  for (const character of withoutEmoji) length += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return length;
}

function isLight(codePoint: number): boolean {
  return (
    codePoint <= 0x10ff ||
    (codePoint >= 0x2000 && codePoint <= 0x200d) ||
    (codePoint >= 0x2010 && codePoint <= 0x201f) ||
    (codePoint >= 0x2032 && codePoint <= 0x2037)
  );
}

/** The emoji of a text in order, each sequence as one. */
export function findEmoji(text: string): RegExpExecArray[] {
  // The pattern is slow on letters with accents; without a sign that emoji are made of there is nothing to find.
  return emojiSigns.test(text) ? [...text.matchAll(emoji)] : [];
}

const emojiSigns = /[\u00A9\u00AE\u203C\u2049\u2122-\u{1FAFF}]|\u20E3/u;
// The `v` flag is younger than our compile target, not than our Node.
const emoji = new RegExp("\\p{RGI_Emoji}", "gv");

const letter =
  "[^\\s!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$\\uFFFE\\uFEFF\\uFFFF\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069]";
const latin = "A-Za-z0-9\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF";
const ending = `(?:${countryEndings}|${generalEndings}|xn--[-0-9a-z]+)(?=[^0-9a-zA-Z@+-]|$)`;
const general = `[${latin}\\u0400-\\u04FF!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&]`;
const parens = `\\((?:${general}+|${general}*\\(${general}+\\)${general}*)\\)`;
const path = `/(?:${general}*(?:${parens}${general}*)*[+\\-${latin}\\u0400-\\u04FF=_#/]|${parens})*`;
const query = "(?:\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/])?";
const before = "(?<before>[^A-Za-z0-9@＠$#＃\\uFFFE\\uFEFF\\uFFFF]|^)";
const domain = `(?<domain>(?:${letter}(?:[_-]*${letter})*\\.)*${letter}(?:-*${letter})*\\.${ending})`;
const linkPattern = new RegExp(
  `${before}(?<scheme>https?://)?${domain}(?<tail>(?::\\d+)?(?<path>${path})?${query})`,
  "gi",
);
const latinDomain = new RegExp(`(?:[-${latin}]+\\.)+${ending}`, "gi");

function findLinksOnX(text: string): { start: number; end: number }[] {
  if (!text.includes(".")) return [];
  return [...text.matchAll(linkPattern)].flatMap((match) => {
    const { before: previous = "", scheme, domain: host = "", path: way } = match.groups ?? {};
    const start = match.index + previous.length;
    const end = match.index + match[0].length;
    if (host.split(".").some((label) => label.length > longestLabel) || end - start > longestLink) return [];
    if (scheme !== undefined) return [{ start, end }];
    if (/[-_./]$/.test(previous)) return [];
    // Without a scheme only the Latin part of a domain is a link, and a port or query needs a path between.
    const parts = [...host.matchAll(latinDomain)].map((part) => ({
      start: start + part.index,
      end: start + part.index + part[0].length,
    }));
    return parts.map((part, index) => (way !== undefined && index === parts.length - 1 ? { ...part, end } : part));
  });
}
