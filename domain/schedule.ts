import type { Brief } from "./brief.ts";
import { campaignDays, type CampaignDay } from "./campaign-days.ts";
import type { CampaignPlan } from "./campaign.ts";
import { channels } from "./channels.ts";
import { contentTypes } from "./content-types.ts";
import { openGrid } from "./day-grid.ts";
import { minuteFor } from "./day-times.ts";
import { MarketingError } from "./errors.ts";
import type { PiecePlan } from "./piece.ts";
import type { Slot } from "./slot.ts";
import type { ChannelName, Objective } from "./vocabulary.ts";
import { instantOf, localOf, timeOf } from "./zoned-time.ts";

/** Objectives whose first day is a date that people know of: a piece of that day isn't sent late without asking. */
const datedObjectives: ReadonlySet<Objective> = new Set(["launch_awareness", "event"]);

export interface ScheduleInput {
  brief: Brief;
  plan: CampaignPlan;
  /** instant, ISO 8601, when the campaign starts today: times up to it are not used */
  notBefore: string | null;
}

/** A piece with what its tests ask of its slots. */
interface Appointment {
  piece: PiecePlan;
  /** one slot for each: the variants of a tested mail, the one variant that a post carries, or none */
  carried: readonly { testId: string; variantId: string; suffix: string }[];
  /**
   * Which window of its day is tried first: the pieces of a channel take turns in the order of the plan, so that a piece
   * added later moves none. Posts that are compared with each other share one, and the time of day favours no variant.
   */
  firstWindow: number;
}

/**
 * The calendar: a slot for every piece on its planned day, sorted by time. Windows of the channel come in turn; when they
 * are taken, posts spread between 07:00 and 22:00 local. A tested mail has one slot for each variant at the same time, a
 * tested post one slot with the variant that its block carries. Gaps, hourly and daily limits hold, and no two pieces share
 * a minute on any channel. Local times are turned into instants by the zone's own rules, day by day.
 *
 * When `notBefore` leaves no time on a day, the piece goes to the next day with place, of the same week if there is one, so
 * that its slot stays in the piece's week; only when that week is full, its slot stands in a later week than the piece says.
 *
 * Late policy: mails and the first day of a launch or an event "ask"; single posts and polls "skip"; the rest "send_within".
 * @throws MarketingError "limit-refused" when a piece has no place left at all
 */
export function scheduleCampaign({ brief, plan, notBefore }: ScheduleInput): Slot[] {
  const days = campaignDays(brief, notBefore);
  const grid = openGrid(days, brief.budget.dailyPosts);
  const byDay = new Map<number, Appointment[]>(days.map(({ day }) => [day, []]));
  for (const appointment of appointmentsOf(plan)) {
    const { piece, carried } = appointment;
    byDay.get(piece.day)?.push(appointment);
    grid.put(piece.channel, piece.day, Math.max(1, carried.length));
  }

  const slots: Slot[] = [];
  for (const day of days) {
    grid.close(day.day);
    const taken = new Map<ChannelName, number[]>();
    for (const appointment of byDay.get(day.day) ?? []) {
      const { piece, carried, firstWindow } = appointment;
      const { channel } = piece;
      const minute = minuteFor({ channel, day, firstWindow }, taken);
      if (minute === null) {
        const to = nextPlace(appointment, day);
        byDay.get(to)?.push(appointment);
        continue;
      }
      taken.set(channel, [...(taken.get(channel) ?? []), minute]);
      slots.push(...slotsAt({ piece, carried, day, minute, brief }));
    }
  }
  return slots.toSorted((one, other) => compare(one.at, other.at) || compare(one.slotId, other.slotId));

  /** The next day with place for a piece that finds no time on its own: same week first, then the nearest later day. */
  function nextPlace({ piece, carried }: Appointment, { day }: CampaignDay): number {
    const slotCount = Math.max(1, carried.length);
    grid.take(piece.channel, day, slotCount);
    const placed = grid.place(piece.channel, {
      cost: (other) => other - day + (days[other - 1]?.week === piece.week ? 0 : days.length),
      slots: slotCount,
    });
    if (placed === null) throw noPlaceLeft(piece);
    for (const { channel, from, to } of placed.moves) {
      const there = byDay.get(from) ?? [];
      const index = there.findLastIndex((other) => other.piece.channel === channel && other.carried.length < 2);
      byDay.get(to)?.push(...there.splice(index, 1));
    }
    return placed.day;
  }
}

function appointmentsOf({ pieces, tests }: CampaignPlan): Appointment[] {
  const carriedBy = new Map<string, Appointment["carried"]>();
  const compared = new Set<string>();
  for (const test of tests) {
    for (const pieceId of test.pieceIds) {
      const isBlock = test.design === "randomized_blocks";
      const variants = isBlock ? test.variants.filter(({ id }) => id === test.blocks[pieceId]) : test.variants;
      carriedBy.set(
        pieceId,
        variants.map(({ id, label }) => ({
          testId: test.id,
          variantId: id,
          suffix: isBlock ? "" : `-${label.toLowerCase()}`,
        })),
      );
      if (isBlock) compared.add(pieceId);
    }
  }
  const turns = new Map<ChannelName, number>();
  return pieces.map((piece) => {
    const carried = carriedBy.get(piece.id) ?? [];
    if (compared.has(piece.id)) return { piece, carried, firstWindow: 0 };
    const turn = turns.get(piece.channel) ?? 0;
    turns.set(piece.channel, turn + 1);
    return { piece, carried, firstWindow: turn };
  });
}

interface SlotInput extends Pick<Appointment, "piece" | "carried"> {
  day: CampaignDay;
  minute: number;
  brief: Brief;
}

function slotsAt({ piece, carried, day, minute, brief }: SlotInput): Slot[] {
  const zone = brief.audienceTimezone;
  const at = instantOf({ date: day.date, time: timeOf(minute), zone });
  const isDated = day.day === 1 && datedObjectives.has(brief.objective);
  const slot: Slot = {
    slotId: `slot-${piece.id}`,
    // Read back from the instant: a wall time that the zone skips has moved.
    ...localOf(at, zone),
    at,
    zone,
    channel: piece.channel,
    pieceId: piece.id,
    testId: null,
    variantId: null,
    latePolicy: isDated ? "ask" : contentTypes[piece.type].latePolicy,
  };
  if (carried.length === 0) return [slot];
  return carried.map(({ testId, variantId, suffix }) => ({
    ...slot,
    slotId: `${slot.slotId}${suffix}`,
    testId,
    variantId,
  }));
}

function noPlaceLeft({ id, channel }: PiecePlan): MarketingError {
  return new MarketingError("limit-refused", `no time left in the calendar for ${id}`, {
    why: `the first day is partly over, and every later day that ${channels[channel].name} uses is full`,
    hint: "start tomorrow, raise daily_posts, or run more days",
  });
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
