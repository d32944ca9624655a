import {
  compareWritesSortKeys,
  maxChannelVersion,
  TASKS,
  writesSortKey,
  type Checkpoint,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  type SerializerProtocol,
} from "@langchain/langgraph-checkpoint";
import type { CheckpointKey, StoredCheckpoint, StoredWrite } from "./stored-checkpoint.ts";
import { loadValue } from "./typed-value.ts";

/**
 * The checkpoint as LangGraph knows it.
 * @param read gives another checkpoint, the parent; asked only for the first forms of checkpoints
 */
export async function tupleOf(
  serde: SerializerProtocol,
  stored: StoredCheckpoint,
  read: (key: CheckpointKey) => Promise<StoredCheckpoint | null>,
): Promise<CheckpointTuple> {
  const { threadId, checkpointNs, checkpointId, parentId } = stored;
  const configOf = (id: string) => ({
    configurable: { thread_id: threadId, checkpoint_ns: checkpointNs, checkpoint_id: id },
  });
  const [document, values, pendingWrites, metadata] = await Promise.all([
    loadValue(serde, { type: "json", value: stored.document }),
    Promise.all(stored.values.map(async (value) => [value.channel, await loadValue(serde, value)] as const)),
    loadWrites(serde, stored.writes),
    loadValue(serde, { type: "json", value: stored.metadata }),
  ]);
  // Written by `put`, which takes nothing else; so are the metadata.
  const checkpoint = { ...(document as Checkpoint), channel_values: Object.fromEntries(values) };
  // LangGraph's first forms of checkpoints left with the parent what was sent to further tasks; it still asks savers for them.
  if (checkpoint.v < 4 && parentId !== null) {
    await takeSendsOver(serde, checkpoint, await read({ threadId, checkpointNs, checkpointId: parentId }));
  }
  return {
    config: configOf(checkpointId),
    checkpoint,
    metadata: metadata as CheckpointMetadata,
    ...(parentId === null ? {} : { parentConfig: configOf(parentId) }),
    pendingWrites,
  };
}

/** In the order in which LangGraph applies them. */
async function loadWrites(
  serde: SerializerProtocol,
  writes: readonly StoredWrite[],
): Promise<CheckpointPendingWrite[]> {
  const keyOf = ({ taskPath, taskId, idx }: StoredWrite) => writesSortKey(taskPath, taskId, idx);
  const sorted = writes.toSorted((one, other) => compareWritesSortKeys(keyOf(one), keyOf(other)));
  return await Promise.all(
    sorted.map(async (write): Promise<CheckpointPendingWrite> => [
      write.taskId,
      write.channel,
      await loadValue(serde, write),
    ]),
  );
}

async function takeSendsOver(
  serde: SerializerProtocol,
  checkpoint: Checkpoint,
  parent: StoredCheckpoint | null,
): Promise<void> {
  const sent = parent?.writes.filter(({ channel }) => channel === TASKS) ?? [];
  if (sent.length === 0) return;
  checkpoint.channel_values[TASKS] = (await loadWrites(serde, sent)).map(([, , value]) => value);
  checkpoint.channel_versions[TASKS] = maxChannelVersion(1, ...Object.values(checkpoint.channel_versions));
}
