import { createHash } from "node:crypto";
import type { StoredCheckpoint } from "../redis-saver/stored-checkpoint.ts";
import type { Row } from "./table-rows.ts";

/** What rows are known by: how many they are, and a hash over all of them in their order. */
export interface RowsDigest {
  rows: number;
  /** hex */
  sha256: string;
}

/** The digest of rows, each one line of JSON. @param onBatch hears how many rows have been looked at */
export async function digestRows(
  batches: AsyncIterable<Row[]>,
  onBatch: (rows: number) => void = () => undefined,
): Promise<RowsDigest> {
  const hash = createHash("sha256");
  let rows = 0;
  for await (const batch of batches) {
    for (const row of batch) hash.update(`${JSON.stringify(row)}\n`);
    rows += batch.length;
    onBatch(rows);
  }
  return { rows, sha256: hash.digest("hex") };
}

export interface CheckpointsDigest {
  threads: number;
  checkpoints: number;
  /** hex */
  sha256: string;
}

/**
 * The digest of checkpoints with all that belongs to them, the same wherever they are kept.
 * @param parts the parts of a thread together and in order, threads in any order
 */
export async function digestCheckpoints(
  parts: AsyncIterable<StoredCheckpoint>,
  onPart: (checkpoints: number) => void = () => undefined,
): Promise<CheckpointsDigest> {
  const threads = new Map<string, string>();
  let current = { threadId: "", hash: createHash("sha256") };
  let checkpoints = 0;
  const end = () => {
    if (checkpoints > 0) threads.set(current.threadId, current.hash.digest("hex"));
  };
  for await (const part of parts) {
    if (checkpoints === 0 || part.threadId !== current.threadId) {
      end();
      current = { threadId: part.threadId, hash: createHash("sha256") };
    }
    current.hash.update(`${JSON.stringify(canonical(part))}\n`);
    checkpoints += 1;
    onPart(checkpoints);
  }
  end();
  const all = createHash("sha256");
  for (const [threadId, digest] of [...threads].toSorted(byWord(([id]) => id))) {
    all.update(`${JSON.stringify([threadId, digest])}\n`);
  }
  return { threads: threads.size, checkpoints, sha256: all.digest("hex") };
}

function canonical({ threadId, checkpointNs, checkpointId, parentId, document, metadata, ...held }: StoredCheckpoint) {
  const values = held.values.map(({ channel, version, type, value }) => [channel, version, type, value]);
  const writes = held.writes.map(({ taskId, idx, taskPath, channel, type, value }) => {
    return [taskId, idx, taskPath, channel, type, value];
  });
  const sorted = [values, writes].map((list) => list.toSorted(byWord((item) => JSON.stringify(item))));
  return [threadId, checkpointNs, checkpointId, parentId, document, metadata, ...sorted];
}

function byWord<Item>(wordOf: (item: Item) => string): (one: Item, other: Item) => number {
  return (one, other) => {
    const [first, second] = [wordOf(one), wordOf(other)];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}
