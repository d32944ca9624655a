import {
  emptyCheckpoint,
  uuid6,
  type BaseCheckpointSaver,
  type Checkpoint,
  type CheckpointTuple,
} from "@langchain/langgraph-checkpoint";

/** A checkpoint whose one channel has this value, with a version of the saver's. */
export function checkpointOf(saver: BaseCheckpointSaver, step: number, value: unknown): Checkpoint {
  const version = saver.getNextVersion(step);
  return { ...emptyCheckpoint(), id: uuid6(step), channel_values: { value }, channel_versions: { value: version } };
}

/** Puts a checkpoint with all its values. @param parentId the checkpoint that it goes on from, if any */
export async function putCheckpoint(
  saver: BaseCheckpointSaver,
  threadId: string,
  checkpoint: Checkpoint,
  { namespace = "", parentId }: { namespace?: string; parentId?: string } = {},
): Promise<CheckpointTuple["config"]> {
  return await saver.put(
    { configurable: { thread_id: threadId, checkpoint_ns: namespace, checkpoint_id: parentId } },
    checkpoint,
    { source: "loop", step: 1, parents: {} },
    checkpoint.channel_versions,
  );
}

export async function newestOf(saver: BaseCheckpointSaver, threadId: string): Promise<CheckpointTuple | undefined> {
  return await saver.getTuple({ configurable: { thread_id: threadId } });
}

export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}
