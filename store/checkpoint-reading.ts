import type { CheckpointTuple, SerializerProtocol } from "@langchain/langgraph-checkpoint";
import { sql } from "drizzle-orm";
import { rowsOf, type Database } from "./database.ts";
import { tupleOf } from "./redis-saver/checkpoint-tuples.ts";
import type { CheckpointKey, StoredCheckpoint, StoredWrite } from "./redis-saver/stored-checkpoint.ts";

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

/** Where a checkpoint is; without an id it is the newest there. */
type Place = Omit<CheckpointKey, "checkpointId"> & { checkpointId: string | null };

/** The checkpoints as LangGraph knows them, in the order of their places. */
export async function readTuples(
  database: Database,
  serde: SerializerProtocol,
  places: readonly Place[],
): Promise<CheckpointTuple[]> {
  const readOne = async (key: CheckpointKey) => (await readCheckpoints(database, [key]))[0] ?? null;
  const found = await readCheckpoints(database, places);
  return await Promise.all(found.map((stored) => tupleOf(serde, stored, readOne)));
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
 * The checkpoints of these places, in their order, with values and writes, in one statement.
 * The function `graph_checkpoint` (migration 0002) does it: the engine plans it once and not with every read, which on PGlite
 * costs more than the reading.
 */
async function readCheckpoints(database: Database, places: readonly Place[]): Promise<StoredCheckpoint[]> {
  const calls = places.map(
    (place) => sql`select * from graph_checkpoint(${place.threadId}, ${place.checkpointNs}, ${place.checkpointId})`,
  );
  const found: StoredCheckpoint[] = [];
  for (const line of await rowsOf<Line>(database, sql.join(calls, sql` union all `))) {
    const current = found.at(-1);
    // The lines of a checkpoint follow it.
    if (line.kind === "checkpoint") found.push(checkpointOf(line));
    else if (line.kind === "value") current?.values.push(valueOf(line));
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
    document: line.value,
    metadata: line.detail,
    values: [],
    writes: [],
  };
}

function valueOf({ detail: version, name, type, value }: Line): StoredCheckpoint["values"][number] {
  return { channel: name ?? "", version, type, value };
}

function writeOf({ detail: taskId, path: taskPath, idx, name, type, value }: Line): StoredWrite {
  return { taskId, taskPath, idx, channel: name ?? "", type, value };
}
