import { isOver, type RunRecord } from "../domain/run.ts";
import type { CampaignStatus } from "../domain/vocabulary.ts";

/** A run as far as it matters here; `kind` null = unknown. */
type Judged = Pick<RunRecord, "status"> & { kind: RunRecord["kind"] | null };

/** A run that was stopped or failed before it had done its work. */
export function wasStopped({ status }: Pick<RunRecord, "status">): boolean {
  return status === "error" || status === "cancelled";
}

/**
 * The run of a campaign that can be gone on with: one that is going on, or the newest one when it was stopped or failed. What
 * failed for a client of the protocol is nothing to go on with: refused once, it would be refused for ever.
 * @param runs of one campaign, newest first
 */
export function unfinishedRun<Run extends Judged>(runs: readonly Run[]): Run | null {
  const newest = runs.find((run) => run.kind !== "protocol" || run.status !== "error");
  return newest !== undefined && (wasStopped(newest) || !isOver(newest)) ? newest : null;
}

/** True for a campaign whose making ended before it was whole. */
export function isUnfinishedMaking(status: CampaignStatus, run: Pick<RunRecord, "status"> | null): boolean {
  return status === "draft" && run !== null && wasStopped(run);
}
