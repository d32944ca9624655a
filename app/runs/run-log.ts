import type { KeptEvent } from "../../domain/run.ts";
import type { RunEventLog } from "../../store/engine-port.ts";
import { MarketingError } from "../../domain/errors.ts";
import { topics, type Bell, type Bells } from "./bells.ts";
import type { Patience } from "./patience.ts";

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
  /** Lets go of the log of a run that another process tells now: followers go on with what that one keeps. */
  abandon(runId: string): void;
  /** Whether the run is told here. */
  isOpen(runId: string): boolean;
  /** The run's events after `after`, as they come, whichever process tells them, until the run is over. */
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
  /** nothing more is told here: the run is over, or the process ends */
  isClosed: boolean;
}

/** With the log that it was told to: one that is opened anew under the same run is another. */
type QueuedEvent = KeptEvent & { log: OpenLog };

export interface RunLogParts {
  events: RunEventLog;
  bells: Bells;
  /** for keeping and following: what was told, and who is to hear it, wait until the store is back */
  patience: Patience;
  /** resolves while this process may tell its runs */
  hold(): Promise<void>;
  /** whether the run is over, or not there any more */
  isOver(runId: string): Promise<boolean>;
  /** milliseconds after which a follower of a run in another process looks by itself: a ring can be lost */
  lookEveryMs: number;
}

/** Characters of kept events that stay in memory for each run that goes on; whoever is further behind reads the store. */
const tailLimit = 262_144;

/** Events that a slow follower takes from the store at once. */
const pageSize = 100;

export function createRunLog({ events, bells, patience, hold, isOver, lookEveryMs }: RunLogParts): RunLog {
  const open = new Map<string, OpenLog>();
  let queue: QueuedEvent[] = [];
  let isWriting = false;

  /** One write at a time; what comes meanwhile, of any run, goes together into the next. */
  async function writeQueue(): Promise<void> {
    isWriting = true;
    // What the same turn of the event loop tells goes into one write.
    await new Promise((turn) => void setImmediate(turn));
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      await keep(batch);
    }
    isWriting = false;
  }

  /** Keeps them together; when that can't be, each run's own, so that one which another process tells by now stops no other. */
  async function keep(batch: readonly QueuedEvent[]): Promise<void> {
    const failure = await failureOfKeeping(batch);
    const runIds = new Set(batch.map(({ runId }) => runId));
    if (failure === null || runIds.size === 1) return settle(batch, failure);
    for (const runId of runIds) await keep(batch.filter((event) => event.runId === runId));
  }

  /** @returns null when all is kept */
  async function failureOfKeeping(batch: readonly QueuedEvent[]): Promise<unknown> {
    try {
      const kept = batch.map(({ log: _log, ...event }) => event);
      // Asked before each try: a process that was cut off for longer than its lease tells nothing more.
      await patience(async () => {
        await hold();
        await events.append(kept);
      });
      return null;
    } catch (error) {
      return error;
    }
  }

  function settle(batch: readonly QueuedEvent[], failure: unknown): void {
    const touched = new Set<string>();
    for (const { log, ...event } of batch) {
      touched.add(event.runId);
      if (failure === null) keepInTail(log, event);
      else log.failure ??= failure;
    }
    for (const runId of touched) bells.ring(topics.run(runId));
  }

  function required(runId: string): OpenLog {
    const log = open.get(runId);
    if (log === undefined) throw new Error(`the log of run ${runId} is not open`);
    return log;
  }

  return {
    open(runId, kept) {
      open.set(runId, { given: kept, kept, tail: [], tailSize: 0, failure: null, isClosed: false });
    },

    append(runId, event, data) {
      const log = required(runId);
      if (log.failure !== null) throw log.failure;
      log.given += 1;
      queue.push({ runId, seq: log.given, event, data, log });
      if (!isWriting) void writeQueue();
    },

    async flush(runId) {
      const log = open.get(runId);
      if (log === undefined) return;
      const wanted = log.given;
      const bell = bells.listen(topics.run(runId));
      try {
        while (log.kept < wanted) {
          bell.reset();
          if (log.failure !== null) throw log.failure;
          await bell.heard(Infinity);
        }
      } finally {
        bell.close();
      }
    },

    async close(runId) {
      const log = open.get(runId);
      if (log === undefined) return;
      try {
        await this.flush(runId);
      } finally {
        log.isClosed = true;
        open.delete(runId);
        bells.ring(topics.run(runId));
      }
    },

    abandon(runId) {
      const log = open.get(runId);
      if (log !== undefined)
        log.failure ??= new MarketingError("run-taken", `run "${runId}" goes on in another process`);
      open.delete(runId);
      bells.ring(topics.run(runId));
    },

    isOpen: (runId) => open.has(runId),

    async *follow(runId, after, signal) {
      const bell = bells.listen(topics.run(runId));
      try {
        yield* eventsAfter(runId, after, bell, signal);
      } finally {
        bell.close();
      }
    },
  };

  async function* eventsAfter(
    runId: string,
    after: number,
    bell: Bell,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<KeptEvent, void> {
    const hasLeft = () => signal?.aborted === true;
    let seen = after;
    let log: OpenLog | undefined;
    while (!hasLeft()) {
      bell.reset();
      log = open.get(runId) ?? log;
      const read = () => patience(() => events.read(runId, { after: seen, limit: pageSize }));
      let page = (log && inTail(log, seen)) ?? (await read());
      let hasEnded = bells.isClosed() || log?.isClosed === true;
      if (log === undefined && page.length === 0 && !hasEnded) {
        hasEnded = await patience(() => isOver(runId));
        // What a run told is kept before its end is written: now all of it is there.
        if (hasEnded) page = await read();
      }
      for (const event of page) {
        if (hasLeft()) return;
        yield event;
        seen = event.seq;
      }
      if (page.length > 0) continue;
      if (hasEnded) return;
      if (log !== undefined && open.get(runId) !== log && !log.isClosed) log = undefined;
      else await bell.heard(log === undefined ? lookEveryMs : Infinity, signal);
    }
  }
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
