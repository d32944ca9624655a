import { misspelled } from "./checks/brand-words.ts";
import { blankPatterns, doubledStops, doubledWords, mayStandTwice } from "./checks/slip-patterns.ts";
import { protectedSpans, touches, withoutCode, type Span } from "./protected-spans.ts";
import { articleFor, wrongArticles } from "./text-shape.ts";

/** One change that is safe to make without asking. */
interface Mend extends Span {
  to: string;
}

/** A rule of the lint that mends its own findings inside a text. */
interface Mender {
  rule: string;
  find(text: string, brandName: string | null): Mend[];
}

/** Rounds until nothing is left: two slips can stand in one place. */
const mostRounds = 6;

const menders: readonly Mender[] = [
  {
    rule: "letters-styled",
    find: (text) =>
      replaced(
        text,
        /[\u{1D400}-\u{1D7FF}\u{FF21}-\u{FF3A}\u{FF41}-\u{FF5A}\u{1F150}-\u{1F169}\u{24B6}-\u{24E9}]+/gu,
        ([letters]) => plainLetters(letters),
      ),
  },
  {
    rule: "word-doubled",
    find: (text) =>
      replaced(text, doubledWords, ([whole, word = ""]) => (mayStandTwice.has(word.toLowerCase()) ? whole : word)),
  },
  {
    rule: "blanks",
    find: (text) => blankPatterns.flatMap(({ pattern }) => replaced(text, pattern, ([blank]) => blank.slice(1))),
  },
  { rule: "stops-doubled", find: (text) => replaced(text, doubledStops, ([stops]) => stopOf(stops)) },
  {
    rule: "exclamations",
    find: (text) => replaced(text, /[!?]*!(?:[!?]+)|\?{2,}/gu, ([marks]) => (marks.includes("?") ? "?" : "!")),
  },
  {
    rule: "article",
    find: (text) =>
      wrongArticles(text)
        .filter(({ isCertain }) => isCertain)
        .map(({ text: words, index }) => {
          const [article = ""] = /^an?/i.exec(words) ?? [];
          const right = articleFor(words.slice(article.length));
          const to = article.startsWith("A") ? `A${right.slice(1)}` : right;
          return { start: index, end: index + article.length, to };
        }),
  },
  {
    rule: "name-spelling",
    find(text, brandName) {
      const pattern = brandName === null ? null : misspelled(brandName);
      return pattern === null ? [] : replaced(text, pattern, () => brandName ?? "");
    },
  },
];

/**
 * The text with what can be mended safely, and the rules that did it. Code, links, quotations and merge fields stay as
 * they are. Doing it twice changes nothing more.
 * @example mendText("It is a easy  thing..", null) // { text: "It is an easy thing.", rules: ["blanks", "stops-doubled", "article"] }
 */
export function mendText(text: string, brandName: string | null): { text: string; rules: string[] } {
  let current = text;
  const rules = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const before = current;
    for (const { rule, find } of menders) {
      const next = applied(current, find(withoutCode(current), brandName));
      if (next !== current) rules.add(rule);
      current = next;
    }
    if (current === before) break;
  }
  return { text: current, rules: menders.map(({ rule }) => rule).filter((rule) => rules.has(rule)) };
}

function applied(text: string, mends: readonly Mend[]): string {
  if (mends.length === 0) return text;
  const spans = protectedSpans(text);
  let result = "";
  let from = 0;
  for (const { start, end, to } of mends.toSorted((left, right) => left.start - right.start)) {
    if (start < from || touches(spans, { start, end })) continue;
    result += text.slice(from, start) + to;
    from = end;
  }
  return result + text.slice(from);
}

function replaced(text: string, pattern: RegExp, to: (match: RegExpExecArray) => string): Mend[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    to: to(match),
  }));
}

/** "𝗯𝗼𝗹𝗱" is "bold"; letters in circles are none of Unicode's compatible forms and are counted off. */
function plainLetters(letters: string): string {
  return [...letters.normalize("NFKC")]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x1f150 && code <= 0x1f169 ? String.fromCodePoint(code - 0x1f150 + 65) : letter;
    })
    .join("");
}

/** Of two stops the one that says more; a comma and a full stop make a full stop, except after an abbreviation. */
function stopOf(stops: string): string {
  if (/^[!?]/.test(stops)) return stops.slice(0, 1);
  if (stops === ".,") return ",";
  if (stops === "::") return ":";
  return stops.includes(".") ? "." : stops.slice(0, 1);
}
