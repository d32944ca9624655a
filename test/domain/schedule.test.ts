import { describe, expect, it } from "vitest";
import type { Brief } from "../../domain/brief.ts";
import { planCampaign } from "../../domain/plan.ts";
import { scheduleCampaign } from "../../domain/schedule.ts";
import { Slot } from "../../domain/slot.ts";
import { launchBrief, strategy, withBudget } from "./planning-inputs.ts";

const planOf = (brief: Brief) => planCampaign({ brief, strategy, personas: ["developer", "cto"], seed: "seed" });
const slotsOf = (brief: Brief, notBefore: string | null = null) =>
  scheduleCampaign({ brief, plan: planOf(brief), notBefore });

const plan = planOf(launchBrief);
const slots = slotsOf(launchBrief);
const one = (id: string): Slot => {
  const slot = slots.find(({ slotId }) => slotId === id);
  if (slot === undefined) throw new Error(`no ${id}`);
  return slot;
};

describe("scheduleCampaign for the launch brief", () => {
  it("gives a slot to every piece, and a second one to each tested mail", () => {
    const tested = plan.tests.filter(({ channel }) => channel === "email").flatMap(({ pieceIds }) => pieceIds);

    expect(tested).toHaveLength(2);
    expect(slots).toHaveLength(52);
    expect(new Set(slots.map(({ pieceId }) => pieceId))).toEqual(new Set(plan.pieces.map(({ id }) => id)));
  });

  it("uses the channels' windows in the audience's time", () => {
    expect(one("slot-linkedin-post-01")).toEqual({
      slotId: "slot-linkedin-post-01",
      date: "2026-12-01",
      at: "2026-12-01T12:30:00Z",
      time: "07:30",
      zone: "America/New_York",
      channel: "linkedin",
      pieceId: "linkedin-post-01",
      testId: null,
      variantId: null,
      latePolicy: "ask",
    });
    expect(new Set(slots.filter(({ channel }) => channel === "linkedin").map(({ time }) => time))).toEqual(
      new Set(["07:30", "12:00", "17:30"]),
    );
  });

  it("sends the variants of a tested mail at the same minute", () => {
    const [test] = plan.tests;
    const pair = slots.filter(({ testId }) => testId === test?.id);

    expect(pair.map(({ slotId }) => slotId)).toEqual([`slot-${test?.pieceIds[0]}-a`, `slot-${test?.pieceIds[0]}-b`]);
    expect(pair.map(({ variantId }) => variantId)).toEqual(test?.variants.map(({ id }) => id));
    expect(pair[0]?.at).toBe(pair[1]?.at);
  });

  it("gives compared posts the variant of their block and the same time of day", () => {
    const test = plan.tests.find(({ design }) => design === "randomized_blocks");
    const posts = slots.filter(({ testId }) => testId === test?.id);

    expect(Object.fromEntries(posts.map(({ pieceId, variantId }) => [pieceId, variantId]))).toEqual(test?.blocks);
    expect(new Set(posts.map(({ time }) => time))).toEqual(new Set(["09:00"]));
  });

  it("asks before a late mail, drops a late post and sends the rest late", () => {
    expect(one("slot-email-03").latePolicy).toBe("ask");
    expect(one("slot-tweet-05").latePolicy).toBe("skip");
    expect(one("slot-linkedin-post-03").latePolicy).toBe("send_within");
  });

  it("has the shape that is stored", () => {
    expect(slots.map((slot) => Slot.parse(slot))).toEqual(slots);
  });
});

describe("scheduleCampaign", () => {
  it("keeps the local time when clocks change", () => {
    const autumn: Brief = { ...launchBrief, channels: ["linkedin"], start: "2026-10-30", durationDays: 4 };
    const times = slotsOf(withBudget(autumn, 2, 1)).map(({ date, time, at }) => [date, time, at]);

    expect(times).toEqual([
      ["2026-10-30", "07:30", "2026-10-30T11:30:00Z"],
      ["2026-11-02", "12:00", "2026-11-02T17:00:00Z"],
    ]);
  });

  it("spreads posts between 07:00 and 22:00 when the windows are taken", () => {
    const busy = slotsOf(withBudget({ ...launchBrief, channels: ["twitter"], durationDays: 1 }, 50, 50));
    const times = busy.map(({ time }) => time);

    expect(times).toHaveLength(50);
    expect(times).toEqual(expect.arrayContaining(["09:00", "12:00", "17:00", "20:00"]));
    expect(times.every((time) => time >= "07:00" && time < "22:00")).toBe(true);
  });

  it("uses no time that has passed on the first day", () => {
    const today = withBudget({ ...launchBrief, channels: ["twitter"], durationDays: 1 }, 4, 4);
    const notBefore = "2026-12-01T20:15:30Z";

    const times = slotsOf(today, notBefore).map(({ at }) => at);

    expect(times).toHaveLength(4);
    expect(times.every((at) => at > notBefore)).toBe(true);
  });

  it("moves a piece to another day of its week when its own day is over", () => {
    const late = slotsOf(launchBrief, "2026-12-02T03:30:00Z");
    const weekOf = new Map(plan.pieces.map(({ id, week }) => [id, week]));
    const moved = late.filter(({ pieceId, date }) =>
      plan.pieces.some(({ id, day }) => id === pieceId && day === 1 && date > "2026-12-01"),
    );

    expect(late).toHaveLength(52);
    expect(moved.map(({ pieceId }) => weekOf.get(pieceId))).toEqual(moved.map(() => 1));
    expect(moved.every(({ date }) => date <= "2026-12-07")).toBe(true);
  });

  it("refuses when a piece has no place left", () => {
    const full = withBudget({ ...launchBrief, channels: ["twitter"], durationDays: 2 }, 4, 2);

    expect(() => slotsOf(full, "2026-12-02T03:30:00Z")).toThrow(expect.objectContaining({ code: "limit-refused" }));
  });
});
