import type { GraphPorts } from "../graphs/ports.ts";

/**
 * Marks the runs that their process did not live to end, so that they can be found and resumed; without an end, since they have
 * had none: a server still takes them up. Right to call only while this process holds the data directory alone: then whatever still
 * says "running" belongs to a dead one.
 */
export async function endDeadRuns({ store }: Pick<GraphPorts, "store">): Promise<void> {
  for (const run of await store.listRuns({ status: ["pending", "running"] })) {
    const error = "the process that ran it ended before it was done";
    await store.changeRun(run.id, { status: "error", error });
    await store.changeThread(run.threadId, { status: "error", error });
  }
}
