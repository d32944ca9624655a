import { describe, expect, it } from "vitest";
import { silentLog, type Log } from "../../../app/log.ts";
import { createPatience, patient } from "../../../app/runs/patience.ts";
import { MarketingError } from "../../../domain/errors.ts";

const away = () => new MarketingError("store-unreachable", "Redis at 127.0.0.1:6379/0 can't be reached");

/** Patience whose waits end at once, and are written down. */
function patienceWith(log: Log = silentLog) {
  const waits: number[] = [];
  const state = { isEnding: false };
  const pause = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return { patience: createPatience({ log, pause, isEnding: () => state.isEnding }), waits, state };
}

/** Work that fails so often before it is done. */
function failing(times: number, fault: () => Error = away) {
  const work = () => {
    work.tries += 1;
    return work.tries > times ? Promise.resolve("done") : Promise.reject(fault());
  };
  work.tries = 0;
  return work;
}

describe("patience", () => {
  it("begins the work again until the store is back, and waits longer each time, a second at most", async () => {
    const { patience, waits } = patienceWith();

    expect(await patience(failing(8))).toBe("done");

    expect(waits).toEqual([50, 100, 200, 400, 800, 1000, 1000, 1000]);
  });

  it.each([
    new MarketingError("store-failed", "it is full"),
    new MarketingError("run-taken", "another"),
    new Error("x"),
  ])("waits for nothing else: %s", async (fault) => {
    const { patience, waits } = patienceWith();
    const work = failing(1, () => fault);

    await expect(patience(work)).rejects.toBe(fault);

    expect(work.tries).toBe(1);
    expect(waits).toEqual([]);
  });

  it("gives up when the process ends, without another try", async () => {
    const { patience, state } = patienceWith();
    const work = failing(Infinity);
    const trying = patience(() => {
      if (work.tries === 3) state.isEnding = true;
      return work();
    });

    await expect(trying).rejects.toMatchObject({ code: "store-unreachable" });

    expect(work.tries).toBe(4);
  });

  it("doesn't begin again when the process has ended while it waited", async () => {
    const work = failing(Infinity);
    const state = { isEnding: false };
    const pause = () => Promise.resolve(void (state.isEnding = true));
    const patience = createPatience({ log: silentLog, pause, isEnding: () => state.isEnding });

    await expect(patience(work)).rejects.toMatchObject({ code: "store-unreachable" });

    expect(work.tries).toBe(1);
  });

  it("says that it waits, and says it again only now and then", async () => {
    const said: string[] = [];
    const { patience } = patienceWith({ ...silentLog, warn: (_, words) => void said.push(words) });

    await patience(failing(61));

    expect(said).toHaveLength(3);
    expect(said[0]).toContain("127.0.0.1:6379");
  });

  it("makes every function of a store wait, with what it was given", async () => {
    const { patience } = patienceWith();
    const work = failing(2);
    const store = { name: "store", add: async (one: number, other: number) => [await work(), one + other] };

    const waiting = patient(store, patience);

    expect(await waiting.add(1, 2)).toEqual(["done", 3]);
    expect(waiting.name).toBe("store");
  });
});
