import type { RunnableConfig } from "@langchain/core/runnables";
import type { CheckpointKey } from "./stored-checkpoint.ts";

/** Where a configuration points to; what isn't a word is left out, and no word is no checkpoint. */
export function placeOf({ configurable = {} }: RunnableConfig): Partial<CheckpointKey> {
  const wordAt = (name: string): string | undefined => {
    const value: unknown = configurable[name];
    return typeof value === "string" ? value : undefined;
  };
  const threadId = wordAt("thread_id");
  const checkpointNs = wordAt("checkpoint_ns");
  const checkpointId = wordAt("checkpoint_id");
  return {
    ...(threadId === undefined ? {} : { threadId }),
    ...(checkpointNs === undefined ? {} : { checkpointNs }),
    ...(checkpointId === undefined || checkpointId === "" ? {} : { checkpointId }),
  };
}
