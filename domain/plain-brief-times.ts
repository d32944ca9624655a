import { isDate } from "./campaign-request.ts";
import { numberIn, numberSource, takeOut, type Rest } from "./plain-brief-rest.ts";
import { addDays, isTimeZone, weekdayOf } from "./zoned-time.ts";

const unitDays: Record<string, number> = { day: 1, week: 7, fortnight: 14, month: 30, quarter: 90, year: 365 };
const unit = "(?<unit>day|week|fortnight|month|quarter|year)";
const amount = `(?<amount>${numberSource}|an?|half an?)`;

/** Takes a length out of a sentence, in days: "for two weeks", "30-day", "over the next month". Null = none. */
export function takeDuration(rest: Rest): number | null {
  const found = takeOut(rest, durationPattern) ?? takeOut(rest, nextPattern);
  if (found === null) return null;
  const { amount: written = "a", unit: name = "day" } = found.groups ?? {};
  const count = /^half/i.test(written) ? 0.5 : /^an?$/i.test(written) ? 1 : numberIn(written.toLowerCase());
  return count === null ? null : Math.round(count * (unitDays[name.toLowerCase()] ?? 1));
}

const durationPattern = new RegExp(
  String.raw`(?:\b(?:for|over|during|across|within|lasting|of|duration(?: is)?:?)\s+)?(?:(?:the\s+)?(?:next|coming|following|first)\s+|a period of\s+|about\s+)?(?<!\bin\s)(?<![\p{L}\p{N}-])${amount}[\s-]*${unit}s?(?:[\s-]long)?(?![\p{L}\p{N}])`,
  "iu",
);

/** "over the next month", without a number. */
const nextPattern = new RegExp(
  String.raw`\b(?:for|over|during|across)\s+the\s+(?:next|coming|following)\s+${unit}(?![\p{L}\p{N}])`,
  "iu",
);

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = `(?:${months.join("|")})[a-z]{0,6}\\.?`;
const dayOfMonth = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const momentSource = String.raw`(?<moment>today|tomorrow|now|immediately|\d{4}-\d\d-\d\d|(?:next\s+|this\s+|coming\s+)?(?:${weekdays.join("|")})|next week|${month}\s+${dayOfMonth}(?:,?\s+\d{4})?|${dayOfMonth}\s+(?:of\s+)?${month}(?:,?\s+\d{4})?|in\s+${numberSource}\s+(?:days?|weeks?))`;
const startPattern = new RegExp(
  String.raw`\b(?:(?:start|begin|launch)(?:ing|s)?(?:\s*:|\s+(?:on|from|date:?))?|from|as of|beginning(?:\s+on)?|on|kick(?:ing)? off(?:\s+on)?|go(?:ing)? live(?:\s+on)?)\s+(?:the\s+)?${momentSource}(?:\s+on(?:wards?)?|\s+onwards?)?(?![\p{L}\p{N}-])`,
  "iu",
);
const barePattern = new RegExp(String.raw`(?<=^[\s|,]*)${momentSource}(?=[\s.|,!]*$)`, "iu");

/** A day that a sentence names, as `start` of a brief: "today", "tomorrow" or a date. */
export interface Moment {
  start: string;
  /** only "on" stands before the date: of an event it is the day that it takes place */
  isOnDay: boolean;
}

/** Takes the first day out of a sentence. Null = none that is clear. */
export function takeStart(rest: Rest, today: string): Moment | null {
  const before = rest.text;
  const found = takeOut(rest, startPattern) ?? takeOut(rest, barePattern);
  const start = found === null ? null : dateOf((found.groups?.["moment"] ?? "").toLowerCase(), today);
  if (start !== null) return { start, isOnDay: isDate(start) && /^on\s/i.test(found?.[0] ?? "") };
  rest.text = before;
  return null;
}

function dateOf(moment: string, today: string): string | null {
  if (moment === "now" || moment === "immediately" || moment === "today") return "today";
  if (moment === "tomorrow" || isDate(moment)) return moment;
  if (moment === "next week") return addDays(today, 8 - weekdayOf(today));
  const weekday = weekdays.findIndex((name) => moment.endsWith(name)) + 1;
  if (weekday > 0) return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
  const distance = /^in\s+(.+?)\s+(day|week)s?$/.exec(moment);
  if (distance !== null) {
    const count = numberIn(distance[1] ?? "");
    return count === null || count > farthest ? null : addDays(today, count * (distance[2] === "week" ? 7 : 1));
  }
  return calendarDate(moment, today);
}

function calendarDate(moment: string, today: string): string | null {
  const monthIndex = months.findIndex((name) => new RegExp(String.raw`\b${name}`).test(moment));
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(moment)?.[1];
  if (monthIndex < 0 || day === undefined) return null;
  const given = /\b\d{4}\b/.exec(moment)?.[0];
  const inYear = (year: number) => `${year}-${String(monthIndex + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const thisYear = Number(today.slice(0, 4));
  const date =
    given !== undefined ? inYear(Number(given)) : inYear(thisYear) > today ? inYear(thisYear) : inYear(thisYear + 1);
  return isDate(date) ? date : null;
}

/** "in 400 weeks" is as far ahead as a start is looked for; more is no date that anybody means. */
const farthest = 400;

/** Takes an IANA zone out of a sentence: "in Europe/Berlin", "times in America/New_York". */
export function takeZone(rest: Rest): string | null {
  const found = takeOut(rest, zonePattern, ([, zone = ""]) => isTimeZone(zone));
  return found?.[1] ?? null;
}

const zonePattern =
  /(?:\b(?:time ?zone(?: is)?:?|times? in|in|zone:?)\s+(?:the\s+)?)?(?<![\p{L}\p{N}/])([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_]+)?|UTC)(?![\p{L}/])(?:\s+time(?:\s?zone)?)?/u;
