import {
  compareWritesSortKeys,
  maxChannelVersion,
  TASKS,
  writesSortKey,
  type CheckpointMetadata,
  type CheckpointPendingWrite,
  type CheckpointTuple,
  type SerializerProtocol,
} from "@langchain/langgraph-checkpoint";
import { readCheckpoints, type StoredCheckpoint, type StoredWrite } from "./checkpoint-reading.ts";
import type { Database } from "./database.ts";
import { loadValue } from "./typed-value.ts";

/** The checkpoints as LangGraph knows them, in the order of their keys. */
export async function readTuples(
  database: Database,
  serde: SerializerProtocol,
  keys: Parameters<typeof readCheckpoints>[1],
): Promise<CheckpointTuple[]> {
  const tuples: CheckpointTuple[] = [];
  for (const stored of await readCheckpoints(database, keys)) {
    const tuple = await tupleOf(serde, stored);
    // LangGraph's first forms of checkpoints left with the parent what was sent to further tasks; it still asks savers for them.
    if (stored.document.v < 4) await takeSendsOver(database, serde, stored, tuple);
    tuples.push(tuple);
  }
  return tuples;
}

async function tupleOf(serde: SerializerProtocol, stored: StoredCheckpoint): Promise<CheckpointTuple> {
  const { threadId, checkpointNs, checkpointId, parentId } = stored;
  const configOf = (id: string) => ({
    configurable: { thread_id: threadId, checkpoint_ns: checkpointNs, checkpoint_id: id },
  });
  const [values, pendingWrites, metadata] = await Promise.all([
    Promise.all(stored.values.map(async (value) => [value.channel, await loadValue(serde, value)] as const)),
    loadWrites(serde, stored.writes),
    loadValue(serde, { type: "json", value: stored.metadata }),
  ]);
  return {
    config: configOf(checkpointId),
    checkpoint: { ...stored.document, channel_values: Object.fromEntries(values) },
    // Written by `put`, which takes nothing else.
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
  database: Database,
  serde: SerializerProtocol,
  { threadId, checkpointNs, parentId }: StoredCheckpoint,
  { checkpoint }: CheckpointTuple,
): Promise<void> {
  if (parentId === null) return;
  const [parent] = await readCheckpoints(database, [{ threadId, checkpointNs, checkpointId: parentId }]);
  const sent = parent?.writes.filter(({ channel }) => channel === TASKS) ?? [];
  if (sent.length === 0) return;
  checkpoint.channel_values[TASKS] = (await loadWrites(serde, sent)).map(([, , value]) => value);
  checkpoint.channel_versions[TASKS] = maxChannelVersion(1, ...Object.values(checkpoint.channel_versions));
}
