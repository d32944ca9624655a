import { campaignPhases } from "./phases.ts";
import type { Piece } from "./piece.ts";
import type { Slot } from "./slot.ts";
import type { ChannelName, ContentType, PhaseFocus } from "./vocabulary.ts";
import { addDays } from "./zoned-time.ts";

/**
 * The calendar on a few lines, in the words of the wire (snake_case). Dates are local to the slots' zone. The variants of
 * one mailing are several slots, but one appointment.
 */
export interface CalendarSummary {
  appointments: number;
  weeks: { week: number; focus: PhaseFocus; from: string; to: string; appointments: number }[];
  /** every day that has appointments, in order */
  days: { date: string; appointments: number }[];
  first_day: Appointment[];
  last_day: Appointment[];
}

export interface Appointment {
  date: string;
  time: string;
  zone: string;
  channel: ChannelName;
  type: ContentType | null;
  piece_id: string;
}

/** How the appointments spread over weeks and days, with those of the first and of the last day in full. */
export function summariseCalendar(campaign: {
  start: string;
  days: number;
  slots: Slot[];
  pieces: Piece[];
}): CalendarSummary {
  const slots = campaign.slots
    .filter(
      ({ pieceId, at }, index, all) => all.findIndex((slot) => slot.pieceId === pieceId && slot.at === at) === index,
    )
    .toSorted((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
  const dates = [...new Set(slots.map(({ date }) => date))].toSorted();
  const types = new Map(campaign.pieces.map(({ id, type }) => [id, type]));

  const countBetween = (from: string, to: string): number =>
    slots.filter(({ date }) => date >= from && date <= to).length;
  const appointmentsOn = (wanted: string | undefined): Appointment[] =>
    slots
      .filter(({ date }) => date === wanted)
      .map(({ date, time, zone, channel, pieceId }) => ({
        date,
        time,
        zone,
        channel,
        type: types.get(pieceId) ?? null,
        piece_id: pieceId,
      }));

  const phases = campaignPhases(campaign.days);
  return {
    appointments: slots.length,
    weeks: phases.map(({ week, focus }, index) => {
      const from = addDays(campaign.start, 7 * index);
      const to = addDays(campaign.start, index === phases.length - 1 ? campaign.days - 1 : 7 * index + 6);
      return { week, focus, from, to, appointments: countBetween(from, to) };
    }),
    days: dates.map((date) => ({ date, appointments: countBetween(date, date) })),
    first_day: appointmentsOn(dates.at(0)),
    last_day: appointmentsOn(dates.at(-1)),
  };
}
