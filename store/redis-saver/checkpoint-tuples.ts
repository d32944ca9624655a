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
import type { TypedBytes } from "./packed-value.ts";
import type { FoundCheckpoint, WriteRecord } from "./thread-records.ts";

export async function dumpValue(serde: SerializerProtocol, value: unknown): Promise<TypedBytes> {
  const [type, bytes] = await serde.dumpsTyped(value);
  return { type, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** The value, anew with each call: nobody shares it. */
export async function loadValue(serde: SerializerProtocol, { type, bytes }: TypedBytes): Promise<unknown> {
  // An answer of Redis shares its bytes with other answers.
  return (await serde.loadsTyped(type, type === "json" ? bytes.toString() : new Uint8Array(bytes))) as unknown;
}

/**
 * The checkpoint as LangGraph knows it.
 * @param readParent gives the checkpoint's parent; asked only for the first forms of checkpoints
 */
export async function tupleOf(
  serde: SerializerProtocol,
  found: FoundCheckpoint,
  readParent: () => Promise<FoundCheckpoint | null>,
): Promise<CheckpointTuple> {
  const { threadId, checkpointNs, checkpointId, parentId } = found;
  const configOf = (id: string) => ({
    configurable: { thread_id: threadId, checkpoint_ns: checkpointNs, checkpoint_id: id },
  });
  const [document, values, pendingWrites, metadata] = await Promise.all([
    loadValue(serde, found.document),
    Promise.all(found.values.map(async (value) => [value.channel, await loadValue(serde, value)] as const)),
    loadWrites(serde, found.writes),
    loadValue(serde, found.metadata),
  ]);
  // Written by `put`, which takes nothing else; so are the metadata.
  const checkpoint = { ...(document as Checkpoint), channel_values: Object.fromEntries(values) };
  // LangGraph's first forms of checkpoints left with the parent what was sent to further tasks; it still asks savers for them.
  if (checkpoint.v < 4 && parentId !== null) await takeSendsOver(serde, checkpoint, await readParent());
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
  writes: readonly WriteRecord[],
): Promise<CheckpointPendingWrite[]> {
  const keyOf = ({ taskPath, taskId, idx }: WriteRecord) => writesSortKey(taskPath, taskId, idx);
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
  parent: FoundCheckpoint | null,
): Promise<void> {
  const sent = parent?.writes.filter(({ channel }) => channel === TASKS) ?? [];
  if (sent.length === 0) return;
  checkpoint.channel_values[TASKS] = (await loadWrites(serde, sent)).map(([, , value]) => value);
  checkpoint.channel_versions[TASKS] = maxChannelVersion(1, ...Object.values(checkpoint.channel_versions));
}
