/**
 * Wall-clock time in IANA zones, with Intl alone. Dates are YYYY-MM-DD, times HH:MM, instants ISO 8601 in UTC.
 */

const dayMs = 86_400_000;

/** Making a formatter costs a thousand times more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** True when `name` is a zone that can be computed with: "Europe/Berlin", "UTC". Offsets such as "+02:00" are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    formatterOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant of a local date and time, without milliseconds. A time that daylight saving skips moves forward by the
 * length of the gap; of a doubled time the first is taken.
 * @example instantOf({ date: "2026-12-01", time: "09:00", zone: "America/New_York" }) // "2026-12-01T14:00:00Z"
 * @throws RangeError when the zone, the date or the time is none
 */
export function instantOf({ date, time, zone }: { date: string; time: string; zone: string }): string {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const fitting = [wall - before, wall - after].filter((instant) => instant + offsetAt(instant, zone) === wall);
  return isoSeconds(fitting.length === 0 ? wall - before : Math.min(...fitting));
}

/** The local date and time of an instant; seconds are cut off. */
export function localOf(instant: string, zone: string): { date: string; time: string } {
  const at = Date.parse(instant);
  const local = new Date(at + offsetAt(at, zone)).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The local date of an instant. */
export function localDateOf(instant: string, zone: string): string {
  return localOf(instant, zone).date;
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The weekday of a date: 1 = Monday to 7 = Sunday, as in ISO 8601. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Minutes since midnight of a time. @example minuteOf("09:30") // 570 */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time at a minute of the day. @example timeOf(570) // "09:30" */
export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Milliseconds that local time is ahead of UTC, at an instant in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const local = Date.UTC(
    parts.get("year") ?? 0,
    (parts.get("month") ?? 1) - 1,
    parts.get("day"),
    parts.get("hour"),
    parts.get("minute"),
    parts.get("second"),
  );
  return local - Math.floor(at / 1000) * 1000;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, made);
  return made;
}

function isoSeconds(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}
