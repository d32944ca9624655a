import { closing, roomOf, type CampaignDay } from "./campaign-days.ts";
import { ChannelName } from "./vocabulary.ts";

/** One piece of a channel that changed its day. */
export interface Move {
  channel: ChannelName;
  from: number;
  to: number;
}

export interface PlaceOptions {
  /** the day with the lowest cost is taken; Infinity = not this day */
  cost: (day: number) => number;
  /** slots that the piece needs: a tested mail has one for each variant */
  slots?: number;
  /** other pieces may change their day when there is no place otherwise; true when left out */
  rearrange?: boolean;
}

/** How many slots each day holds, by channel, and where there is place for more. Days count from 1. */
export interface DayGrid {
  readonly days: readonly CampaignDay[];
  /** slots on a day, of all channels */
  load(day: number): number;
  /** pieces of a channel on a day */
  count(channel: ChannelName, day: number): number;
  /** pieces of a channel that a day takes, by the channel's own rules */
  room(channel: ChannelName, day: number): number;
  /** puts a piece on its day, whatever the limits say; a fixed one is never moved */
  put(channel: ChannelName, day: number, slots?: number): void;
  take(channel: ChannelName, day: number, slots?: number): void;
  /** puts a piece on the cheapest day that has place; null when no day has, even after moving others */
  place(channel: ChannelName, options: PlaceOptions): { day: number; moves: Move[] } | null;
  /** adds a slot to a piece that stands on a day, and fixes the piece there; null when no place can be made */
  widen(channel: ChannelName, day: number): Move[] | null;
  /** nothing is put on or moved off this day any more */
  close(day: number): void;
}

/**
 * An empty grid. When every day with place is barred for a channel, pieces of other channels change days along a chain
 * (breadth first, as in a maximum flow), so a place is found whenever there is one.
 * @param slotsPerDay the campaign's own limit, null = only the channels' limits hold
 */
export function openGrid(days: readonly CampaignDay[], slotsPerDay: number | null): DayGrid {
  const size = days.length + 1;
  const table = (cell: (channel: ChannelName, day: CampaignDay) => number): Map<ChannelName, number[]> =>
    new Map(ChannelName.options.map((channel) => [channel, [0, ...days.map((day) => cell(channel, day))]]));
  const rooms = table(roomOf);
  const counts = table(() => 0);
  const fixed = table(() => 0);
  const loads = Array.from({ length: size }, () => 0);
  const isClosed = Array.from({ length: size }, () => false);
  const caps = [0, ...days.map(({ opensAt }) => Math.min(slotsPerDay ?? Infinity, closing - opensAt))];

  const hasRoom = (channel: ChannelName, day: number): boolean =>
    at(counts.get(channel), day) < at(rooms.get(channel), day);
  const free = (day: number): number => (isClosed[day] === true ? 0 : at(caps, day) - at(loads, day));

  function put(channel: ChannelName, day: number, slots = 1): void {
    add(counts.get(channel), day, 1);
    add(loads, day, slots);
    if (slots > 1) add(fixed.get(channel), day, 1);
  }

  function take(channel: ChannelName, day: number, slots = 1): void {
    add(counts.get(channel), day, -1);
    add(loads, day, -slots);
    if (slots > 1) add(fixed.get(channel), day, -1);
  }

  /** Moves pieces along the shortest chain that ends on a free day, so that one of the wanted days has place for one more. */
  function makePlace(wanted: readonly number[]): { day: number; moves: Move[] } | null {
    const cameBy = new Map<number, Move | null>(wanted.map((day) => [day, null]));
    const queue = [...wanted];
    // A channel that can leave one day reaches every day with room for it; from a second day it reaches no further.
    const unused = new Set(ChannelName.options);
    for (const from of queue) {
      for (const channel of unused) {
        if (at(counts.get(channel), from) <= at(fixed.get(channel), from)) continue;
        unused.delete(channel);
        for (const to of outwards(from, size)) {
          if (cameBy.has(to) || isClosed[to] === true || !hasRoom(channel, to)) continue;
          cameBy.set(to, { channel, from, to });
          queue.push(to);
          if (free(to) > 0) return walkBack(to, cameBy);
        }
      }
    }
    return null;
  }

  function walkBack(end: number, cameBy: ReadonlyMap<number, Move | null>): { day: number; moves: Move[] } {
    const moves: Move[] = [];
    let day = end;
    for (let move = cameBy.get(day); move !== undefined && move !== null; move = cameBy.get(day)) {
      put(move.channel, move.to);
      take(move.channel, move.from);
      moves.push(move);
      day = move.from;
    }
    return { day, moves };
  }

  function place(
    channel: ChannelName,
    { cost, slots = 1, rearrange = true }: PlaceOptions,
  ): ReturnType<DayGrid["place"]> {
    const priceOf = (day: number): number => (isClosed[day] === true || !hasRoom(channel, day) ? Infinity : cost(day));
    let best = 0;
    let least = Infinity;
    for (let day = 1; day < size; day += 1) {
      const price = free(day) >= slots ? priceOf(day) : Infinity;
      if (price < least) [best, least] = [day, price];
    }
    if (best > 0) {
      put(channel, best, slots);
      return { day: best, moves: [] };
    }
    if (!rearrange) return null;
    const wanted = days
      .map(({ day }) => ({ day, price: priceOf(day) }))
      .filter(({ price }) => price < Infinity)
      .toSorted((left, right) => left.price - right.price)
      .map(({ day }) => day);
    const moves: Move[] = [];
    for (const group of slots === 1 ? [wanted] : wanted.map((day) => [day])) {
      for (let made = makePlace(group); made !== null; made = makePlace(group)) {
        moves.push(...made.moves);
        if (free(made.day) < slots) continue;
        put(channel, made.day, slots);
        return { day: made.day, moves };
      }
    }
    return null;
  }

  return {
    days,
    load: (day) => at(loads, day),
    count: (channel, day) => at(counts.get(channel), day),
    room: (channel, day) => at(rooms.get(channel), day),
    put,
    take,
    place,
    widen(channel, day) {
      add(fixed.get(channel), day, 1);
      const made = free(day) > 0 ? { moves: [] } : makePlace([day]);
      add(loads, day, made === null ? 0 : 1);
      add(fixed.get(channel), day, made === null ? -1 : 0);
      return made?.moves ?? null;
    },
    close(day) {
      isClosed[day] = true;
    },
  };
}

function at(cells: readonly number[] | undefined, day: number): number {
  return cells?.[day] ?? 0;
}

function add(cells: number[] | undefined, day: number, value: number): void {
  if (cells !== undefined) cells[day] = at(cells, day) + value;
}

/** Every other day, nearest first. */
function outwards(from: number, size: number): number[] {
  return Array.from({ length: size - 1 }, (_, step) => step + 1)
    .flatMap((step) => [from + step, from - step])
    .filter((day) => day >= 1 && day < size);
}
