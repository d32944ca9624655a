import { isOver, type RunRecord, type RunStatus, type StopAction } from "../../domain/run.ts";
import type { EngineParts } from "./engine-parts.ts";
import { failureOf } from "./execution.ts";
import type { LiveRun, LiveRuns } from "./live-runs.ts";

export interface OwnRunParts extends EngineParts {
  live: LiveRuns;
  cancel(runId: string, action: StopAction): Promise<RunRecord>;
  /** begins a run of this process that isn't here */
  again(runId: string): Promise<void>;
  /** begins a run that waits here, as its row says that it has begun */
  beginAs(run: LiveRun, record: RunRecord): void;
}

/**
 * Compares the runs of this process in the store with those that are here. It stops what another process was asked to stop, and
 * takes up what this process was given without hearing of it: the answer was lost with the connection to the store.
 * @returns a look; what is missing at two beats of the lease in a row is not just on its way
 */
export function createOwnRuns(parts: OwnRunParts): (occasion: { isBeat: boolean }) => Promise<void> {
  const { store, processes, processId, live, log } = parts;
  let missing = new Set<string>();

  function isMissing(id: string, status: RunStatus): boolean {
    const run = live.get(id);
    return run === undefined || (status === "running" && !run.isRunning && !run.isCancelled);
  }

  async function takeUp(id: string): Promise<void> {
    const run = live.get(id);
    const record = run === undefined ? null : await store.getRun(id);
    log.warn({ run_id: id }, "a run of this process was not here");
    if (run === undefined) await parts.again(id);
    else if (record !== null && !isOver(record) && isMissing(id, record.status)) parts.beginAs(run, record);
  }

  return async ({ isBeat }) => {
    try {
      const own = await processes.ownRuns(processId);
      const stopped = own.flatMap(({ id, stop }) =>
        stop === null || live.get(id) === undefined ? [] : [parts.cancel(id, stop)],
      );
      if (isBeat) {
        const now = own.filter(({ id, status }) => isMissing(id, status)).map(({ id }) => id);
        const twice = now.filter((id) => missing.has(id));
        missing = new Set(now);
        for (const id of twice) await takeUp(id);
      }
      await Promise.all(stopped);
    } catch (error) {
      log.warn({}, `no look at the runs of this process: ${failureOf(error).message}`);
    }
  };
}
