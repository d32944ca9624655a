import { describe, expect, it } from "vitest";
import { readingOrder } from "../../domain/reading-order.ts";
import { campaignSnapshot } from "../support/campaign-snapshot.ts";

describe("the order of reading", () => {
  it("groups the pieces by week, each week in calendar order", () => {
    const snapshot = campaignSnapshot();

    const weeks = readingOrder({ ...snapshot, pieces: snapshot.pieces.toReversed() });

    expect(weeks.map(({ week, pieces }) => [week, pieces.map(({ piece }) => piece.id)])).toEqual([
      [1, ["p01", "p02"]],
      [2, ["p03", "p04", "p05"]],
    ]);
  });

  it("counts the variants of one mailing as one appointment", () => {
    const last = readingOrder(campaignSnapshot()).at(-1)?.pieces.at(-1);

    expect(last?.appointments).toEqual([{ date: "2026-12-14", time: "10:00", zone: "America/New_York" }]);
  });

  it("keeps pieces that have no slot, behind the others of their week", () => {
    const snapshot = campaignSnapshot();

    const weeks = readingOrder({ ...snapshot, slots: snapshot.slots.filter(({ pieceId }) => pieceId !== "p01") });

    expect(weeks[0]?.pieces.map(({ piece, appointments }) => [piece.id, appointments.length])).toEqual([
      ["p02", 1],
      ["p01", 0],
    ]);
  });
});
