import { MarketingError } from "../../domain/errors.ts";
import type { RunRecord, RunStatus } from "../../domain/run.ts";
import type { NewRun } from "../run-engine.ts";

/** The row of a run that was asked for: without a delay its first attempt begins with its row. */
export function recordOf(
  asked: NewRun,
  { id, startedAt, processId }: { id: string; startedAt: string; processId: string },
): RunRecord {
  const { threadId, campaignId, kind, approve, metadata, delayMs, tenant } = asked;
  const isBegun = delayMs === 0;
  const notBefore = delayMs > 0 ? new Date(Date.parse(startedAt) + delayMs).toISOString() : null;
  const order = { ...asked.order, notBefore };
  const status: RunStatus = isBegun ? "running" : "pending";
  return {
    id,
    threadId,
    campaignId,
    kind,
    status,
    approve,
    order,
    metadata,
    attempt: isBegun ? 1 : 0,
    startedAt,
    endedAt: null,
    error: null,
    tenant,
    processId,
    stop: null,
    begunAt: null,
  };
}

/** Why a run is refused, with what is in its way. */
export function busy(threadId: string, runs: RunRecord[]): MarketingError {
  return new MarketingError("thread-busy", `thread "${threadId}" is busy`, {
    why: runs.length === 0 ? "it is being changed" : `run ${runs.map(({ id }) => id).join(", ")} is going on there`,
    hint: "wait for it, cancel it, or choose the multitask strategy enqueue, interrupt or rollback",
  });
}
