import { describe, expect, it } from "vitest";
import { changedFields } from "../../domain/brief-change.ts";
import { brief } from "./checks/sample-pieces.ts";

describe("changedFields", () => {
  it("finds no difference between a brief and itself, whatever the order of its goals", () => {
    const goals = { awareness: 1, conversions: 2 };

    expect(changedFields(brief, structuredClone(brief))).toEqual([]);
    expect(changedFields({ ...brief, goals }, { ...brief, goals: { conversions: 2, awareness: 1 } })).toEqual([]);
  });

  it("names what differs as the wire names it", () => {
    const other = { ...brief, durationDays: 14, product: { ...brief.product, url: null }, name: "Other" };

    expect(changedFields(other, brief)).toEqual(["name", "product", "duration"]);
  });

  it("takes another order of channels for another brief", () => {
    expect(changedFields({ ...brief, channels: brief.channels.toReversed() }, brief)).toEqual(["channels"]);
  });
});
