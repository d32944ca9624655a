import { grouped } from "../domain/counted.ts";
import type { Paint } from "./session.ts";

/** The page that texts for people are set on. */
export interface Page {
  /** columns to fill, 60 to 100 */
  width: number;
  paint: Paint;
  /** how the reader calls the program */
  command: string;
  /** address of the server that keeps the campaigns, null = this machine's data directory does */
  server: string | null;
}

const labelWidth = 16;

/** A heading with a remark beside it. */
export function heading({ paint }: Page, title: string, remark = ""): string {
  return remark === "" ? paint("bold", title) : `${paint("bold", title)}  ${remark}`;
}

/** A label and a text beside it that is wrapped in its own column. No text gives no lines. */
export function labelled({ width }: Page, label: string, text: string): string[] {
  if (text === "") return [];
  const lines = wrap(text, width - labelWidth - 2);
  return lines.map((line, index) => `  ${(index === 0 ? label : "").padEnd(labelWidth)}${line}`);
}

/** A label and several texts, each on lines of its own. */
export function labelledList(page: Page, label: string, texts: string[]): string[] {
  return texts.flatMap((text, index) => labelled(page, index === 0 ? label : "", text));
}

/** A text on lines that stand `indent` columns in; those after the first `hanging` columns more. */
export function indented({ width }: Page, indent: number, text: string, hanging = 0): string[] {
  return wrap(text, width - indent - hanging).map(
    (line, index) => " ".repeat(indent + (index === 0 ? 0 : hanging)) + line,
  );
}

/** The lines of a text, none longer than `width` unless a single word is; line breaks of the text are kept. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const line = lines.at(-1);
      if (line !== undefined && lengthOf(line) + 1 + lengthOf(word) <= width)
        lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines;
  });
}

/** Rows as aligned columns; the last column is not padded. Numbers stand to the right. */
export function columns(rows: (string | number)[][], gap = 2): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => lengthOf(String(row[column] ?? "")))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(String(cell))));
        if (typeof cell === "number") return padding + String(cell);
        return column === row.length - 1 ? cell : cell + padding;
      })
      .join(" ".repeat(gap))
      .trimEnd(),
  );
}

/** @example capital("e-mail") // "E-mail" */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** @example percent(0.1) // "10 %" */
export function percent(share: number): string {
  return `${grouped(Math.round(share * 1000) / 10)} %`;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** @example shortDay("2026-12-01") // "1 Dec" */
export function shortDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${day.getUTCDate()} ${(months[day.getUTCMonth()] ?? "").slice(0, 3)}`;
}

/** @example period("2026-12-01", "2026-12-30") // "1 to 30 December 2026" */
export function period(first: string, last: string): string {
  const [from, to] = [longDay(first).split(" "), longDay(last).split(" ")];
  // What both share at the end is said once: the year, or month and year; one day is said once as a whole.
  const shared =
    first === last ? 3 : first.slice(0, 7) === last.slice(0, 7) ? 2 : first.slice(0, 4) === last.slice(0, 4) ? 1 : 0;
  const begin = from.slice(0, from.length - shared).join(" ");
  return begin === "" ? to.join(" ") : `${begin} to ${to.join(" ")}`;
}

function longDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
}

/** @example weekday("2026-12-01") // "Tue" */
export function weekday(date: string): string {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
}

/** Characters as a terminal counts them, near enough for padding: marks that join the one before take no room. */
function lengthOf(text: string): number {
  return [...text.replace(/\p{Mark}/gu, "")].length;
}
