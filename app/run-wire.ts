import { z } from "zod";
import { campaignAssistantId } from "../domain/graph-identity.ts";
import type { RunRecord, RunStatus } from "../domain/run.ts";

/** How clients of the protocol call a status: a run that waits for a person has done its part. */
const wireStatus = {
  pending: "pending",
  running: "running",
  interrupted: "success",
  success: "success",
  partial: "success",
  error: "error",
  cancelled: "interrupted",
} as const satisfies Record<RunStatus, string>;

/** A status as clients ask for it; "timeout" is known to them and never happens here. */
export const WireStatus = z
  .enum(["pending", "running", "error", "success", "timeout", "interrupted"])
  .transform((wanted) =>
    // Every key of the table is a status.
    (Object.keys(wireStatus) as RunStatus[]).filter((status) => wireStatus[status] === wanted),
  );

/** A run as clients know it. What could be secret in its order (webhook, configurable values) stays here. */
export function runToWire(run: RunRecord): Record<string, unknown> {
  const { order } = run;
  return {
    run_id: run.id,
    thread_id: run.threadId,
    assistant_id: campaignAssistantId,
    created_at: run.startedAt,
    updated_at: run.endedAt ?? run.startedAt,
    status: wireStatus[run.status],
    metadata: run.metadata,
    kwargs: {
      input: order.input,
      command: order.command,
      checkpoint_id: order.checkpointId,
      config: { tags: order.config.tags, recursion_limit: order.config.recursionLimit },
      stream_mode: order.streamModes,
      subgraphs: order.streamSubgraphs,
      interrupt_before: order.interruptBefore,
      interrupt_after: order.interruptAfter,
      temporary: order.isStateless,
      resumable: true,
    },
    multitask_strategy: order.multitaskStrategy,
  };
}
