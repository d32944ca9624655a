import type { RunRecord } from "../../domain/run.ts";
import type { CampaignGraph } from "../../graphs/campaign.ts";
import type { Checkpointer, RunEventLog } from "../../store/engine-port.ts";
import type { CampaignStore } from "../../store/port.ts";
import type { Log } from "../log.ts";
import { execute, failureOf } from "./execution.ts";
import { judgeRun, writeThread } from "./finishing.ts";
import type { LiveRun } from "./live-runs.ts";
import type { Patience } from "./patience.ts";
import { undoRun } from "./rollback.ts";
import { tellStatus, type Telling } from "./tell-status.ts";
import { alreadyTold } from "./told-before.ts";

export interface WorkParts extends Telling {
  store: CampaignStore;
  events: RunEventLog;
  checkpointer: Checkpointer;
  graph: CampaignGraph;
  log: Log;
  /** for work that waits until PostgreSQL and Redis are back */
  patience: Patience;
}

/**
 * Takes one run from its beginning, or from where its last attempt stands, to its end, and writes what came of it. A run that is
 * put off by a drain stays "running" in the store; of one that another process has taken over nothing is written.
 */
export async function work(parts: WorkParts, run: LiveRun): Promise<void> {
  const { store, runLog, log, now, patience } = parts;
  await begin(parts, run);
  const told = await patience(() => alreadyTold(run.record, run.isTakenUp, parts.events));
  const ending = told.isFinished
    ? ({ kind: "done" } as const)
    : await execute({
        ...parts,
        run: run.record,
        signal: run.controller.signal,
        control: run.control,
        tell(frame) {
          if (told.has(frame)) return;
          runLog.append(run.record.id, frame.event, frame.data);
          if (frame.told !== null) parts.observe(run.record, frame.told);
        },
      });
  if (run.isLost) return;
  if (ending.kind === "drained" || (ending.kind === "stopped" && !run.isCancelled)) {
    return await putOff(parts, run.record);
  }
  if (ending.kind === "failed") {
    const failure = failureOf(ending.error);
    // Not the run has failed, but this process: another one goes on with it, or this one tries again.
    if (failure.error === "run-taken") throw ending.error;
    runLog.append(run.record.id, "error", JSON.stringify(failure));
    log.error({ run_id: run.record.id, code: failure.error }, `run failed: ${String(ending.error)}`);
  }
  const { status, error, campaignId, thread } = await patience(() => judgeRun(parts, run.record, ending));
  const endedAt = now().toISOString();
  run.record = { ...run.record, status, error, campaignId, endedAt };
  tellStatus(parts, run.record, !told.isFinished);
  await runLog.flush(run.record.id);
  if (run.isUndone && status === "cancelled") await undo(parts, run.record);
  else await store.finishRun(run.record, { status, error, campaignId, endedAt }, thread);
  log.info({ run_id: run.record.id, thread_id: run.record.threadId, status }, "run ended");
}

/** While it is undone the thread stays busy: what is begun there next begins where this run did. */
async function undo(parts: WorkParts, run: RunRecord): Promise<void> {
  // Should this process die meanwhile, the next one undoes it to the end.
  await parts.store.requestStop(run.id, "rollback");
  await parts.patience(() => undoRun(parts, run));
  await parts.patience(() => writeThread(parts, run.threadId, null));
}

/** Another process, or the next, takes the run up. An orderly end is no crash: attempts are counted from the first again. */
async function putOff({ store, log }: WorkParts, run: RunRecord): Promise<void> {
  if (run.attempt > 1) await store.changeRun(run.id, { attempt: 1 });
  log.info({ run_id: run.id, thread_id: run.threadId }, "run put off");
}

async function begin(parts: WorkParts, run: LiveRun): Promise<void> {
  if (run.arrival === "taken") {
    // Its row says "running" already.
    const attempt = run.record.attempt + 1;
    const updatedAt = parts.now().toISOString();
    const change = { attempt, begunAt: run.record.begunAt };
    await parts.store.finishRun(run.record, change, { status: "busy", updatedAt });
    run.record = { ...run.record, attempt };
  }
  const { record } = run;
  const { id, attempt } = record;
  if (attempt === 1) parts.runLog.append(id, "metadata", JSON.stringify({ run_id: id, attempt }));
  if (run.arrival !== "taken") tellStatus(parts, run.record);
  parts.log.info({ run_id: id, thread_id: record.threadId, kind: record.kind, attempt }, "run began");
}
