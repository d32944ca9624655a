import type { CampaignAnswer } from "../app/answer.ts";
import type { Appointment } from "../domain/calendar-summary.ts";
import { channels } from "../domain/channels.ts";
import { contentTypes } from "../domain/content-types.ts";
import { addDays } from "../domain/zoned-time.ts";
import { counted } from "../domain/counted.ts";
import { columns, heading, shortDay, weekday, type Page } from "./layout.ts";

/** Longer campaigns are shown by their first and last weeks. */
const shownRows = 8;
const shownAppointments = 4;

/** The calendar as one row for every seven days, with the first and the last day in full. */
export function printCalendar({ calendar, period }: CampaignAnswer["summary"], page: Page): string[] {
  if (calendar.appointments === 0) return [heading(page, "Calendar", "nothing scheduled")];
  const first = calendar.first_day[0]?.date ?? period.start;
  const last = calendar.last_day[0]?.date ?? period.end;
  return [
    heading(page, "Calendar", `${counted(calendar.appointments, "appointment")}, times in ${period.zone}`),
    ...table(calendar, period).map((line) => `  ${line}`),
    ...day("First day", first, calendar.first_day),
    ...(last === first ? [] : day("Last day", last, calendar.last_day)),
  ];
}

function table(
  { weeks, days }: CampaignAnswer["summary"]["calendar"],
  { start, days: length }: CampaignAnswer["summary"]["period"],
): string[] {
  const counts = new Map(days.map(({ date, appointments }) => [date, appointments]));
  const dates = (row: number): string[] => Array.from({ length: 7 }, (_, column) => addDays(start, 7 * row + column));
  const rows = Array.from({ length: Math.ceil(length / 7) }, (_, row) => {
    const phase = weeks[Math.min(row, weeks.length - 1)];
    const perDay = dates(row).map((date, column) => (7 * row + column < length ? (counts.get(date) ?? 0) : ""));
    const sum = perDay.reduce<number>((total, count) => total + (count === "" ? 0 : count), 0);
    return [
      shortDay(addDays(start, 7 * row)).padStart(6),
      `week ${phase?.week ?? row + 1}  ${(phase?.focus ?? "").replaceAll("_", " ")}`,
      ...perDay.map((count) => (count === 0 ? "·" : String(count)).padStart(3)),
      sum,
    ];
  });
  const head = ["", "", ...dates(0).map(weekday), "all"];
  if (rows.length <= shownRows) return columns([head, ...rows]);
  const skipped = rows.length - shownRows;
  const [before, after] = [rows.slice(0, shownRows / 2), rows.slice(-shownRows / 2)];
  return columns([head, ...before, ["", `… ${counted(skipped, "week")} more …`], ...after]);
}

function day(label: string, date: string, appointments: Appointment[]): string[] {
  const times = appointments
    .slice(0, shownAppointments)
    .map(({ time, type, channel }) => `${time} ${type === null ? channels[channel].name : contentTypes[type].label}`);
  const more = appointments.length - times.length;
  const rest = more > 0 ? [`and ${more} more`] : [];
  return [`  ${label.padEnd(10)} ${weekday(date)} ${shortDay(date)}: ${[...times, ...rest].join(", ")}`];
}
