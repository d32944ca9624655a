import type { GraphPorts } from "../graphs/ports.ts";

/**
 * Marks the runs that their process did not live to end. Right to call only while this process holds the data directory
 * alone: then whatever still says "running" belongs to a dead one.
 */
export async function endDeadRuns({ store, now }: GraphPorts): Promise<void> {
  for (const run of await store.listRuns(null)) {
    if (run.status !== "running" && run.status !== "pending") continue;
    await store.changeRun(run.id, {
      status: "error",
      endedAt: now().toISOString(),
      error: "the process that ran it ended before it was done",
    });
  }
}
