import { describe, expect, it } from "vitest";
import { silentLog } from "../../../app/log.ts";
import { createLease } from "../../../app/runs/lease.ts";
import { createPatience } from "../../../app/runs/patience.ts";
import { MarketingError } from "../../../domain/errors.ts";
import type { ProcessRegistry } from "../../../store/engine-port.ts";

const leaseMs = 9_000_000;

/** A lease whose clock and registry the test moves; no timer of it runs out within a test. */
function leaseAt(length = leaseMs) {
  const state = { elapsed: 0, isKnown: false, isAway: false, asked: [] as string[], pauses: 0 };
  const ask = <Answer>(what: string, answer: () => Answer): Promise<Answer> => {
    state.asked.push(what);
    if (state.isAway) return Promise.reject(new MarketingError("store-unreachable", "PostgreSQL doesn't answer"));
    return Promise.resolve(answer());
  };
  const processes: ProcessRegistry = {
    join: () => ask("join", () => void (state.isKnown = true)),
    renew: () => ask("renew", () => state.isKnown),
    leave: () => ask("leave", () => void (state.isKnown = false)),
    bury: () => Promise.resolve(!state.isKnown),
    takeOver: () => Promise.resolve({ runs: [], threadIds: [] }),
    ownRuns: () => Promise.resolve([]),
    markDead: () => Promise.resolve(),
  };
  /** While the store is away a wait ends when the test lets it. */
  const waits: (() => void)[] = [];
  const patience = createPatience({
    log: silentLog,
    pause: () => {
      state.pauses += 1;
      return new Promise((resolve) => waits.push(resolve));
    },
    isEnding: () => false,
  });
  const lease = createLease({
    processes,
    process: { id: "process-1", isServer: true, redis: null },
    leaseMs: length,
    elapsedMs: () => state.elapsed,
    patience,
    log: silentLog,
  });
  return { lease, state, goOn: () => waits.splice(0).forEach((wake) => wake()) };
}

const turn = () => new Promise<void>((done) => void setImmediate(done));

describe("a lease", () => {
  it("is held without a question while it was renewed lately", async () => {
    const { lease, state } = leaseAt();
    await lease.start();
    state.elapsed = leaseMs / 2;

    await lease.hold();

    expect(state.asked).toEqual(["join"]);
    await lease.stop();
  });

  it("is no longer trusted before it runs out, and asks once for all who wait", async () => {
    const { lease, state } = leaseAt();
    await lease.start();
    state.elapsed = leaseMs * 0.8;

    await Promise.all([lease.hold(), lease.hold(), lease.confirm()]);
    await lease.hold();

    expect(state.asked).toEqual(["join", "renew"]);
    await lease.stop();
  });

  it("counts its time from before the question, however long the answer was on its way", async () => {
    const { lease, state } = leaseAt();
    await lease.start();
    state.elapsed = leaseMs;
    const held = lease.hold();
    state.elapsed = leaseMs * 2;
    await held;

    expect(state.asked).toEqual(["join", "renew", "renew"]);
    await lease.stop();
  });

  it("says once that it was lost, and has joined anew when it holds again", async () => {
    const { lease, state } = leaseAt();
    let losses = 0;
    lease.onLost(() => (losses += 1));
    await lease.start();
    state.isKnown = false;
    state.elapsed = leaseMs;

    await lease.hold();

    expect(losses).toBe(1);
    expect(state.asked).toEqual(["join", "renew", "join"]);
    expect(state.isKnown).toBe(true);
    await lease.stop();
  });

  it("is waited for inside a run while the store is away, and refused to whoever doesn't wait", async () => {
    const { lease, state, goOn } = leaseAt();
    await lease.start();
    state.elapsed = leaseMs;
    state.isAway = true;
    let isHeld = false;
    const held = lease.hold().then(() => (isHeld = true));

    await expect(lease.confirm()).rejects.toMatchObject({ code: "store-unreachable" });
    await turn();
    expect(isHeld).toBe(false);
    expect(state.pauses).toBe(1);
    state.isAway = false;
    goOn();

    await held;
    await lease.stop();
  });

  it("gives nobody the right to go on once the process has left", async () => {
    const { lease, state } = leaseAt();
    await lease.start();

    await lease.stop();
    await lease.stop();

    expect(state.asked).toEqual(["join", "leave"]);
    await expect(lease.hold()).rejects.toMatchObject({ code: "run-taken" });
  });

  it("is left without a word when the store is away", async () => {
    const { lease, state } = leaseAt();
    await lease.start();
    state.isAway = true;

    await lease.stop();

    expect(state.isKnown).toBe(true);
  });

  it("never runs out for whoever is alone", async () => {
    const { lease, state } = leaseAt(Infinity);
    await lease.start();
    state.elapsed = Number.MAX_SAFE_INTEGER;

    await lease.hold();

    expect(state.asked).toEqual(["join"]);
    expect(lease.beatMs).toBe(Infinity);
    await lease.stop();
  });

  it("is renewed by itself, and whoever listens hears of each renewal", async () => {
    const { lease, state } = leaseAt(3);
    const beaten = new Promise<void>((resolve) => lease.onBeat(resolve));

    await lease.start();
    await beaten;

    expect(state.asked.slice(0, 2)).toEqual(["join", "renew"]);
    await lease.stop();
  });
});
