import { isOver, type RunRecord } from "../domain/run.ts";
import type { Context } from "./context.ts";
import { startRun, type ProtocolRun } from "./protocol-runs.ts";
import { deleteThread } from "./threads.ts";

/** Runs whose thread is made for them, and goes with them unless it was asked to stay. */
export interface StatelessRuns {
  /**
   * The run, on a new thread. The thread stays at least until `release` is called: whoever follows the run does so when he
   * has seen its end.
   * @param caller the product as whoever asks may use it
   * @throws MarketingError as startRun()
   */
  start(caller: Context, asked: ProtocolRun): Promise<{ run: RunRecord; release(): void }>;
  /** Keeps the thread of a run for one more viewer, until what is returned is called. */
  hold(runId: string): () => void;
}

export function createStatelessRuns(context: Context): StatelessRuns {
  /** viewers of each run whose thread is to go */
  const viewers = new Map<string, number>();
  const over = new Map<string, RunRecord>();
  /** runs whose end is waited for */
  const awaited = new Set<string>();
  // Also those that an earlier process began.
  context.runs.observe((run, event) => {
    if (event.type === "run") removeWhenOver(run);
  });

  function hold(runId: string): () => void {
    viewers.set(runId, (viewers.get(runId) ?? 0) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      viewers.set(runId, (viewers.get(runId) ?? 1) - 1);
      removeIfDone(runId);
    };
  }

  function removeIfDone(runId: string): void {
    if ((viewers.get(runId) ?? 0) > 0) return;
    viewers.delete(runId);
    const run = over.get(runId);
    if (run === undefined) return;
    over.delete(runId);
    deleteThread(context, run.threadId).catch(() => {
      context.log.warn({ run_id: runId, thread_id: run.threadId }, "the thread of a stateless run was not removed");
    });
  }

  function removeWhenOver(run: RunRecord): void {
    if (!run.order.isStateless || awaited.has(run.id)) return;
    awaited.add(run.id);
    context.runs.settled(run.id).then(
      (ended) => {
        awaited.delete(run.id);
        // A run that was put off by a shutdown still needs its thread.
        if (!isOver(ended)) return;
        over.set(run.id, ended);
        removeIfDone(run.id);
      },
      () => void awaited.delete(run.id), // Somebody has removed the run before its end.
    );
  }

  return {
    async start(caller, asked) {
      const order = { ...asked.order, isStateless: !asked.keepsThread };
      const run = await startRun(caller, context.newId(), { ...asked, order, missingThread: "create" });
      const release = hold(run.id);
      removeWhenOver(run);
      return { run, release };
    },
    hold,
  };
}
