import type { GraphPorts } from "../graphs/ports.ts";

/**
 * Marks the runs that their process did not live to end, so that they can be found and resumed. Right to call only while
 * this process holds the data directory alone: then whatever still says "running" belongs to a dead one.
 */
export async function endDeadRuns({ store, now }: Pick<GraphPorts, "store" | "now">): Promise<void> {
  for (const run of await store.listRuns({ status: ["pending", "running"] })) {
    const error = "the process that ran it ended before it was done";
    await store.changeRun(run.id, { status: "error", endedAt: now().toISOString(), error });
    await store.changeThread(run.threadId, { status: "error", error });
  }
}
