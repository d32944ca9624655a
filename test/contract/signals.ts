import { expect, it, vi } from "vitest";
import type { Signals } from "../../store/engine-port.ts";

/** What a pair of processes needs to be tried. */
export interface SignalPair {
  one: Signals;
  other: Signals;
  /** ends the program that carries their signals; both notice */
  stop(): Promise<unknown>;
  /** starts it again on the same data */
  start(): Promise<unknown>;
}

type Topic = string | null;
const patience = { timeout: 20_000, interval: 50 };

function listenTo(signals: Signals): Topic[] {
  const heard: Topic[] = [];
  signals.listen((topic) => heard.push(topic));
  return heard;
}

async function ring(from: Signals, topic: string, heard: Topic[]): Promise<void> {
  await vi.waitFor(() => {
    from.send(topic);
    expect(heard).toContain(topic);
  }, patience);
}

/**
 * Signals between two processes on one store. A ring can be lost, so what is waited for is rung until it is heard.
 * @param open a new pair, which nobody listens to yet
 */
export function signalContract(open: () => Promise<SignalPair>): void {
  it("are heard by the other process, by all who listen there, and not by oneself", async () => {
    const { one, other } = await open();
    const [mine, theirs, theirsToo] = [listenTo(one), listenTo(other), listenTo(other)];

    await ring(one, "run:r1", theirs);
    await ring(one, "run:r1", theirsToo);
    await ring(other, "thread:t 1:ü", mine);

    expect(mine).not.toContain("run:r1");
    expect(theirs).not.toContain("thread:t 1:ü");
  });

  it("are all heard, many at once", async () => {
    const { one, other } = await open();
    const heard = listenTo(other);
    await ring(one, "first", heard);
    const topics = Array.from({ length: 500 }, (_, index) => `run:${index}`);

    for (const topic of topics) one.send(topic);

    await vi.waitFor(() => {
      expect(heard).toEqual(expect.arrayContaining(topics));
    }, patience);
  });

  it("say that some may have been missed once the program behind them is back, and go on", async () => {
    const { one, other, stop, start } = await open();
    const heard = listenTo(other);
    await ring(one, "before", heard);
    const before = heard.filter((topic) => topic === null).length;

    await stop();
    one.send("lost");
    await start();

    await vi.waitFor(() => {
      expect(heard.filter((topic) => topic === null).length).toBeGreaterThan(before);
    }, patience);
    await ring(one, "after", heard);
  });
}
