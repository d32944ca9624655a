import { MarketingError } from "../../domain/errors.ts";
import { isOver, type RunRecord } from "../../domain/run.ts";
import { newThread } from "../../domain/thread.ts";
import type { RunEngine } from "../run-engine.ts";
import { topics } from "./bells.ts";
import type { EngineParts } from "./engine-parts.ts";
import { failureOf } from "./execution.ts";
import { createHolds } from "./holds.ts";
import { createLiveRuns, type Arrival, type LiveRun } from "./live-runs.ts";
import { busy, recordOf } from "./new-run.ts";
import { createOwnRuns } from "./own-runs.ts";
import { patient } from "./patience.ts";
import { createStops } from "./stops.ts";
import { createTakeOver } from "./take-over.ts";
import { createTurns } from "./turns.ts";
import { work, type WorkParts } from "./work.ts";

/** The one place where graphs are run: for the command line, the marketing API and the LangGraph protocol alike. */
export function createRunEngine(parts: EngineParts): RunEngine {
  const { store, runLog, log, now, lease, bells, processId } = parts;
  const observers: WorkParts["observe"][] = [];
  const live = createLiveRuns();
  let isDraining = false;
  const workParts: WorkParts = {
    ...parts,
    store: patient(store, parts.patience),
    observe: (run, event) => observers.forEach((observe) => observe(run, event)),
  };
  /** webhooks that are being called */
  const calls = new Set<Promise<void>>();

  const turns = createTurns({
    live,
    beginNext: (threadId) => workParts.store.beginNext(threadId, processId, dueBy(threadId)),
    begin: (run) => void runToItsEnd(run),
    fail: (threadId, error) => log.error({ thread_id: threadId }, `no run could begin: ${failureOf(error).message}`),
  });
  const stops = createStops({ ...parts, live, turns, leave, tellOver, requireRun });
  const takeOver = createTakeOver({ ...workParts, ...parts, live, enlist, cancel: stops.cancel, tellOver });
  const lookAtOwnRuns = createOwnRuns({
    ...parts,
    live,
    cancel: stops.cancel,
    again: takeOver.again,
    beginAs(run, record) {
      run.record = record;
      run.isRunning = true;
      void runToItsEnd(run);
    },
  });
  const holds = createHolds({ ...parts, createThread, turns });

  lease.onLost(() => live.all().forEach(lose));
  lease.onBeat(() => {
    turns.takeAll();
    if (isDraining) return;
    void lookAtOwnRuns({ isBeat: true });
    sweep();
  });
  bells.onFarRing((topic) => {
    const [kind = "", id = ""] = topic === null ? [] : topic.split(/:(.*)/s);
    if (topic === null) turns.takeAll();
    if (kind === "thread") turns.take(id);
    if (topic === null || (kind === "stop" && live.get(id) !== undefined)) void lookAtOwnRuns({ isBeat: false });
    if (kind === "processes") sweep();
  });

  /** Looks for what dead processes have left. */
  function sweep(): void {
    if (!takeOver.isOn() || isDraining) return;
    takeOver.run().catch((error: unknown) => log.warn({}, `no look at other processes: ${failureOf(error).message}`));
  }

  /** The moment by which runs of the thread are due: those whose time this process has waited for are. */
  function dueBy(threadId: string): Date {
    const waitedFor = live
      .ofThread(threadId)
      .flatMap(({ isDelayed, record: { order } }) =>
        isDelayed || order.notBefore === null ? [] : [Date.parse(order.notBefore)],
      );
    return new Date(Math.max(now().getTime(), ...waitedFor));
  }

  function requireOpen(): void {
    if (isDraining) {
      throw new MarketingError("draining", "the server is shutting down", {
        why: "it takes no new runs on",
        hint: "try again in a moment",
      });
    }
    parts.requireReached();
  }

  /** @param kept number of the run's last event */
  function enlist(record: RunRecord, arrival: Arrival, { kept = 0, delayMs = 0, isTakenUp = false } = {}): void {
    // Its answer was late: a look at the runs of this process was earlier, or the process ends and another takes it over.
    if (live.get(record.id) !== undefined || isDraining) return;
    runLog.open(record.id, kept);
    const run = live.add(record, arrival, isTakenUp);
    if (arrival !== "waiting") {
      run.isRunning = true;
      void runToItsEnd(run);
    } else if (delayMs > 0) turns.takeLater(run, delayMs);
    else turns.take(record.threadId);
  }

  /** The thread that a run, or a change, brings with it. */
  async function createThread({
    threadId,
    campaignId,
    tenant,
  }: Pick<RunRecord, "threadId" | "campaignId" | "tenant">): Promise<void> {
    const metadata = campaignId === null ? {} : { campaign_id: campaignId };
    await store.createThread(newThread(threadId, now().toISOString(), { metadata, tenant }));
  }

  async function runToItsEnd(run: LiveRun): Promise<void> {
    let isUnfinished = false;
    try {
      await work(workParts, run);
    } catch (error) {
      isUnfinished = !run.isLost && !isDraining;
      if (!run.isLost) log.error({ run_id: run.record.id, code: failureOf(error).error }, failureText(error));
    } finally {
      await leave(run);
    }
    if (!isUnfinished) return;
    // What broke it off, a full disk say, is seldom over at once.
    await new Promise((later) => void setTimeout(later, againAfterMs));
    if (!isDraining) await takeOver.again(run.record.id).catch(logLost(run));
  }

  const logLost = (run: LiveRun) => (error: unknown) =>
    log.error({ run_id: run.record.id }, `a run waits for the next process: ${failureOf(error).message}`);

  async function leave(run: LiveRun): Promise<void> {
    if (run.isLost) runLog.abandon(run.record.id);
    await runLog.close(run.record.id).catch((error: unknown) => {
      log.error({ run_id: run.record.id }, `events of a run were not kept: ${failureOf(error).message}`);
    });
    live.leave(run);
    bells.ring(topics.thread(run.record.threadId));
    turns.take(run.record.threadId);
    if (!run.isLost) tellOver(run.record);
  }

  /** Others go on with the run: it stops here, without a word. */
  function lose(run: LiveRun): void {
    run.isLost = true;
    runLog.abandon(run.record.id);
    run.controller.abort();
    if (!run.isRunning) live.leave(run);
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

  return {
    async submit(asked) {
      requireOpen();
      // Taken for dead without knowing it, this process would store a run that others take away at once.
      await lease.confirm();
      const wished = recordOf(asked, { id: asked.runId ?? parts.newId(), startedAt: now().toISOString(), processId });
      if (asked.missingThread === "create") await createThread(wished);
      const { multitaskStrategy } = asked.order;
      const { accepted, before, isHeld, tenant } = await store.submitRun(wished, multitaskStrategy);
      if (!accepted) throw busy(asked.threadId, before);
      const mustWait = before.length > 0 || isHeld || asked.delayMs > 0;
      const record: RunRecord = mustWait ? { ...wished, tenant, status: "pending", attempt: 0 } : { ...wished, tenant };
      enlist(record, mustWait ? "waiting" : "fresh", { delayMs: asked.delayMs });
      if (multitaskStrategy === "interrupt" || multitaskStrategy === "rollback") {
        // The last first: else each one that waits would begin when the one before it is stopped.
        for (const { id } of before.toReversed()) await stops.cancel(id, multitaskStrategy);
      }
      return record;
    },

    async *follow(runId, { after = 0, signal } = {}) {
      if (live.get(runId) === undefined) await requireRun(runId);
      yield* runLog.follow(runId, after, signal);
    },

    async settled(runId, signal) {
      const run = live.get(runId);
      if (run === undefined) return await stops.settledElsewhere(runId, signal);
      const gone = new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true }));
      await Promise.race([run.over, gone]);
      return run.isLost ? await stops.settledElsewhere(runId, signal) : run.record;
    },

    cancel: stops.cancel,

    async resume(runId) {
      requireOpen();
      await lease.confirm();
      const run = await requireRun(runId);
      // Asked before anything is changed: while the events can't be read nothing is begun.
      await parts.events.lastSeq(runId);
      const attempt = Math.min(run.attempt, 1);
      if (live.get(runId) !== undefined || !(await store.reviveRun(run, { attempt, processId }))) {
        throw busy(run.threadId, await store.listRuns({ threadId: run.threadId, status: ["pending", "running"] }));
      }
      const revived = { status: "pending", attempt, processId, stop: null, endedAt: null, error: null } as const;
      const record: RunRecord = { ...run, ...revived };
      enlist(record, "waiting", { kept: await parts.patience(() => parts.events.lastSeq(runId)) });
      return record;
    },

    whileIdle: holds.whileIdle,

    async recover() {
      takeOver.start();
      return await takeOver.run();
    },

    isDraining: () => isDraining,

    requireOpen,

    observe: (observer) => void observers.push(observer),

    active: () => live.all().filter(({ isRunning }) => isRunning).length,

    async drain(withinMs) {
      isDraining = true;
      turns.close();
      const running = live.all().filter(({ isRunning }) => isRunning);
      for (const { control } of running) control.requestDrain();
      const limit = setTimeout(() => {
        // A run that waits for its store would wait longer than anybody lets a process end.
        parts.endPatience();
        for (const { controller } of running) controller.abort();
      }, withinMs);
      // A node may not listen to its signal; nobody waits for it for ever.
      await atMost(withinMs + lastWordsMs, Promise.all(running.map(({ over }) => over)));
      clearTimeout(limit);
      parts.endPatience();
      await atMost(withinMs, Promise.all(calls));
      // Runs that still wait for their thread are taken up by another process; their followers need not wait for it.
      for (const run of live.all()) await leave(run);
      bells.close();
      await lease.stop();
      bells.ring(topics.processes);
    },
  };
}

/** Milliseconds that runs which were stopped at the end of the process have to come to their end. */
const lastWordsMs = 2000;

/** Milliseconds after which a run that broke off without an end is begun again. */
const againAfterMs = 1000;

function failureText(error: unknown): string {
  return `a run broke off without an end: ${failureOf(error).message}`;
}

/** Resolves when `awaited` does, after so many milliseconds at the latest; no timer that is left over keeps the process alive. */
async function atMost(ms: number, awaited: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([awaited, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
