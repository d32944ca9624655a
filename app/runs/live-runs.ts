import { RunControl } from "@langchain/langgraph";
import type { RunRecord } from "../../domain/run.ts";

/** A run that waits or goes on in this process. */
export interface LiveRun {
  record: RunRecord;
  /** stops it at once */
  readonly controller: AbortController;
  /** lets it stop between two steps */
  readonly control: RunControl;
  /** its first attempt was written with its row: nothing more is to be written to begin it */
  readonly isFresh: boolean;
  isRunning: boolean;
  /** time has to pass before it may begin */
  isDelayed: boolean;
  /** somebody stops it, which an end of the process is not */
  isCancelled: boolean;
  /** it shall not have been */
  isUndone: boolean;
  /** resolves when the run is over, its rows are written and its thread is free */
  readonly over: Promise<void>;
}

export interface LiveRuns {
  get(runId: string): LiveRun | undefined;
  all(): LiveRun[];
  /** Whether runs go on or wait on this thread. */
  isBusy(threadId: string): boolean;
  /** Puts a run at the end of its thread's line; it begins when it is the first, after `delayMs` at the earliest. */
  enlist(record: RunRecord, options: { isFresh: boolean; delayMs: number }): void;
  /** Takes a run out of its line: it is over, or shall not begin. The next one begins. */
  leave(run: LiveRun): void;
  /** Nothing begins any more. */
  close(): void;
}

/** The runs of this process, one line for each thread. @param begin is called for each run when its turn has come */
export function createLiveRuns(begin: (run: LiveRun) => void): LiveRuns {
  const runs = new Map<string, LiveRun & { settle(): void }>();
  const lines = new Map<string, LiveRun[]>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let isClosed = false;

  function next(threadId: string): void {
    const first = lines.get(threadId)?.[0];
    if (first === undefined || first.isRunning || first.isDelayed || isClosed) return;
    first.isRunning = true;
    begin(first);
  }

  return {
    get: (runId) => runs.get(runId),
    all: () => [...runs.values()],
    isBusy: (threadId) => lines.has(threadId),

    enlist(record, { isFresh, delayMs }) {
      let settle = () => {};
      const over = new Promise<void>((resolve) => (settle = resolve));
      const run = {
        record,
        controller: new AbortController(),
        control: new RunControl(),
        isFresh,
        isRunning: false,
        isDelayed: delayMs > 0,
        isCancelled: false,
        isUndone: false,
        over,
        settle,
      };
      runs.set(record.id, run);
      lines.set(record.threadId, [...(lines.get(record.threadId) ?? []), run]);
      if (run.isDelayed) {
        const timer = setTimeout(() => {
          run.isDelayed = false;
          next(record.threadId);
        }, delayMs);
        timers.set(record.id, timer);
      }
      next(record.threadId);
    },

    leave(run) {
      const { id, threadId } = run.record;
      const rest = (lines.get(threadId) ?? []).filter((other) => other !== run);
      if (rest.length === 0) lines.delete(threadId);
      else lines.set(threadId, rest);
      clearTimeout(timers.get(id));
      timers.delete(id);
      runs.get(id)?.settle();
      runs.delete(id);
      next(threadId);
    },

    close: () => void (isClosed = true),
  };
}
