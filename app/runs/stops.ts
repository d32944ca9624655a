import { MarketingError } from "../../domain/errors.ts";
import { isOver, type RunRecord, type StopAction } from "../../domain/run.ts";
import { topics } from "./bells.ts";
import type { EngineParts } from "./engine-parts.ts";
import { lookAt, writeThread } from "./finishing.ts";
import type { LiveRun, LiveRuns } from "./live-runs.ts";
import { undoRun } from "./rollback.ts";
import type { Turns } from "./turns.ts";

export interface StopParts extends EngineParts {
  live: LiveRuns;
  turns: Turns;
  leave(run: LiveRun): Promise<void>;
  tellOver(run: RunRecord): void;
  requireRun(runId: string): Promise<RunRecord>;
}

export interface Stops {
  /** As `cancel` of the engine, wherever the run goes on. */
  cancel(runId: string, action: StopAction): Promise<RunRecord>;
  /** The run when it is over in another process. @throws MarketingError "not-found" */
  settledElsewhere(runId: string, signal?: AbortSignal): Promise<RunRecord>;
}

/** Stopping runs: those of this process, those of others, and those of dead ones. */
export function createStops(parts: StopParts): Stops {
  const { store, live, bells, lease, processes, now } = parts;

  async function cancel(runId: string, action: StopAction): Promise<RunRecord> {
    const run = live.get(runId);
    return run === undefined ? await cancelElsewhere(runId, action) : await cancelHere(run, action);
  }

  async function cancelHere(run: LiveRun, action: StopAction): Promise<RunRecord> {
    run.isCancelled = true;
    run.isUndone ||= action === "rollback";
    if (run.isRunning) {
      run.controller.abort();
      await run.over;
      return run.isLost ? await cancel(run.record.id, action) : run.record;
    }
    try {
      run.record = await endQuietly(run.record, run.isUndone);
    } catch (error) {
      // It waits on: nothing has been written.
      run.isCancelled = false;
      throw error;
    }
    await parts.leave(run);
    return run.record;
  }

  async function cancelElsewhere(runId: string, action: StopAction): Promise<RunRecord> {
    let known = await parts.requireRun(runId);
    const bell = bells.listen(topics.run(runId));
    try {
      for (;;) {
        bell.reset();
        const stored = await store.getRun(runId);
        // A rollback has removed it.
        if (stored === null) return { ...known, status: "cancelled", endedAt: now().toISOString() };
        known = stored;
        if (isOver(stored) || bells.isClosed()) return stored;
        if (!(await processes.bury(stored.processId))) {
          if (stored.stop !== action && stored.stop !== "rollback") await store.requestStop(runId, action);
          bells.ring(topics.stop(runId));
          await bell.heard(lease.beatMs);
        } else {
          const ended = await endOfDead(stored, action);
          if (ended !== null) return ended;
        }
      }
    } finally {
      bell.close();
    }
  }

  /** @returns null when another process has taken the run over meanwhile */
  async function endOfDead(run: RunRecord, action: StopAction): Promise<RunRecord | null> {
    try {
      const ended = await endQuietly(run, action === "rollback");
      bells.ring(topics.run(run.id));
      bells.ring(topics.thread(run.threadId));
      parts.turns.take(run.threadId);
      parts.tellOver(ended);
      return ended;
    } catch (error) {
      if (error instanceof MarketingError && error.code === "run-taken") return null;
      throw error;
    }
  }

  /** Ends a run that never began, or whose process is dead. */
  async function endQuietly(run: RunRecord, isUndone: boolean): Promise<RunRecord> {
    const end = { status: "cancelled", endedAt: now().toISOString(), error: "stopped by the user" } as const;
    if (isUndone && run.attempt > 0) {
      // Whoever takes it over meanwhile undoes it too; its thread is busy until it is undone.
      await store.requestStop(run.id, "rollback");
      await undoRun(parts, run);
      await writeThread(parts, run.threadId, null);
    } else await store.finishRun(run, end, (await lookAt(parts, run.threadId, null)).thread);
    if (isUndone) await store.deleteRun(run.id);
    return { ...run, ...end };
  }

  return {
    cancel,

    async settledElsewhere(runId, signal) {
      let known = await parts.requireRun(runId);
      const bell = bells.listen(topics.run(runId));
      const hasLeft = () => signal?.aborted === true;
      try {
        while (!isOver(known) && !bells.isClosed() && !hasLeft()) {
          bell.reset();
          known = await parts.requireRun(runId);
          if (!isOver(known)) await bell.heard(lease.beatMs, signal);
        }
        return known;
      } finally {
        bell.close();
      }
    },
  };
}
