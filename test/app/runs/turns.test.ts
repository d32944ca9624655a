import { describe, expect, it } from "vitest";
import { createLiveRuns, type LiveRun } from "../../../app/runs/live-runs.ts";
import { recordOf } from "../../../app/runs/new-run.ts";
import { createTurns } from "../../../app/runs/turns.ts";
import type { RunRecord } from "../../../domain/run.ts";
import { asked } from "../../support/gated-runs.ts";

const turn = () => new Promise<void>((done) => void setImmediate(done));

/** Turns over a line that the test answers from: whose turn it is comes when the test says so. */
function turnsWith() {
  const live = createLiveRuns();
  const asking: { threadId: string; answer(record: RunRecord | null): void; fail(error: Error): void }[] = [];
  const begun: string[] = [];
  const failed: string[] = [];
  const turns = createTurns({
    live,
    beginNext: (threadId) => new Promise((answer, fail) => asking.push({ threadId, answer, fail })),
    begin: ({ record }) => void begun.push(record.id),
    fail: (threadId) => void failed.push(threadId),
  });
  const add = (id: string, threadId: string): LiveRun => {
    const record = recordOf(asked(threadId, "enqueue"), { id, startedAt: "2026-11-24T12:00:00.000Z", processId: "p" });
    return live.add({ ...record, status: "pending", attempt: 0 }, "waiting", false);
  };
  return { live, turns, asking, begun, failed, add };
}

describe("turns on a thread", () => {
  it("asks the store for nothing while no run of this process waits there", () => {
    const { turns, asking } = turnsWith();

    turns.take("t");
    turns.takeAll();

    expect(asking).toEqual([]);
  });

  it("begins the run whose turn it is, and asks for no other while it goes on", async () => {
    const { turns, asking, begun, add } = turnsWith();
    const [first, second] = [add("r1", "t"), add("r2", "t")];

    turns.take("t");
    asking[0]?.answer({ ...first.record, status: "running", attempt: 1 });
    await turn();
    turns.take("t");

    expect(begun).toEqual(["r1"]);
    expect(asking).toHaveLength(1);
    expect([first.isRunning, second.isRunning]).toEqual([true, false]);
    expect(first.record.attempt).toBe(1);
  });

  it("looks once more, and not oftener, when it was asked again and again while it looked", async () => {
    const { turns, asking, add } = turnsWith();
    add("r1", "t");

    turns.take("t");
    turns.take("t");
    turns.take("t");
    asking[0]?.answer(null);
    await turn();
    expect(asking).toHaveLength(2);
    asking[1]?.answer(null);
    await turn();

    expect(asking).toHaveLength(2);
  });

  it("begins nothing that was cancelled meanwhile", async () => {
    const { turns, asking, begun, add } = turnsWith();
    const run = add("r1", "t");
    turns.take("t");

    run.isCancelled = true;
    asking[0]?.answer({ ...run.record, status: "running" });
    await turn();

    expect(begun).toEqual([]);
    expect(run.isRunning).toBe(false);
  });

  it("says that it failed, and looks again when it is asked again", async () => {
    const { turns, asking, failed, add } = turnsWith();
    add("r1", "t");
    turns.take("t");

    asking[0]?.fail(new Error("the store is away"));
    await turn();
    turns.take("t");

    expect(failed).toEqual(["t"]);
    expect(asking).toHaveLength(2);
  });

  it("looks at every thread on which a run waits", () => {
    const { turns, asking, add } = turnsWith();
    add("r1", "t-1");
    add("r2", "t-2");
    add("r3", "t-3").isRunning = true;

    turns.takeAll();

    expect(asking.map(({ threadId }) => threadId)).toEqual(["t-1", "t-2"]);
  });

  it("takes the turn of a delayed run when its time has come", async () => {
    const { turns, asking, add } = turnsWith();
    const run = add("r1", "t");

    turns.takeLater(run, 1);
    expect([run.isDelayed, asking.length]).toEqual([true, 0]);
    while (asking.length === 0) await turn();

    expect(run.isDelayed).toBe(false);
  });

  it("begins nothing once it is closed", () => {
    const { turns, asking, add } = turnsWith();
    add("r1", "t");

    turns.close();
    turns.take("t");

    expect(asking).toEqual([]);
  });
});
