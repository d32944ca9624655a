import type { Span } from "./protected-spans.ts";

/** A web address, bare domain or e-mail address in a text, without the stop of the sentence around it. */
export interface FoundLink extends Span {
  text: string;
  kind: "web" | "mail";
}

/** Endings that are taken for a domain without "https://"; file endings that look like one (".md", ".rs") are left out. */
const endings =
  "com|org|net|io|ai|dev|app|co|eu|de|fr|uk|us|ch|at|nl|es|it|pl|se|ca|au|in|cloud|tech|xyz|info|biz|me|tv|gg|so|tools|software|systems|studio|agency|blog|page|site|online|store|shop|academy|digital";
const pattern = new RegExp(
  `https?://[^\\s<>"“”]+|(?<mail>[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)|(?<![\\p{L}\\p{N}@._/-])(?:[\\p{L}\\p{N}-]+\\.)+(?:${endings})(?![\\p{L}\\p{N}-]|\\.\\p{L})(?:/[^\\s<>"“”]*)?`,
  "giu",
);

/** Every link of a text in order; the target of a markdown link is one too. */
export function findLinks(text: string): FoundLink[] {
  if (!/:\/\/|@|\.\p{L}/u.test(text)) return [];
  return [...text.matchAll(pattern)].map((match) => {
    const link = trimStops(match[0]);
    return {
      text: link,
      kind: match.groups?.["mail"] === undefined ? "web" : "mail",
      start: match.index,
      end: match.index + link.length,
    };
  });
}

/**
 * One form of an address for comparison: no scheme, no "www.", no closing slash, host in lower case.
 * @example sameForm("https://www.Example.com/a/") // "example.com/a"
 */
export function sameForm(link: string): string {
  const [, host = "", rest = ""] = /^(?:https?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(link.trim()) ?? [];
  return host.toLowerCase() + rest.replace(/\/+$/, "");
}

function trimStops(link: string): string {
  const bare = link.replace(/[.,;:!?…'’*_]+$/u, "");
  const count = (sign: string): number => bare.split(sign).length - 1;
  const isSurplus = (bare.endsWith(")") && count(")") > count("(")) || bare.endsWith("]");
  return isSurplus ? trimStops(bare.slice(0, -1)) : bare;
}
