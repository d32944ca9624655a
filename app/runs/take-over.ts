import { isOver, type RunRecord, type StopAction } from "../../domain/run.ts";
import type { EngineParts } from "./engine-parts.ts";
import { failureOf } from "./execution.ts";
import { writeThread } from "./finishing.ts";
import { runOfCheckpoint } from "./keep-telling-first.ts";
import type { Arrival, LiveRuns } from "./live-runs.ts";
import { tellStatus } from "./tell-status.ts";
import type { WorkParts } from "./work.ts";

export interface TakeOverParts extends EngineParts {
  live: LiveRuns;
  enlist(record: RunRecord, arrival: Arrival, options: { kept: number; delayMs?: number; isTakenUp?: boolean }): void;
  cancel(runId: string, action: StopAction): Promise<RunRecord>;
  tellOver(run: RunRecord): void;
  observe: WorkParts["observe"];
}

export interface TakeOver {
  /** From now on this process takes over what others leave. */
  start(): void;
  isOn(): boolean;
  /** Takes over what dead processes left; one at a time. Returns the ids of the runs. */
  run(): Promise<string[]>;
  /** Begins a run of this process again that broke off without an end. */
  again(runId: string): Promise<void>;
}

/**
 * Begun so often without coming any further, a run is taken for the cause of the crashes. Not fewer: processes that are killed
 * for other reasons, again and again, hit the same step of an innocent run three times in a row (seen in the bench "kills").
 */
const mostAttempts = 5;

/** Taking over the runs of processes that have died. */
export function createTakeOver(parts: TakeOverParts): TakeOver {
  const { store, events, processes, processId, live, log, runLog, now, patience } = parts;
  let isOn = false;
  let running: Promise<string[]> | null = null;

  async function takeAll(): Promise<string[]> {
    const { runs, threadIds } = await processes.takeOver(processId);
    const begun: string[] = [];
    for (const run of runs) if (await takeOne(run)) begun.push(run.id);
    for (const threadId of threadIds) await patience(() => writeThread(parts, threadId, null));
    if (begun.length > 0) log.info({ runs: begun.length }, "took runs of a dead process over");
    return begun;
  }

  /** From the store it is this process's already, so it must not be dropped: one that can't be begun is no reason for the others. */
  async function takeOne(run: RunRecord): Promise<boolean> {
    try {
      return await patience(() => take(run));
    } catch (error) {
      log.error({ run_id: run.id }, `a run waits for the next process: ${failureOf(error).message}`);
      return false;
    }
  }

  /** @returns whether the run goes on here */
  async function take(run: RunRecord): Promise<boolean> {
    const here = live.get(run.id);
    if (here !== undefined && !here.isLost) return false;
    // An attempt that this process lost before is still coming to its end.
    await here?.over;
    if (run.status === "error") return await reviveMarked(run);
    const kept = await events.lastSeq(run.id);
    if (run.status === "pending") {
      const { notBefore } = run.order;
      const delayMs = notBefore === null ? 0 : Math.max(0, Date.parse(notBefore) - now().getTime());
      parts.enlist(run, "waiting", { kept, delayMs });
    } else {
      const begunAt = await placeOf(run);
      // Whoever has come further since it was begun last is not the cause.
      const attempts = begunAt !== null && begunAt !== run.begunAt ? 1 : run.attempt;
      if (attempts >= mostAttempts) {
        await giveUp(run);
        return false;
      }
      parts.enlist({ ...run, attempt: attempts, begunAt }, "taken", { kept, isTakenUp: true });
    }
    if (run.stop !== null) await parts.cancel(run.id, run.stop);
    return run.stop === null;
  }

  /** A run that a command found dead, and marked. Its thread may have gone on without it since. */
  async function reviveMarked(run: RunRecord): Promise<boolean> {
    const newest = (await store.listRuns({ threadId: run.threadId, limit: 1 }))[0];
    if (newest !== undefined && newest.id !== run.id) return false;
    if (run.attempt >= mostAttempts) {
      await giveUp(run);
      return false;
    }
    if (!(await store.reviveRun(run, { attempt: run.attempt, processId }))) return false;
    const record: RunRecord = { ...run, status: "pending", processId, stop: null, endedAt: null, error: null };
    parts.enlist(record, "waiting", { kept: await events.lastSeq(run.id), isTakenUp: true });
    return true;
  }

  /** How far the run has come: its newest checkpoint, and how much its tasks have written on it; null before the first. */
  async function placeOf(run: RunRecord): Promise<string | null> {
    const tuple = await parts.checkpointer.getTuple({ configurable: { thread_id: run.threadId } });
    if (tuple === undefined || runOfCheckpoint(tuple.metadata) !== run.id) return null;
    return `${tuple.checkpoint.id} ${tuple.pendingWrites?.length ?? 0}`;
  }

  async function giveUp(run: RunRecord): Promise<void> {
    const error = `given up after ${run.attempt} attempts: the process ended each time before the run did`;
    const end = { status: "error", endedAt: now().toISOString(), error } as const;
    const ended = { ...run, ...end };
    runLog.open(run.id, await events.lastSeq(run.id));
    try {
      runLog.append(run.id, "error", JSON.stringify({ error: "internal", message: error }));
      tellStatus(parts, ended);
      await runLog.flush(run.id);
      await store.finishRun(run, end, { status: "error", error });
    } finally {
      await runLog.close(run.id);
    }
    parts.tellOver(ended);
  }

  return {
    start: () => void (isOn = true),
    isOn: () => isOn,

    async run() {
      running ??= takeAll().finally(() => (running = null));
      return await running;
    },

    async again(runId) {
      const run = await patience(() => store.getRun(runId));
      if (run === null || isOver(run) || run.processId !== processId) return;
      await takeOne(run);
    },
  };
}
