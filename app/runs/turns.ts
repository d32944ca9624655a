import type { RunRecord } from "../../domain/run.ts";
import type { LiveRun, LiveRuns } from "./live-runs.ts";

export interface Turns {
  /** Lets the next run of the thread begin when its turn has come and it is one of this process. */
  take(threadId: string): void;
  /** Takes the turn as soon as a delayed run is due. */
  takeLater(run: LiveRun, delayMs: number): void;
  /** Looks at every thread on which runs of this process wait. */
  takeAll(): void;
  /** Nothing begins any more. */
  close(): void;
}

export interface TurnParts {
  live: LiveRuns;
  /** the run that may begin, marked as begun for all processes; null = none of this process's, for now */
  beginNext(threadId: string): Promise<RunRecord | null>;
  begin(run: LiveRun): void;
  fail(threadId: string, error: unknown): void;
}

/** Whose turn it is on a thread: one run at a time, in the order in which they were asked for, over all processes. */
export function createTurns({ live, beginNext, begin, fail }: TurnParts): Turns {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  /** threads that are being looked at, and whether they are to be looked at once more */
  const looking = new Map<string, boolean>();
  let isClosed = false;

  const waits = (run: LiveRun) => !run.isRunning && !run.isCancelled && run.arrival === "waiting";

  /** The store need not be asked while a run of this process goes on there, or none waits. */
  function canBegin(threadId: string): boolean {
    const here = live.ofThread(threadId);
    return !isClosed && here.some(waits) && !here.some(({ isRunning }) => isRunning);
  }

  async function look(threadId: string): Promise<void> {
    do {
      looking.set(threadId, false);
      if (!canBegin(threadId)) break;
      const record = await beginNext(threadId);
      const run = record === null ? undefined : live.get(record.id);
      // Not here any more, or being stopped: whoever stops it writes its end.
      if (record === null || run === undefined || run.isCancelled || isClosed) continue;
      run.record = record;
      run.isRunning = true;
      begin(run);
    } while (looking.get(threadId) === true);
    looking.delete(threadId);
  }

  function take(threadId: string): void {
    if (looking.has(threadId)) {
      looking.set(threadId, true);
      return;
    }
    if (!canBegin(threadId)) return;
    look(threadId).catch((error: unknown) => {
      looking.delete(threadId);
      fail(threadId, error);
    });
  }

  return {
    take,
    takeLater(run, delayMs) {
      run.isDelayed = true;
      const timer = setTimeout(() => {
        timers.delete(timer);
        run.isDelayed = false;
        take(run.record.threadId);
      }, delayMs);
      timers.add(timer);
    },
    takeAll() {
      for (const run of live.all()) if (waits(run)) take(run.record.threadId);
    },
    close() {
      isClosed = true;
      timers.forEach(clearTimeout);
    },
  };
}
