import { RunControl } from "@langchain/langgraph";
import { MarketingError } from "../../domain/errors.ts";
import type { RunEvent } from "../../domain/run-event.ts";
import { isOver, type RunRecord } from "../../domain/run.ts";
import type { CampaignGraph } from "../../graphs/campaign.ts";
import type { CampaignStore, Checkpointer, RunEventLog } from "../../store/port.ts";
import type { Log } from "../log.ts";
import type { RunEngine } from "../run-engine.ts";
import { execute, failureOf } from "./execution.ts";
import { judgeRun, writeThread } from "./finishing.ts";
import { busy, newThread, recordOf } from "./new-run.ts";
import { undoRun } from "./rollback.ts";
import type { RunLog } from "./run-log.ts";
import { alreadyTold } from "./told-before.ts";
import type { Frame } from "./stream-frames.ts";
import { toWireText } from "../wire-value.ts";
import { eventToWire } from "../run-event-wire.ts";

export interface EngineParts {
  store: CampaignStore;
  events: RunEventLog;
  checkpointer: Checkpointer;
  graph: CampaignGraph;
  runLog: RunLog;
  log: Log;
  now(): Date;
  newId(): string;
  /** is told of every run that is over: webhooks */
  onOver(run: RunRecord): Promise<void>;
}

/** Begun so often, a run is taken for the cause of the crashes. */
const mostAttempts = 3;

/** A run that waits or goes on in this process. */
interface LiveRun {
  record: RunRecord;
  controller: AbortController;
  control: RunControl;
  isRunning: boolean;
  /** milliseconds have to pass before it may begin */
  isDelayed: boolean;
  /** it is being stopped, and shall not have been */
  isUndone: boolean;
  /** resolves when the run is over, its rows are written and its thread is free */
  over: Promise<void>;
  settle(): void;
}

/** The one place where graphs are run: for the command line, the marketing API and the LangGraph protocol alike. */
export function createRunEngine(parts: EngineParts): RunEngine {
  const { store, runLog, log, now } = parts;
  const live = new Map<string, LiveRun>();
  /** the runs of each thread in their order; the first one goes on, the others wait */
  const lines = new Map<string, LiveRun[]>();
  const observers: ((run: RunRecord, event: RunEvent) => void)[] = [];
  let isDraining = false;

  function requireOpen(): void {
    if (!isDraining) return;
    throw new MarketingError("draining", "the server is shutting down", {
      why: "it takes no new runs on",
      hint: "try again in a moment",
    });
  }

  /** Puts a run into its thread's line. @param kept number of its last event */
  function enlist(record: RunRecord, kept: number, delayMs: number): void {
    runLog.open(record.id, kept);
    let settle = () => {};
    const over = new Promise<void>((resolve) => (settle = resolve));
    const run: LiveRun = {
      record,
      controller: new AbortController(),
      control: new RunControl(),
      isRunning: false,
      isDelayed: delayMs > 0,
      isUndone: false,
      over,
      settle,
    };
    live.set(record.id, run);
    lines.set(record.threadId, [...(lines.get(record.threadId) ?? []), run]);
    if (run.isDelayed) {
      setTimeout(() => {
        run.isDelayed = false;
        next(record.threadId);
      }, delayMs);
    }
    next(record.threadId);
  }

  /** Lets the first run of the thread begin, unless it has. */
  function next(threadId: string): void {
    const first = lines.get(threadId)?.[0];
    if (first === undefined || first.isRunning || first.isDelayed || isDraining) return;
    first.isRunning = true;
    void work(first);
  }

  async function work(run: LiveRun): Promise<void> {
    try {
      await runToItsEnd(run);
    } catch (error) {
      // The store itself failed: nothing can be written about it. The next process finds the run as "running".
      log.error({ run_id: run.record.id, code: failureOf(error).error }, `a run was lost: ${failureOf(error).message}`);
    } finally {
      await leave(run);
    }
  }

  async function undo(run: LiveRun): Promise<void> {
    await undoRun(parts, run.record);
    await writeThread(parts, run.record.threadId, null);
  }

  async function runToItsEnd(run: LiveRun): Promise<void> {
    // Its process died: the row still says so, and what was told stands in the log.
    const isTakenUp = run.record.status === "running";
    await begin(run);
    const told = await alreadyTold(run.record, isTakenUp, parts.events);
    const ending = told.isFinished
      ? ({ kind: "done" } as const)
      : await execute({
          ...parts,
          run: run.record,
          signal: run.controller.signal,
          control: run.control,
          tell: async (frame) => {
            if (!told.has(frame)) await tell(run, frame);
          },
        });
    const isPutOff = ending.kind === "drained" || (ending.kind === "stopped" && isDraining);
    if (isPutOff) return;
    if (ending.kind === "failed") runLog.append(run.record.id, "error", JSON.stringify(failureOf(ending.error)));
    const { status, error, campaignId } = await judgeRun(parts, run.record, ending);
    const endedAt = now().toISOString();
    run.record = { ...run.record, status, error, campaignId, endedAt };
    if (!told.isFinished) tellStatus(run);
    await runLog.flush(run.record.id);
    await store.changeRun(run.record.id, { status, error, campaignId, endedAt });
    log.info({ run_id: run.record.id, thread_id: run.record.threadId, status }, "run ended");
    if (run.isUndone && status === "cancelled") await undo(run);
  }

  async function begin(run: LiveRun): Promise<void> {
    const { record } = run;
    const attempt = record.attempt + 1;
    const checkpointBefore = record.attempt === 0 ? await newestCheckpoint(record.threadId) : record.checkpointBefore;
    run.record = { ...record, attempt, checkpointBefore, status: "running" };
    await store.changeRun(record.id, { attempt, checkpointBefore, status: "running" });
    await store.changeThread(record.threadId, { status: "busy", updatedAt: now().toISOString() });
    if (attempt === 1) runLog.append(record.id, "metadata", JSON.stringify({ run_id: record.id, attempt }));
    if (record.status === "pending") tellStatus(run);
    log.info({ run_id: record.id, thread_id: record.threadId, kind: record.kind, attempt }, "run began");
  }

  async function newestCheckpoint(threadId: string): Promise<string | null> {
    const found = await parts.checkpointer.getTuple({ configurable: { thread_id: threadId, checkpoint_ns: "" } });
    return found?.checkpoint.id ?? null;
  }

  async function tell(run: LiveRun, { event, data, told }: Frame): Promise<void> {
    runLog.append(run.record.id, event, data);
    if (told === null) return;
    for (const observe of observers) observe(run.record, told);
  }

  /** Only a run with a campaign has a status that the product's own events can carry. */
  function tellStatus(run: LiveRun): void {
    const { id, campaignId, status } = run.record;
    const told: RunEvent = { type: "run", runId: id, campaignId: campaignId ?? "", status };
    for (const observe of observers) observe(run.record, told);
    if (campaignId === null) return;
    runLog.append(id, "custom", toWireText(eventToWire(told, now().toISOString())));
  }

  async function leave(run: LiveRun): Promise<void> {
    const { id, threadId } = run.record;
    await runLog.close(id).catch((error: unknown) => {
      log.error({ run_id: id }, `events of a run were lost: ${failureOf(error).message}`);
    });
    live.delete(id);
    const rest = (lines.get(threadId) ?? []).filter((other) => other !== run);
    if (rest.length === 0) lines.delete(threadId);
    else lines.set(threadId, rest);
    run.settle();
    next(threadId);
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

  return {
    async submit(asked) {
      requireOpen();
      const record = recordOf(asked, { id: asked.runId ?? parts.newId(), startedAt: now().toISOString() });
      if (asked.missingThread === "create") await store.createThread(newThread(record, now()));
      const { multitaskStrategy } = asked.order;
      const { accepted, before } = await store.submitRun(record, multitaskStrategy);
      if (!accepted) throw busy(record.threadId, before);
      enlist(record, 0, asked.delayMs);
      if (multitaskStrategy === "interrupt" || multitaskStrategy === "rollback") {
        for (const { id } of before) await cancel(id, multitaskStrategy);
      }
      return record;
    },

    async *follow(runId, { after = 0, signal } = {}) {
      if (!live.has(runId)) await requireRun(runId);
      yield* runLog.follow(runId, after, signal);
    },

    async settled(runId, signal) {
      const run = live.get(runId);
      if (run !== undefined) {
        const gone = signal === undefined ? [] : [new Promise<void>((resolve) => (signal.onabort = () => resolve()))];
        await Promise.race([run.over, ...gone]);
      }
      return await requireRun(runId);
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
      enlist(record, await parts.events.lastSeq(runId), 0);
      return record;
    },

    async recover() {
      const left = await store.listRuns({ status: ["pending", "running"] });
      const taken: string[] = [];
      for (const run of left.toReversed()) {
        if (live.has(run.id)) continue;
        if (run.attempt >= mostAttempts) await giveUp(run);
        else {
          enlist(run, await parts.events.lastSeq(run.id), 0);
          taken.push(run.id);
        }
      }
      return taken;
    },

    requireOpen,

    observe: (observer) => void observers.push(observer),

    active: () => [...live.values()].filter(({ isRunning }) => isRunning).length,

    async drain(withinMs) {
      isDraining = true;
      const running = [...live.values()].filter(({ isRunning }) => isRunning);
      for (const { control } of running) control.requestDrain();
      const limit = setTimeout(() => {
        for (const { controller } of running) controller.abort();
      }, withinMs);
      await Promise.all(running.map(({ over }) => over));
      clearTimeout(limit);
      // Runs that still wait for their thread are taken up by the next process; their followers need not wait for it.
      for (const run of live.values()) await leave(run);
    },
  };

  async function giveUp(run: RunRecord): Promise<void> {
    const error = `given up after ${run.attempt} attempts: the process ended each time before the run did`;
    await store.changeRun(run.id, { status: "error", endedAt: now().toISOString(), error });
    await store.changeThread(run.threadId, { status: "error", error });
  }
}
