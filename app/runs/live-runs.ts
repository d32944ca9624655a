import { RunControl } from "@langchain/langgraph";
import type { RunRecord } from "../../domain/run.ts";

/**
 * How a run comes to this process: `fresh` runs already by its row, `waiting` for its turn on the thread, `taken` over from a
 * process that died while it ran.
 */
export type Arrival = "fresh" | "waiting" | "taken";

/** A run that waits or goes on in this process. */
export interface LiveRun {
  record: RunRecord;
  readonly arrival: Arrival;
  /** its process died, or was thought dead, without having written its end */
  readonly isTakenUp: boolean;
  /** stops it at once */
  readonly controller: AbortController;
  /** lets it stop between two steps */
  readonly control: RunControl;
  isRunning: boolean;
  /** time has to pass before it may begin */
  isDelayed: boolean;
  /** somebody stops it, which an end of the process is not */
  isCancelled: boolean;
  /** it shall not have been */
  isUndone: boolean;
  /** another process answers for it now: nothing of it is to be written here any more */
  isLost: boolean;
  /** resolves when the run is over, its rows are written and its thread is free */
  readonly over: Promise<void>;
}

export interface LiveRuns {
  get(runId: string): LiveRun | undefined;
  all(): LiveRun[];
  /** The runs of a thread that wait or go on here. */
  ofThread(threadId: string): LiveRun[];
  add(record: RunRecord, arrival: Arrival, isTakenUp: boolean): LiveRun;
  /** Takes a run out: it is over, or shall not begin here. */
  leave(run: LiveRun): void;
}

export function createLiveRuns(): LiveRuns {
  const runs = new Map<string, LiveRun & { settle(): void }>();
  const byThread = new Map<string, LiveRun[]>();

  return {
    get: (runId) => runs.get(runId),
    all: () => [...runs.values()],
    ofThread: (threadId) => byThread.get(threadId) ?? [],

    add(record, arrival, isTakenUp) {
      let settle = () => {};
      const over = new Promise<void>((resolve) => (settle = resolve));
      const run = {
        record,
        arrival,
        isTakenUp,
        controller: new AbortController(),
        control: new RunControl(),
        isRunning: false,
        isDelayed: false,
        isCancelled: false,
        isUndone: false,
        isLost: false,
        over,
        settle,
      };
      runs.set(record.id, run);
      byThread.set(record.threadId, [...(byThread.get(record.threadId) ?? []), run]);
      return run;
    },

    leave(run) {
      const { id, threadId } = run.record;
      const rest = (byThread.get(threadId) ?? []).filter((other) => other !== run);
      if (rest.length === 0) byThread.delete(threadId);
      else byThread.set(threadId, rest);
      if (runs.get(id) !== run) return;
      runs.get(id)?.settle();
      runs.delete(id);
    },
  };
}
