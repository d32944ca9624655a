import { campaignPhases } from "./phases.ts";
import type { Slot } from "./slot.ts";
import type { PhaseFocus } from "./vocabulary.ts";

/** When a piece goes out: local date and wall-clock time of `zone`. */
export interface Appointed {
  date: string;
  time: string;
  zone: string;
}

export interface ReadingWeek<Piece> {
  week: number;
  focus: PhaseFocus | null;
  pieces: { piece: Piece; appointments: Appointed[] }[];
}

/** What the order is read off: a whole campaign, or as much of it as its export holds. */
interface Readable<Piece> {
  campaign: { brief: { durationDays: number } };
  pieces: Piece[];
  slots: Pick<Slot, "slotId" | "at" | "date" | "time" | "zone" | "pieceId">[];
}

/**
 * The pieces week by week, in the order in which readers meet them; those without a slot stand last in their week. The
 * variants of one mailing are several slots, but one appointment.
 */
export function readingOrder<Piece extends { id: string; week: number }>({
  campaign,
  pieces,
  slots,
}: Readable<Piece>): ReadingWeek<Piece>[] {
  const inOrder = slots.toSorted((left, right) => compare(left.at, right.at) || compare(left.slotId, right.slotId));
  const firsts = new Map<string, number>();
  for (const [index, { pieceId }] of inOrder.entries()) if (!firsts.has(pieceId)) firsts.set(pieceId, index);
  const rank = ({ id }: Piece): number => firsts.get(id) ?? inOrder.length;
  const appointmentsOf = ({ id }: Piece): Appointed[] =>
    inOrder
      .filter(({ pieceId, at }, index, all) => {
        const isFirst = all.findIndex((slot) => slot.pieceId === pieceId && slot.at === at) === index;
        return pieceId === id && isFirst;
      })
      .map(({ date, time, zone }) => ({ date, time, zone }));

  const phases = new Map(campaignPhases(campaign.brief.durationDays).map(({ week, focus }) => [week, focus]));
  const weeks = [...new Set(pieces.map(({ week }) => week))].toSorted((left, right) => left - right);
  return weeks.map((week) => ({
    week,
    focus: phases.get(week) ?? null,
    pieces: pieces
      .filter((piece) => piece.week === week)
      .toSorted((left, right) => rank(left) - rank(right) || compare(left.id, right.id))
      .map((piece) => ({ piece, appointments: appointmentsOf(piece) })),
  }));
}

/** By code units: the order must not depend on the machine's language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
