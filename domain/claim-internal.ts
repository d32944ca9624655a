import type { Brief } from "./brief.ts";
import { isSameStem } from "./claim-scope.ts";
import type { Fact } from "./fact.ts";
import { singular, type Figure } from "./figures.ts";
import { numberOfWords, numberWordSource } from "./number-words.ts";
import type { Span } from "./protected-spans.ts";
import { addDays } from "./zoned-time.ts";

/** A number of the plan that no reader may see. */
interface InternalNumber {
  /** in words: "the goal awareness", "the number of pieces" */
  what: string;
  value: number;
  /** what must be counted for a small number to be this one; null = money alone */
  counts: readonly string[] | null;
}

/** Goals, budget, dates and internal facts of a campaign, made ready to look for. */
export interface InternalFigures {
  numbers: readonly InternalNumber[];
  /** start and end, YYYY-MM-DD */
  dates: readonly { what: string; date: string }[];
  durationDays: number;
}

/** From here on a bare number gives the goal away; smaller ones are found by what they count. */
const telling = 1000;
/** In words even a large number may be an idiom ("a thousand words"); from here on it is none. */
const tellingInWords = 10_000;

const audience =
  "impression view visit visitor click download star install signup sign-up lead follower conversion sale reader person people user customer subscriber interaction like comment reaction share registration order developer reach awareness team company".split(
    " ",
  );
const pieces = "piece post article item text tweet email mail message publication".split(" ");

const worked = new WeakMap<Brief, InternalFigures>();

/** What of a brief must not be printed. The same brief is read once. */
export function internalFigures(brief: Brief, facts: readonly Fact[]): InternalFigures {
  const known = worked.get(brief) ?? readInternal(brief, facts);
  worked.set(brief, known);
  return known;
}

function readInternal({ goals, budget, start, durationDays }: Brief, facts: readonly Fact[]): InternalFigures {
  const { contentPieces, dailyPosts, adSpend } = budget;
  const secrets = facts.filter(({ public: isPublic, origin }) => !isPublic && origin.startsWith("brief.facts"));
  const numbers: (Omit<InternalNumber, "value"> & { value: number | null })[] = [
    ...Object.entries(goals).map(([goal, value]) => ({
      what: `the goal ${goal.replaceAll("_", " ")}`,
      value,
      counts: [...audience, ...goal.toLowerCase().split(/[^\p{L}]+/u)],
    })),
    { what: "the number of pieces", value: contentPieces, counts: pieces },
    { what: "the number of posts a day", value: dailyPosts, counts: ["daily"] },
    { what: "the money for advertising", value: adSpend, counts: null },
    ...secrets.map(({ id, value, unit, subject }) => ({
      what: `the internal fact ${id}`,
      value,
      counts: [...(unit === null ? [] : [unit]), ...(subject?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])],
    })),
  ];
  return {
    numbers: numbers.flatMap(({ value, ...rest }) => (value === null || value === 0 ? [] : [{ ...rest, value }])),
    dates: [
      { what: "the first day of the campaign", date: start },
      { what: "the last day of the campaign", date: addDays(start, durationDays - 1) },
    ],
    durationDays,
  };
}

/**
 * What of the plan a figure gives away, or null. A figure that a public fact carries is not asked about.
 * @param context `sentence` that holds the figure, `after` the text behind it
 */
export function internalMeaning(
  figure: Figure,
  { sentence, after }: { sentence: string; after: string },
  { numbers, dates, durationDays }: InternalFigures,
): string | null {
  if (figure.kind === "date") return dates.find(({ date }) => isDate(figure.unit, date))?.what ?? null;
  if (figure.value === null || figure.kind === "multiplier") return null;
  if (figure.value === durationDays && /^[\s-]days?\b/i.test(after) && /\bcampaign\b/i.test(sentence)) {
    return "the length of the campaign";
  }
  const found = numbers.find(({ value, counts }) => {
    if (figure.value !== value) return false;
    if (counts === null) return figure.kind === "money" || value >= telling;
    if (figure.kind === "percent") return counts.some((noun) => hasWord(sentence, noun));
    return value >= telling || isCounted(figure.unit, after, counts);
  });
  return found?.what ?? null;
}

/** Numbers in words that no pattern of figures reads, such as "fifty posts" or "a hundred thousand". */
export function internalInWords(text: string, { numbers }: InternalFigures): (Span & { text: string; what: string })[] {
  if (numbers.length === 0) return [];
  return [...text.matchAll(spelled)].flatMap((match) => {
    const value = numberOfWords(match[0]);
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 60);
    const found = numbers.find(
      (number) =>
        number.value === value &&
        (value >= tellingInWords ||
          (number.counts === null
            ? /^[\s-](?:dollars?|euros?|pounds?|francs?)/i.test(after)
            : isCounted("", after, number.counts))),
    );
    return found === undefined ? [] : [{ text: match[0], what: found.what, start: match.index, end }];
  });
}

const spelled = new RegExp(`(?<![\\p{L}\\p{N}-])${numberWordSource}(?![\\p{L}-])`, "giu");

/** Whether what stands behind a number is what is counted: the first noun, or the second behind an adjective. */
function isCounted(unit: string, after: string, counts: readonly string[]): boolean {
  if (counts.includes("daily")) {
    return /^\+?[\s-](?:\p{L}+\s)?(?:posts?|pieces?|tweets?|times)\s(?:a|per|each|every)[\s-]day\b|^\s(?:daily|a day)\b/iu.test(
      after,
    );
  }
  const following = (after.match(/^[+\s-]*(?:\p{L}[\p{L}-]*[\s-]*){0,3}/u)?.[0] ?? "")
    .toLowerCase()
    .match(/\p{L}[\p{L}-]*/gu);
  const words = [unit, ...(following ?? [])].filter((word) => word !== "").map((word) => singular(word));
  return words.some((word) => counts.some((noun) => word === singular(noun) || isSameStem(word, noun)));
}

const hasWord = (sentence: string, noun: string): boolean => sentence.toLowerCase().includes(noun);

/** Whether a date in a text is the day: whole, without its year, or written with strokes or stops. */
function isDate(said: string, date: string): boolean {
  const [year = "", month = "", day = ""] = date.split("-");
  if (said === date || said === `${month}-${day}`) return true;
  const parts = said.split(/[./]/).map(Number);
  if (parts.length !== 3) return false;
  const [first, second, third] = parts;
  const isDay = (left: number | undefined, right: number | undefined): boolean =>
    left === Number(day) && right === Number(month);
  return third === Number(year) && (isDay(first, second) || isDay(second, first));
}
