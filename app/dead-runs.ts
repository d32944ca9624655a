import type { Context } from "./context.ts";

/**
 * Marks the runs that their process did not live to end, so that they can be found and resumed; without an end, since they have
 * had none: a server still takes them up. Where a server is alive it does so by itself, and nothing is marked.
 */
export async function endDeadRuns({ processes }: Pick<Context, "processes">): Promise<void> {
  await processes.markDead("the process that ran it ended before it was done");
}
