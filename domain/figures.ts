import { longAgo, ownStory, vagueDates } from "./claim-dates.ts";
import { numberOfWords, numberWordSource } from "./number-words.ts";
import type { Span } from "./protected-spans.ts";

/**
 * A figure in a text. `value` is null where it has none ("thousands of teams", a date). `unit` is "x", "%", a currency sign,
 * the date in one form of writing, or the thing counted in the singular ("team"), empty when nothing follows.
 */
export interface Figure extends Span {
  kind: "multiplier" | "percent" | "money" | "date" | "count";
  value: number | null;
  unit: string;
  /** as written */
  text: string;
}

const digits = "(?<![\\p{L}\\p{N}_.,#]|\\p{L}[-/])(?:\\d{1,3}(?:[,\\u00A0\\u202F]\\d{3})+|\\d+)(?:\\.\\d+)?";
const scale = "(?:\\s?(?:k|m|bn|b)(?![\\p{L}\\p{N}])|\\s(?:hundred|thousand|million|billion)s?(?![\\p{L}]))";
const amount = `${digits}${scale}?`;
/** Between the parts of a date: a new line begins a list's number, no day of "… than others may." */
const gap = "[^\\S\\n]+";
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const people =
  "(?:teams?|customers?|users?|developers?|engineers?|companies|businesses|people|founders?|clients?|organi[sz]ations?|startups?|readers?|subscribers?|professionals?|creators?|makers?)";
const counted =
  "(?:impressions?|views|visits|visitors|clicks|downloads|stars|installs|sign-?ups|leads|followers|conversions|sales)";
const resources = "(?:time|costs?|price|effort|budget|code|bugs|staff|hours|errors|incidents)";
const spelled = `(?<![\\p{L}\\p{N}-])${numberWordSource}`;
const compared = "(?=\\s+(?:as|the|more|less|fewer|better|worse|your|our|their|its|\\p{L}+er)\\b)";

type Reading = Pick<Figure, "kind" | "value" | "unit">;
interface Rule {
  pattern: RegExp;
  /** what the text in lower case must hold: a cheap test, since most texts have few figures */
  hint: RegExp;
  /** null = no figure after all; `before` is what stands before the match */
  read(match: RegExpExecArray, before: string): Reading | null;
}

const anyDigit = /\d/;
const rule = (source: string, read: Rule["read"], hint = anyDigit): Rule => ({
  pattern: new RegExp(source, "giu"),
  hint,
  read,
});
const multiplier = (value: number | null): Reading => ({ kind: "multiplier", value, unit: "x" });
const percent = (value: number | null): Reading => ({ kind: "percent", value, unit: "%" });
const count = (value: number | null): Reading => ({ kind: "count", value, unit: "" });
const date = (unit: string): Reading => ({ kind: "date", value: null, unit });

/** Behind these a small number in words is a claim: "saves three hours", "in under ten minutes". */
const saving =
  /(?:(?<![\p{L}-])(?:sav(?:e|es|ed|ing)|gain(?:s|ed)?|win(?:s|ning)? back|free(?:s|d)?(?: up)?|shav(?:e|es|ed|ing)|cut(?:s|ting)?|faster by|less than|in under|in just|in only)|\bdown (?:from|to))\s(?:[\p{L}'’]+\s){0,3}$/iu;

/** In the order in which they claim a stretch of text: the more special first. */
const rules: readonly Rule[] = [
  rule("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)", ([text]) => date(text)),
  rule(
    `(?<![\\p{L}])(${months})(?:(?<!may)\\.)?${gap}(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\d%])`,
    ([, month, day, year]) => dateOf(month, day, year),
  ),
  rule(
    `(?<![\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?${gap}(?:of${gap})?(${months})(?![\\p{L}])(?:,?\\s+(\\d{4}))?`,
    ([, day, month, year]) => dateOf(month, day, year),
  ),
  rule(`(?<![\\p{L}])(${months})${gap}(\\d{4})(?!\\d)`, ([, month, year]) => dateOf(month, undefined, year)),
  rule("(?<![\\d./])\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}(?!\\d)", ([text]) => date(text)),
  ...vagueDates.map(({ pattern, hint }): Rule => ({
    pattern,
    hint,
    read: (match) => {
      const [whole, name = whole, year = match.groups?.["year"] ?? ""] = match;
      const month = monthStarts.indexOf(name.slice(0, 3).toLowerCase());
      const isMonth = month !== -1 && name.length > 2 && !name.includes(" ");
      const isYearLast = match.groups?.["year"] !== undefined;
      const unit = isYearLast ? (name.split(/\s/u, 1)[0] ?? name) : name;
      return date(
        [year, isMonth ? String(month + 1).padStart(2, "0") : unit.toLowerCase()]
          .filter((part) => part !== "")
          .join("-"),
      );
    },
  })),
  rule(
    `(?:${spelled}|(?<!\\p{L})(?:a few|several|some))${longAgo}`,
    ([text], before) => (ownStory.test(before) ? date(text.toLowerCase()) : null),
    / ago/,
  ),
  rule("(?<![\\d:])\\d{1,2}:\\d{2}(?!\\d)(?:\\s?[ap]\\.?m\\b)?", ([text]) => date(text.toLowerCase())),
  rule(
    "(?<![\\p{L}\\p{N}_.,$€£¥#/-])(?:19|20)\\d{2}(?![\\p{L}\\p{N}%×]|[.,/:-]\\d|[ -](?:x|times|percent|dollars|euros|teams|customers|users)\\b)",
    ([text]) => date(text),
  ),
  rule(`([$€£¥])\\s?(${amount})`, ([, sign = "", text = ""]) => ({ kind: "money", value: valueOf(text), unit: sign })),
  rule(
    `(${amount}|${spelled})[\\s-](dollars?|euros?|pounds?|cents?|usd|eur|gbp)(?!\\p{L})`,
    ([, text = "", name = ""]) => ({
      kind: "money",
      value: valueOf(text),
      unit: currencyOf(name),
    }),
    /dollar|euro|pound|cent|usd|eur|gbp/,
  ),
  rule(`(${amount})\\s?(?:[x×](?![\\p{L}\\p{N}])|[\\s-]?(?:times|fold)(?!\\p{L}))`, ([, text = ""]) =>
    multiplier(valueOf(text)),
  ),
  rule(
    `(${spelled})(?:[\\s-]?fold(?!\\p{L})|[\\s-]times${compared})`,
    ([, text = ""]) => multiplier(valueOf(text)),
    /fold|times/,
  ),
  rule(
    `(?<!\\p{L})a factor of (${amount}|${spelled})(?!\\p{L})`,
    ([, text = ""]) => multiplier(valueOf(text)),
    /a factor of/,
  ),
  rule(
    `(${spelled}) (?:out of (${spelled})(?!\\p{L})|in (${spelled}) (?=${people}))`,
    ([, part = "", whole, other]) => percent(((valueOf(part) ?? 0) * 100) / (valueOf(whole ?? other ?? "") || 100)),
    / (?:out of|in) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)/,
  ),
  rule(`(?<!\\p{L})twice${compared}`, () => multiplier(2), /twice/),
  rule(
    "(?<![\\p{L}-])(doubl|tripl|quadrupl)(?:e|es|ed|ing)\\s+(?=(?:your|our|their|output|revenue|sales|speed|productivity|throughput|conversions?|traffic|growth)\\b)",
    ([, word = ""]) => multiplier({ doubl: 2, tripl: 3, quadrupl: 4 }[word.toLowerCase()] ?? null),
    /doubl|tripl|quadrupl/,
  ),
  rule(`(${amount})\\s?(?:%|[\\s-]?per\\s?cent(?!\\p{L})|\\s?percentage\\spoints?)`, ([, text = ""]) =>
    percent(valueOf(text)),
  ),
  rule(`(${spelled})[\\s-]per\\s?cent(?!\\p{L})`, ([, text = ""]) => percent(valueOf(text)), /per ?cent/),
  rule(
    `(?<![\\p{L}-])half\\s+of\\s+(?=(?:all|every|your|our|their|(?:the\\s+)?(?:${people}|${resources}))\\b)`,
    () => percent(50),
    /half\s/,
  ),
  rule(`(?<![\\p{L}-])half\\s+the\\s+(?=${resources}\\b)`, () => percent(50), /half\s/),
  rule(
    "(?<=\\b(?:cuts?|cutting|slash(?:es|ed|ing)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?)\\s(?:[\\p{L}'’-]+\\s){1,5}?(?:in|by)\\s)half(?!\\p{L})",
    () => percent(50),
    /half/,
  ),
  rule(
    `(?<![\\p{L}-])(a|one|two|three)[ -](third|quarter|fifth|tenth)s?\\s+of\\s+(?=(?:all|every|your|our|their|(?:the\\s+)?(?:${people}|${resources}))\\b)`,
    ([, parts = "", part = ""]) =>
      percent(
        ((numberOfWords(parts) ?? 1) * 100) / ({ third: 3, quarter: 4, fifth: 5, tenth: 10 }[part.toLowerCase()] ?? 1),
      ),
    /third|quarter|fifth|tenth/,
  ),
  rule(
    `(?<!\\p{L})(?:dozens|hundreds|thousands|millions|billions)\\s+of\\s+(?:\\p{L}+\\s+)?(${people})(?!\\p{L})`,
    ([, noun = ""]) => ({
      kind: "count",
      value: null,
      unit: singular(noun),
    }),
    /(?:dozens|hundreds|thousands|millions|billions) of/,
  ),
  rule(
    `(${spelled}) (?=(?:${people}|${counted})\\b)(?:(?<=(?:hundred|thousand|million|billion)(?: [\\p{L}-]+)? )|(?=${people} (?:already |now )?(?:use|rely|trust|switched|chose|signed|pay|joined|love)\\b))`,
    ([, text = ""]) => count(valueOf(text)),
    /(?:hundred|thousand|million|billion) | (?:use|rely|trust|switched|chose|signed|pay|joined|love)\b/,
  ),
  rule(
    `(${spelled})(?= (?:minutes?|hours?|days?|weeks?|months?)\\b)`,
    ([, text = ""], before) => (saving.test(before) ? count(valueOf(text)) : null),
    /(?:sav|gain|win|free|shav|cut|faster|less than|in under|in just|in only|down from|down to).{0,60} (?:minute|hour|day|week|month)/,
  ),
  rule(`(${amount})\\+?(?![\\p{L}\\p{N}_])`, ([, text = ""]) => count(valueOf(text))),
  // "500ms", "3h": a short unit right behind the digits
  rule(`(${digits})(ms|s|min|h|d|kb|mb|gb|tb|kg|km|px|hz)(?![\\p{L}\\p{N}])`, ([, text = "", unit = ""]) => ({
    kind: "count",
    value: valueOf(text),
    unit: unit.toLowerCase(),
  })),
];

/**
 * Every figure of a text in order: numbers, multipliers, percentages, money, dates, and number words before a unit. Not
 * figures: digits that belong to a name (HTTP/2, S3, utf-8), ordinals (1st), small number words before plain nouns.
 * @example findFigures("10x faster development") // [{ kind: "multiplier", value: 10, unit: "x", text: "10x", … }]
 */
export function findFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  const lower = text.toLowerCase();
  const hasDigit = anyDigit.test(text);
  for (const { pattern, hint, read } of rules) {
    if (!(hint === anyDigit ? hasDigit : hint.test(lower))) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      if (figures.some((other) => other.start < span.end && span.start < other.end)) continue;
      const reading = read(match, text.slice(Math.max(0, match.index - 60), match.index));
      if (reading === null) continue;
      const unit = reading.kind === "count" && reading.unit === "" ? nounAfter(text.slice(span.end)) : reading.unit;
      figures.push({ ...reading, unit, ...span, text: match[0].trimEnd() });
    }
  }
  return figures.toSorted((left, right) => left.start - right.start);
}

/** A word in the singular, lower case; a rough ending rule, the same for every text that is compared. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return /[^su]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

function nounAfter(rest: string): string {
  const word = /^[\s-](?:of\s+)?(\p{L}+)/u.exec(rest)?.[1] ?? "";
  return /^(?:and|or|to|of|in|on|at|for|with|by|the|a|an|is|are|was|were|more|per|from|than|but|so|that|which|as)$/i.test(
    word,
  )
    ? ""
    : singular(word);
}

function valueOf(text: string): number | null {
  const match = /^([\d.,\u00A0\u202F]+)\s?(\p{L}*)$/u.exec(text.trim());
  if (match === null) return numberOfWords(text);
  const [, number = "", letters = ""] = match;
  const factor =
    { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9, hundred: 100 }[singular(letters)] ??
    1;
  return Number(number.replace(/[,\u00A0\u202F]/g, "")) * factor;
}

function currencyOf(name: string): string {
  return { dollar: "$", usd: "$", euro: "€", eur: "€", pound: "£", gbp: "£", cent: "cent" }[singular(name)] ?? name;
}

const monthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function dateOf(month = "", day = "", year = ""): Reading {
  const number = monthStarts.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const parts = [year, String(number).padStart(2, "0"), day.padStart(day === "" ? 0 : 2, "0")];
  return date(parts.filter((part) => part !== "").join("-"));
}
