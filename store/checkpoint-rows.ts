import {
  WRITES_IDX_MAP,
  type ChannelVersions,
  type Checkpoint,
  type CheckpointMetadata,
  type PendingWrite,
  type SerializerProtocol,
} from "@langchain/langgraph-checkpoint";
import type { CheckpointRow, Rows, WriteRow } from "./checkpoint-changes.ts";
import type { StoredValue } from "./redis-saver/stored-checkpoint.ts";
import { dumpValue, toText } from "./redis-saver/typed-value.ts";

/** The rows of a checkpoint: its own, and one for each value that is new in it. */
export async function rowsOfCheckpoint(
  serde: SerializerProtocol,
  place: Pick<CheckpointRow, "threadId" | "checkpointNs" | "parentId">,
  { channel_values: held, ...document }: Checkpoint,
  { metadata, newVersions }: { metadata: CheckpointMetadata; newVersions: ChannelVersions },
): Promise<Rows> {
  const { threadId, checkpointNs } = place;
  const changed = Object.entries(newVersions).filter(([channel]) => Object.hasOwn(held, channel));
  const [values, documentJson, metadataJson] = await Promise.all([
    Promise.all(
      changed.map(async ([channel, version]) => ({
        threadId,
        checkpointNs,
        channel,
        version: String(version),
        ...(await dumpText(serde, held[channel])),
      })),
    ),
    dumpText(serde, document),
    dumpText(serde, metadata),
  ]);
  const row = { ...place, checkpointId: document.id, document: documentJson.value, metadata: metadataJson.value };
  return { checkpoints: [row], values, writes: [] };
}

/** The rows of what a task wrote. */
export async function rowsOfWrites(
  serde: SerializerProtocol,
  place: Pick<WriteRow, "threadId" | "checkpointNs" | "checkpointId" | "taskId" | "taskPath">,
  writes: readonly PendingWrite[],
): Promise<Rows> {
  const rows = await Promise.all(
    writes.map(async ([channel, value], index) => ({
      ...place,
      idx: WRITES_IDX_MAP[channel] ?? index,
      channel,
      ...(await dumpText(serde, value)),
    })),
  );
  return { checkpoints: [], values: [], writes: rows };
}

async function dumpText(serde: SerializerProtocol, value: unknown): Promise<StoredValue> {
  return toText(await dumpValue(serde, value));
}
