import type { KeptEvent } from "../../domain/run.ts";
import type { RunEventLog } from "../../store/engine-port.ts";

/** The log of all runs: what is told is kept first, then shown to whoever follows. */
export interface RunLog {
  /** Opens the log of a run that goes on here. @param kept number of its last kept event, 0 for a new run */
  open(runId: string, kept: number): void;
  /** Takes an event on; followers see it as soon as it is kept. @throws what keeping an earlier one failed with */
  append(runId: string, event: string, data: string): void;
  /** Waits until everything that was taken on for the run is kept. @throws what keeping it failed with */
  flush(runId: string): Promise<void>;
  /** Ends the log of a run here: followers get what is left, then their end. */
  close(runId: string): Promise<void>;
  /** The run's events after `after`, as they come, until its log is closed. */
  follow(runId: string, after: number, signal?: AbortSignal): AsyncGenerator<KeptEvent, void>;
}

/** A run that goes on here. */
interface OpenLog {
  /** the number that was given last, and the last that is kept */
  given: number;
  kept: number;
  /** the newest kept events, so that followers who keep up ask nothing of the store */
  tail: KeptEvent[];
  tailSize: number;
  failure: unknown;
  waiting: Set<() => void>;
}

/** Characters of kept events that stay in memory for each run that goes on; whoever is further behind reads the store. */
const tailLimit = 262_144;

/** Events that a slow follower takes from the store at once. */
const pageSize = 100;

export function createRunLog(events: RunEventLog): RunLog {
  const open = new Map<string, OpenLog>();
  let queue: KeptEvent[] = [];
  let isWriting = false;

  /** One write at a time; what comes meanwhile, of any run, goes together into the next. */
  async function writeQueue(): Promise<void> {
    isWriting = true;
    // What the same turn of the event loop tells goes into one write.
    await new Promise((turn) => void setImmediate(turn));
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const failure = await events.append(batch).then(
        () => null,
        (error: unknown) => error,
      );
      settle(batch, failure);
    }
    isWriting = false;
  }

  function settle(batch: KeptEvent[], failure: unknown): void {
    const touched = new Set<OpenLog>();
    for (const event of batch) {
      const log = open.get(event.runId);
      if (log === undefined) continue;
      touched.add(log);
      if (failure === null) keepInTail(log, event);
      else log.failure ??= failure;
    }
    for (const log of touched) wake(log);
  }

  function required(runId: string): OpenLog {
    const log = open.get(runId);
    if (log === undefined) throw new Error(`the log of run ${runId} is not open`);
    return log;
  }

  return {
    open(runId, kept) {
      open.set(runId, { given: kept, kept, tail: [], tailSize: 0, failure: null, waiting: new Set() });
    },

    append(runId, event, data) {
      const log = required(runId);
      if (log.failure !== null) throw log.failure;
      log.given += 1;
      queue.push({ runId, seq: log.given, event, data });
      if (!isWriting) void writeQueue();
    },

    async flush(runId) {
      const log = open.get(runId);
      if (log === undefined) return;
      const wanted = log.given;
      while (log.kept < wanted) {
        if (log.failure !== null) throw log.failure;
        await woken(log);
      }
    },

    async close(runId) {
      const log = open.get(runId);
      if (log === undefined) return;
      try {
        await this.flush(runId);
      } finally {
        open.delete(runId);
        wake(log);
      }
    },

    async *follow(runId, after, signal) {
      const hasLeft = () => signal?.aborted === true;
      let seen = after;
      while (!hasLeft()) {
        const log = open.get(runId);
        const page = (log && inTail(log, seen)) ?? (await events.read(runId, { after: seen, limit: pageSize }));
        for (const event of page) {
          if (hasLeft()) return;
          yield event;
          seen = event.seq;
        }
        if (page.length > 0) continue;
        if (log === undefined) return;
        // Between the look and the wait nothing can have come: no other code runs there.
        if (log.kept <= seen && open.get(runId) === log) await woken(log, signal);
        // Closed with nothing left: the store need not be asked.
        if (log.kept <= seen && open.get(runId) !== log) return;
      }
    },
  };
}

function keepInTail(log: OpenLog, event: KeptEvent): void {
  log.kept = event.seq;
  log.tail.push(event);
  log.tailSize += event.data.length;
  while (log.tailSize > tailLimit) log.tailSize -= log.tail.shift()?.data.length ?? 0;
}

/** The kept events after `seen`, when all of them are in memory; undefined when the store has to be asked. */
function inTail(log: OpenLog, seen: number): KeptEvent[] | undefined {
  if (seen >= log.kept) return [];
  const first = log.tail[0];
  if (first === undefined || first.seq > seen + 1) return undefined;
  return log.tail.slice(seen + 1 - first.seq);
}

function wake(log: OpenLog): void {
  const waiting = [...log.waiting];
  log.waiting.clear();
  for (const resolve of waiting) resolve();
}

/** Resolves when something has changed in the log, or the follower leaves. */
function woken(log: OpenLog, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal?.removeEventListener("abort", done);
      log.waiting.delete(done);
      resolve();
    };
    log.waiting.add(done);
    signal?.addEventListener("abort", done, { once: true });
    if (signal?.aborted === true) done();
  });
}
