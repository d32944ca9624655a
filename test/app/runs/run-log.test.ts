import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBells } from "../../../app/runs/bells.ts";
import { createRunLog, type RunLog } from "../../../app/runs/run-log.ts";
import { recordOf } from "../../../app/runs/new-run.ts";
import { newThread } from "../../../domain/thread.ts";
import { MarketingError } from "../../../domain/errors.ts";
import type { KeptEvent } from "../../../domain/run.ts";
import { plainOrder } from "../../../domain/run.ts";
import { openEngine } from "../../../store/engine.ts";
import type { Engine, RunEventLog, Signals } from "../../../store/engine-port.ts";

const directory = await mkdtemp(join(tmpdir(), "qlp-run-log-"));
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ dataDirectory: directory, processId: process.pid });
});
afterAll(async () => {
  await engine.close();
  await rm(directory, { recursive: true, force: true });
});

let count = 0;

/** A stored run, so that its events have something to belong to. */
async function storedRun(): Promise<string> {
  count += 1;
  const asked = {
    threadId: `thread-${count}`,
    runId: null,
    campaignId: null,
    tenant: null,
    kind: "protocol" as const,
    approve: false,
    order: plainOrder,
    metadata: {},
    missingThread: "create" as const,
    delayMs: 0,
  };
  const run = recordOf(asked, { id: `run-${count}`, startedAt: "2026-11-24T12:00:00.000Z", processId: "process-1" });
  await engine.store.createThread(newThread(run.threadId, run.startedAt, {}));
  await engine.store.submitRun(run, "reject");
  return run.id;
}

/** The log of a process, whose runs are over for whoever looks at the store. */
function logOf(events: RunEventLog = engine.events, bells = createBells(silentSignals)): RunLog {
  return createRunLog({
    events,
    bells,
    patience: (work) => work(),
    hold: () => Promise.resolve(),
    isOver: () => Promise.resolve(true),
    lookEveryMs: Infinity,
  });
}

const silentSignals: Signals = { send: () => undefined, listen: () => undefined };

async function all(events: AsyncIterable<KeptEvent>): Promise<number[]> {
  const seen: number[] = [];
  for await (const { seq } of events) seen.push(seq);
  return seen;
}

const upTo = (last: number, from = 1) => Array.from({ length: Math.max(0, last - from + 1) }, (_, n) => n + from);

describe("the log of runs", () => {
  it("gives every follower every event once and in order, whenever it comes and however much it has seen", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ events: fc.nat(5), size: fc.nat(90_000), joins: fc.boolean(), seen: fc.nat(8) }), {
          maxLength: 12,
        }),
        async (steps) => {
          const log = logOf();
          const runId = await storedRun();
          log.open(runId, 0);
          const followers: { after: number; seen: Promise<number[]> }[] = [];
          let told = 0;
          for (const { events, size, joins, seen } of steps) {
            if (joins) {
              const after = Math.min(seen, told);
              followers.push({ after, seen: all(log.follow(runId, after)) });
            }
            for (let n = 0; n < events; n += 1) log.append(runId, "custom", JSON.stringify("x".repeat(size)));
            told += events;
            if (size % 2 === 0) await log.flush(runId);
          }
          await log.close(runId);

          for (const { after, seen } of followers) expect(await seen).toEqual(upTo(told, after + 1));
          expect(await all(log.follow(runId, 0))).toEqual(upTo(told));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("shows an event only when the store has it, under the number that it has there", async () => {
    const log = logOf();
    const runId = await storedRun();
    log.open(runId, 0);
    log.append(runId, "custom", '{"n":1}');

    for await (const event of log.follow(runId, 0)) {
      expect(await engine.events.read(runId, { after: 0, limit: 10 })).toEqual([event]);
      break;
    }
  });

  it("goes on counting after what is kept when a run is taken up again", async () => {
    const log = logOf();
    const runId = await storedRun();
    log.open(runId, 0);
    log.append(runId, "custom", "1");
    await log.close(runId);

    const later = logOf();
    later.open(runId, await engine.events.lastSeq(runId));
    later.append(runId, "custom", "2");
    await later.close(runId);

    expect(await engine.events.read(runId, { after: 0, limit: 10 })).toMatchObject([
      { seq: 1, data: "1" },
      { seq: 2, data: "2" },
    ]);
  });

  it("lets a follower leave while it waits", async () => {
    const log = logOf();
    const runId = await storedRun();
    log.open(runId, 0);
    const leaving = new AbortController();
    const seen = all(log.follow(runId, 0, leaving.signal));

    leaving.abort();

    expect(await seen).toEqual([]);
    await log.close(runId);
  });

  it("says that events could not be kept, and shows none of them", async () => {
    const full = new MarketingError("store-failed", "the disk is full");
    const log = logOf({ ...engine.events, append: () => Promise.reject(full) });
    const runId = await storedRun();
    log.open(runId, 0);
    const seen = all(log.follow(runId, 0));
    log.append(runId, "custom", "1");

    await expect(log.flush(runId)).rejects.toBe(full);
    expect(() => log.append(runId, "custom", "2")).toThrow(full);
    await expect(log.close(runId)).rejects.toBe(full);
    expect(await seen).toEqual([]);
  });

  it("keeps what one run tells when another, told at the same time, can't be kept", async () => {
    const [taken, own] = [await storedRun(), await storedRun()];
    await engine.events.append([{ runId: taken, seq: 1, event: "custom", data: "told by another process" }]);
    const log = logOf();
    log.open(taken, 0);
    log.open(own, 0);

    log.append(taken, "custom", "1");
    log.append(own, "custom", "1");

    await log.flush(own);
    await expect(log.flush(taken)).rejects.toMatchObject({ code: "run-taken" });
    expect(await engine.events.read(own, { after: 0, limit: 10 })).toHaveLength(1);
  });
});
