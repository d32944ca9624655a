import { describe, expect, it } from "vitest";
import { advance, liveLines, liveTitle, noProgress, plainLine } from "../../cli/progress.ts";
import type { RunEvent } from "../../domain/run-event.ts";

const piece = (done: number, total = 50): RunEvent => ({
  type: "piece",
  agent: "thread_builder",
  pieceId: `p${done}`,
  channel: "twitter",
  contentType: "tweet",
  done,
  total,
});

const events: RunEvent[] = [
  { type: "agent-start", agent: "narrative" },
  { type: "agent-end", agent: "narrative", note: "10 themes" },
  { type: "agent-start", agent: "thread_builder" },
  piece(1),
  piece(2),
  { type: "agent-end", agent: "engagement_monitor", note: "no data yet" },
];

describe("the live view", () => {
  it("shows each agent that has begun, in that order, and what it does", () => {
    const progress = events.reduce(advance, noProgress);

    expect(liveLines(progress)).toEqual([
      "✔ narrative           10 themes",
      "… thread_builder      2 pieces so far",
      "✔ engagement_monitor  no data yet",
    ]);
    expect(liveTitle("making the campaign", progress, 3)).toBe("making the campaign: 2 of 50 pieces, 3 s");
  });

  it("never counts backwards when pieces come in another order", () => {
    const progress = [piece(7), piece(3)].reduce(advance, noProgress);

    expect(progress.pieces).toEqual({ done: 7, total: 50 });
  });

  it("shows an agent at work again when it is sent again", () => {
    const again: RunEvent[] = [...events, { type: "agent-start", agent: "narrative" }];

    expect(liveLines(again.reduce(advance, noProgress))[0]).toBe("… narrative           working");
  });
});

describe("the plain lines", () => {
  it("say what each agent brought", () => {
    expect(events.map(plainLine).filter((line) => line !== null)).toEqual([
      "narrative: 10 themes",
      "engagement_monitor: no data yet",
    ]);
  });

  it("count every tenth of the pieces, and the last", () => {
    const lines = Array.from({ length: 23 }, (_, index) => plainLine(piece(index + 1, 23))).filter(
      (line) => line !== null,
    );

    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toBe("pieces: 23 of 23");
  });
});
