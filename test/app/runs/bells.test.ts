import { describe, expect, it } from "vitest";
import { createBells } from "../../../app/runs/bells.ts";
import type { Signals } from "../../../store/engine-port.ts";

/** The wire between processes: what was sent, and a way to ring from outside. */
function wire() {
  const sent: string[] = [];
  const hearers: ((topic: string | null) => void)[] = [];
  const signals: Signals = { send: (topic) => void sent.push(topic), listen: (hear) => void hearers.push(hear) };
  return { sent, signals, ringFromFar: (topic: string | null) => hearers.forEach((hear) => hear(topic)) };
}

describe("bells", () => {
  it("hear what rang between the look at the store and the wait", async () => {
    const bells = createBells(wire().signals);
    const bell = bells.listen("run:1");
    bell.reset();

    bells.ring("run:1");

    await bell.heard(Infinity);
  });

  it("ring here and in the other processes", () => {
    const { sent, signals } = wire();

    createBells(signals).ring("run:1");

    expect(sent).toEqual(["run:1"]);
  });

  it.each(["run:1", null])("are rung from another process: %s", async (topic) => {
    const { signals, ringFromFar } = wire();
    const bell = createBells(signals).listen("run:1");
    const heard = bell.heard(Infinity);

    ringFromFar(topic);

    await heard;
  });

  it("keep still for other topics, and after they were reset", async () => {
    const bells = createBells(wire().signals);
    const bell = bells.listen("run:1");
    bells.ring("run:1");
    bell.reset();
    bells.ring("run:2");
    const left = new AbortController();
    let hasHeard = false;
    const heard = bell.heard(Infinity, left.signal).then(() => (hasHeard = true));
    await Promise.resolve();

    expect(hasHeard).toBe(false);

    left.abort();
    await heard;
  });

  it("wake whoever waits when they are closed, and can still be waited for", async () => {
    const bells = createBells(wire().signals);
    const bell = bells.listen("run:1");
    const heard = bell.heard(Infinity);
    bells.close();
    await heard;
    bell.reset();
    const again = bell.heard(Infinity);

    bells.ring("run:1");

    await again;
    expect(bells.isClosed()).toBe(true);
  });
});
