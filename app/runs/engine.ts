import { MarketingError } from "../../domain/errors.ts";
import { isOver, type RunRecord } from "../../domain/run.ts";
import type { RunEngine } from "../run-engine.ts";
import { failureOf } from "./execution.ts";
import { createLiveRuns, type LiveRun } from "./live-runs.ts";
import { busy, newThread, recordOf } from "./new-run.ts";
import { work, type WorkParts } from "./work.ts";

export interface EngineParts extends Omit<WorkParts, "observe" | "isDraining" | "isAwaited"> {
  newId(): string;
  /** is told of every run that is over: webhooks */
  onOver(run: RunRecord): Promise<void>;
}

/** Begun so often, a run is taken for the cause of the crashes. */
const mostAttempts = 3;

/** The one place where graphs are run: for the command line, the marketing API and the LangGraph protocol alike. */
export function createRunEngine(parts: EngineParts): RunEngine {
  const { store, runLog, log, now } = parts;
  const observers: WorkParts["observe"][] = [];
  const live = createLiveRuns((run) => void runToItsEnd(run));
  let isDraining = false;
  const workParts: WorkParts = {
    ...parts,
    observe: (run, event) => observers.forEach((observe) => observe(run, event)),
    isDraining: () => isDraining,
    isAwaited: live.isAwaited,
  };

  function requireOpen(): void {
    if (!isDraining) return;
    throw new MarketingError("draining", "the server is shutting down", {
      why: "it takes no new runs on",
      hint: "try again in a moment",
    });
  }

  /** @param kept number of the run's last event */
  function enlist(record: RunRecord, { kept = 0, isFresh = false, delayMs = 0 } = {}): void {
    runLog.open(record.id, kept);
    live.enlist(record, { isFresh, delayMs });
  }

  async function runToItsEnd(run: LiveRun): Promise<void> {
    try {
      await work(workParts, run);
    } catch (error) {
      // The store itself failed: nothing can be written about it. The next process finds the run as "running".
      log.error({ run_id: run.record.id, code: failureOf(error).error }, `a run was lost: ${failureOf(error).message}`);
    } finally {
      await leave(run);
    }
  }

  async function leave(run: LiveRun): Promise<void> {
    await runLog.close(run.record.id).catch((error: unknown) => {
      log.error({ run_id: run.record.id }, `events of a run were lost: ${failureOf(error).message}`);
    });
    live.leave(run);
    if (isOver(run.record)) await parts.onOver(run.record);
  }

  async function requireRun(runId: string): Promise<RunRecord> {
    const run = await store.getRun(runId);
    if (run !== null) return run;
    throw new MarketingError("not-found", `run "${runId}" not found`, {
      hint: "list the runs of its thread or campaign",
    });
  }

  async function cancel(runId: string, action: "interrupt" | "rollback"): Promise<RunRecord> {
    const run = live.get(runId);
    if (run === undefined) {
      const stored = await requireRun(runId);
      return isOver(stored) ? stored : await endQuietly(stored);
    }
    run.isUndone = action === "rollback";
    if (run.isRunning) {
      run.controller.abort();
      await run.over;
    } else {
      run.record = await endQuietly(run.record);
      if (run.isUndone) await store.deleteRun(runId);
      await leave(run);
    }
    return run.record;
  }

  /** A run that never began, or whose process is dead. */
  async function endQuietly(run: RunRecord): Promise<RunRecord> {
    const end = { status: "cancelled", endedAt: now().toISOString(), error: "stopped by the user" } as const;
    await store.changeRun(run.id, end);
    return { ...run, ...end };
  }

  async function giveUp(run: RunRecord): Promise<void> {
    const error = `given up after ${run.attempt} attempts: the process ended each time before the run did`;
    await store.finishRun(run, { status: "error", endedAt: now().toISOString(), error }, { status: "error", error });
  }

  return {
    async submit(asked) {
      requireOpen();
      const isBegun = asked.delayMs === 0 && !live.isBusy(asked.threadId);
      const wished = recordOf(asked, { id: asked.runId ?? parts.newId(), startedAt: now().toISOString(), isBegun });
      if (asked.missingThread === "create") await store.createThread(newThread(wished, now()));
      const { multitaskStrategy } = asked.order;
      const { accepted, before } = await store.submitRun(wished, multitaskStrategy);
      if (!accepted) throw busy(asked.threadId, before);
      const waits = before.length > 0 && isBegun;
      const record: RunRecord = waits ? { ...wished, status: "pending", attempt: 0 } : wished;
      enlist(record, { isFresh: isBegun && !waits, delayMs: asked.delayMs });
      if (multitaskStrategy === "interrupt" || multitaskStrategy === "rollback") {
        for (const { id } of before) await cancel(id, multitaskStrategy);
      }
      return record;
    },

    async *follow(runId, { after = 0, signal } = {}) {
      if (live.get(runId) === undefined) await requireRun(runId);
      yield* runLog.follow(runId, after, signal);
    },

    async settled(runId, signal) {
      const run = live.get(runId);
      if (run === undefined) return await requireRun(runId);
      const gone = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
      await Promise.race([run.over, gone]);
      return run.record;
    },

    cancel,

    async resume(runId) {
      requireOpen();
      const run = await requireRun(runId);
      const unfinished = await store.listRuns({ threadId: run.threadId, status: ["pending", "running"] });
      const others = unfinished.filter(({ id }) => id !== runId);
      if (others.length > 0) throw busy(run.threadId, others);
      const record: RunRecord = { ...run, status: "pending", endedAt: null, error: null };
      await store.changeRun(runId, { status: "pending", endedAt: null, error: null });
      enlist(record, { kept: await parts.events.lastSeq(runId) });
      return record;
    },

    async recover() {
      const left = await store.listRuns({ status: ["pending", "running"] });
      const taken: string[] = [];
      for (const run of left.toReversed()) {
        if (live.get(run.id) !== undefined) continue;
        if (run.attempt >= mostAttempts) await giveUp(run);
        else {
          enlist(run, { kept: await parts.events.lastSeq(run.id) });
          taken.push(run.id);
        }
      }
      return taken;
    },

    isDraining: () => isDraining,

    requireOpen,

    observe: (observer) => void observers.push(observer),

    active: () => live.all().filter(({ isRunning }) => isRunning).length,

    async drain(withinMs) {
      isDraining = true;
      live.close();
      const running = live.all().filter(({ isRunning }) => isRunning);
      for (const { control } of running) control.requestDrain();
      const limit = setTimeout(() => running.forEach(({ controller }) => controller.abort()), withinMs);
      await Promise.all(running.map(({ over }) => over));
      clearTimeout(limit);
      // Runs that still wait for their thread are taken up by the next process; their followers need not wait for it.
      for (const run of live.all()) await leave(run);
    },
  };
}
