import type { Checkpoint } from "@langchain/langgraph-checkpoint";
import { sql } from "drizzle-orm";
import { rowsOf, type Database } from "./database.ts";
import type { TypedValue } from "./typed-value.ts";

export interface CheckpointKey {
  threadId: string;
  checkpointNs: string;
  checkpointId: string;
}

export interface StoredWrite extends TypedValue {
  taskId: string;
  taskPath: string;
  idx: number;
  channel: string;
}

/** A checkpoint with all that belongs to it. */
export interface StoredCheckpoint extends CheckpointKey {
  parentId: string | null;
  document: Omit<Checkpoint, "channel_values">;
  /** JSON */
  metadata: string;
  values: (TypedValue & { channel: string })[];
  writes: StoredWrite[];
}

/** The checkpoints that fit, newest first, with their metadata. */
export async function findCheckpoints(
  database: Database,
  { threadId, checkpointNs, checkpointId, before }: Partial<CheckpointKey> & { before: string | undefined },
  limit?: number,
): Promise<(CheckpointKey & { metadata: string })[]> {
  const conditions = [
    ...(threadId === undefined ? [] : [sql`thread_id = ${threadId}`]),
    ...(checkpointNs === undefined ? [] : [sql`checkpoint_ns = ${checkpointNs}`]),
    ...(checkpointId === undefined ? [] : [sql`checkpoint_id = ${checkpointId}`]),
    ...(before === undefined ? [] : [sql`checkpoint_id < ${before}`]),
  ];
  return await rowsOf(
    database,
    sql`select thread_id as "threadId", checkpoint_ns as "checkpointNs", checkpoint_id as "checkpointId",
        metadata::text as metadata
      from graph_checkpoints ${conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`}
      order by checkpoint_id desc ${limit === undefined ? sql`` : sql`limit ${limit}`}`,
  );
}

/** A line of the answer is of one of three kinds, since one call brings all that belongs to a checkpoint. */
interface Line {
  kind: "checkpoint" | "value" | "write";
  thread_id: string;
  checkpoint_ns: string;
  checkpoint_id: string;
  /** a checkpoint's parent, the channel of a value or write */
  name: string | null;
  /** a checkpoint's metadata, a value's version, a write's task */
  detail: string;
  path: string;
  idx: number;
  type: string;
  value: string;
}

/**
 * The checkpoints of these keys, in their order, with values and writes, in one statement; without an id it is the newest there.
 * The function `graph_checkpoint` (migration 0002) does it: the engine plans it once and not with every read, which on PGlite
 * costs more than the reading.
 */
export async function readCheckpoints(
  database: Database,
  keys: readonly (Omit<CheckpointKey, "checkpointId"> & { checkpointId: string | null })[],
): Promise<StoredCheckpoint[]> {
  const calls = keys.map(
    (key) => sql`select * from graph_checkpoint(${key.threadId}, ${key.checkpointNs}, ${key.checkpointId})`,
  );
  const found: StoredCheckpoint[] = [];
  for (const line of await rowsOf<Line>(database, sql.join(calls, sql` union all `))) {
    const current = found.at(-1);
    // The lines of a checkpoint follow it.
    if (line.kind === "checkpoint") found.push(checkpointOf(line));
    else if (line.kind === "value")
      current?.values.push({ channel: line.name ?? "", type: line.type, value: line.value });
    else current?.writes.push(writeOf(line));
  }
  return found;
}

function checkpointOf(line: Line): StoredCheckpoint {
  return {
    threadId: line.thread_id,
    checkpointNs: line.checkpoint_ns,
    checkpointId: line.checkpoint_id,
    parentId: line.name,
    // Written by `put`; nobody else writes this table.
    document: JSON.parse(line.value) as StoredCheckpoint["document"],
    metadata: line.detail,
    values: [],
    writes: [],
  };
}

function writeOf({ detail: taskId, path: taskPath, idx, name, type, value }: Line): StoredWrite {
  return { taskId, taskPath, idx, channel: name ?? "", type, value };
}
