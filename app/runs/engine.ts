import { MarketingError } from "../../domain/errors.ts";
import { isOver, type RunRecord } from "../../domain/run.ts";
import { newThread } from "../../domain/thread.ts";
import type { RunEngine } from "../run-engine.ts";
import { failureOf } from "./execution.ts";
import { lookAt, writeThread } from "./finishing.ts";
import { createLiveRuns, type LiveRun } from "./live-runs.ts";
import { busy, recordOf } from "./new-run.ts";
import { work, type WorkParts } from "./work.ts";

export interface EngineParts extends Omit<WorkParts, "observe"> {
  newId(): string;
  /** resolves after so many milliseconds */
  pause(ms: number): Promise<void>;
  /** is told of every run that is over: webhooks; never throws */
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
  };
  /** threads that are being changed, until when */
  const held = new Map<string, Promise<void>>();
  /** webhooks that are being called */
  const calls = new Set<Promise<void>>();

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

  /** The thread that a run, or a change, brings with it. */
  async function createThread({ threadId, campaignId }: Pick<RunRecord, "threadId" | "campaignId">): Promise<void> {
    const campaign = campaignId === null ? {} : { campaign_id: campaignId };
    await store.createThread(newThread(threadId, now().toISOString(), campaign));
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
    tellOver(run.record);
  }

  /** Nobody waits for a webhook, but the end of the process. */
  function tellOver(run: RunRecord): void {
    if (!isOver(run)) return;
    const call = parts.onOver(run).finally(() => calls.delete(call));
    calls.add(call);
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
    run.isCancelled = true;
    run.isUndone ||= action === "rollback";
    if (run.isRunning) {
      run.controller.abort();
      await run.over;
      return run.record;
    }
    // Out of the line first: while its end is being written its turn could come.
    live.leave(run);
    run.record = await endQuietly(run.record);
    if (run.isUndone) await store.deleteRun(runId);
    await runLog.close(runId);
    tellOver(run.record);
    return run.record;
  }

  /** A run that never began, or whose process is dead. */
  async function endQuietly(run: RunRecord): Promise<RunRecord> {
    const end = { status: "cancelled", endedAt: now().toISOString(), error: "stopped by the user" } as const;
    await store.finishRun(run, end, (await lookAt(parts, run.threadId, null)).thread);
    return { ...run, ...end };
  }

  async function giveUp(run: RunRecord): Promise<void> {
    const error = `given up after ${run.attempt} attempts: the process ended each time before the run did`;
    const end = { status: "error", endedAt: now().toISOString(), error } as const;
    await store.finishRun(run, end, { status: "error", error });
    tellOver({ ...run, ...end });
  }

  /** Whether its thread has gone on without it: it was marked as dead, and somebody has done other things since. */
  async function isOutrun(run: RunRecord): Promise<boolean> {
    if (run.status !== "error") return false;
    const newest = (await store.listRuns({ threadId: run.threadId, limit: 1 }))[0];
    return newest !== undefined && newest.id !== run.id;
  }

  return {
    async submit(asked) {
      requireOpen();
      if (asked.order.multitaskStrategy === "reject" && held.has(asked.threadId)) throw busy(asked.threadId, []);
      await held.get(asked.threadId);
      const isBegun = asked.delayMs === 0 && !live.isBusy(asked.threadId);
      const wished = recordOf(asked, { id: asked.runId ?? parts.newId(), startedAt: now().toISOString(), isBegun });
      if (asked.missingThread === "create") await createThread(wished);
      const { multitaskStrategy } = asked.order;
      const { accepted, before } = await store.submitRun(wished, multitaskStrategy);
      if (!accepted) throw busy(asked.threadId, before);
      const waits = before.length > 0 && isBegun;
      const record: RunRecord = waits ? { ...wished, status: "pending", attempt: 0 } : wished;
      enlist(record, { isFresh: isBegun && !waits, delayMs: asked.delayMs });
      if (multitaskStrategy === "interrupt" || multitaskStrategy === "rollback") {
        // The last first: else each one that waits would begin when the one before it is stopped.
        for (const { id } of before.toReversed()) await cancel(id, multitaskStrategy);
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
      const attempt = Math.min(run.attempt, 1);
      const isTaken = live.get(runId) !== undefined || held.has(run.threadId);
      if (isTaken || !(await store.reviveRun(run, attempt))) {
        throw busy(run.threadId, await store.listRuns({ threadId: run.threadId, status: ["pending", "running"] }));
      }
      const record: RunRecord = { ...run, status: "pending", attempt, endedAt: null, error: null };
      enlist(record, { kept: await parts.events.lastSeq(runId) });
      return record;
    },

    async whileIdle({ threadId, campaignId }, change) {
      await createThread({ threadId, campaignId });
      if (live.isBusy(threadId) || held.has(threadId) || !(await store.claimThread(threadId))) {
        throw busy(threadId, await store.listRuns({ threadId, status: ["pending", "running"] }));
      }
      let release = () => {};
      held.set(threadId, new Promise((resolve) => (release = resolve)));
      try {
        return await change();
      } finally {
        await writeThread(parts, threadId, null);
        held.delete(threadId);
        release();
      }
    },

    async recover() {
      const left = await store.listRuns({ isEnded: false });
      const taken: string[] = [];
      for (const run of left.toReversed()) {
        if (live.get(run.id) !== undefined || (await isOutrun(run))) continue;
        if (run.attempt >= mostAttempts) await giveUp(run);
        else {
          const { notBefore } = run.order;
          const delayMs = notBefore === null ? 0 : Math.max(0, Date.parse(notBefore) - now().getTime());
          enlist(run, { kept: await parts.events.lastSeq(run.id), delayMs });
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
      await Promise.race([Promise.all(calls), parts.pause(withinMs)]);
      // Runs that still wait for their thread are taken up by the next process; their followers need not wait for it.
      for (const run of live.all()) await leave(run);
    },
  };
}
