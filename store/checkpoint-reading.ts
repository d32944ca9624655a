import type { Checkpoint } from "@langchain/langgraph-checkpoint";
import { sql, type SQL } from "drizzle-orm";
import type { Database } from "./database.ts";
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

/** Which checkpoints to read. */
export interface Choice {
  /** what follows `where` */
  where: SQL;
  /** several may hold the same value, which then is fetched once; to look for that costs a fifth of reading one (measured) */
  isSeveral: boolean;
}

/** The newest checkpoint of a namespace, or the one of an id. */
export function oneCheckpoint(threadId: string, checkpointNs: string, checkpointId?: string): Choice {
  const id = checkpointId === undefined ? sql`true` : sql`checkpoint_id = ${checkpointId}`;
  return {
    where: sql`thread_id = ${threadId} and checkpoint_ns = ${checkpointNs} and ${id} order by checkpoint_id desc limit 1`,
    isSeveral: false,
  };
}

/** The checkpoints of these keys, one at least. */
export function theseCheckpoints(keys: readonly CheckpointKey[]): Choice {
  const lines = keys.map((key) => sql`(${key.threadId}, ${key.checkpointNs}, ${key.checkpointId})`);
  return { where: sql`(thread_id, checkpoint_ns, checkpoint_id) in (${sql.join(lines, sql`, `)})`, isSeveral: true };
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

/** A line of the answer is of one of three kinds, since one statement brings all. */
interface Line {
  kind: "checkpoint" | "value" | "write";
  thread_id: string;
  checkpoint_ns: string;
  /** empty in a value, which many checkpoints may hold */
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

/** The checkpoints, newest first, with their values and writes, in one statement. Each value comes once. */
export async function readCheckpoints(database: Database, { where, isSeveral }: Choice): Promise<StoredCheckpoint[]> {
  const lines = await rowsOf<Line>(
    database,
    sql`with page as (select * from graph_checkpoints where ${where}),
    held as (
      select ${isSeveral ? sql`distinct` : sql``} thread_id, checkpoint_ns, version.key as channel, version.value as version
      from page, json_each_text(document -> 'channel_versions') as version
    )
    select 'checkpoint' as kind, thread_id, checkpoint_ns, checkpoint_id, parent_id as name, metadata::text as detail,
      '' as path, 0 as idx, '' as type, document::text as value
    from page
    union all
    select 'value', thread_id, checkpoint_ns, '', channel, version, '', 0, type, value
    from held join graph_values using (thread_id, checkpoint_ns, channel, version)
    union all
    select 'write', thread_id, checkpoint_ns, checkpoint_id, channel, task_id, task_path, idx, type, value
    from page join graph_writes using (thread_id, checkpoint_ns, checkpoint_id)`,
  );
  const values = groupBy(lines, "value", ({ thread_id, checkpoint_ns, name, detail }) =>
    keyOf(thread_id, checkpoint_ns, name ?? "", detail),
  );
  const writes = groupBy(lines, "write", ({ thread_id, checkpoint_ns, checkpoint_id }) =>
    keyOf(thread_id, checkpoint_ns, checkpoint_id),
  );
  return lines
    .filter(({ kind }) => kind === "checkpoint")
    .map((line) => {
      const { thread_id: threadId, checkpoint_ns: checkpointNs, checkpoint_id: checkpointId } = line;
      // Written by `put`; nobody else writes this table.
      const document = JSON.parse(line.value) as StoredCheckpoint["document"];
      return {
        threadId,
        checkpointNs,
        checkpointId,
        parentId: line.name,
        document,
        metadata: line.detail,
        values: Object.entries(document.channel_versions).flatMap(([channel, version]) =>
          (values.get(keyOf(threadId, checkpointNs, channel, String(version))) ?? []).map(({ type, value }) => ({
            channel,
            type,
            value,
          })),
        ),
        writes: (writes.get(keyOf(threadId, checkpointNs, checkpointId)) ?? []).map((write) => ({
          taskId: write.detail,
          taskPath: write.path,
          idx: write.idx,
          channel: write.name ?? "",
          type: write.type,
          value: write.value,
        })),
      };
    })
    .toSorted((one, other) => (one.checkpointId < other.checkpointId ? 1 : -1));
}

/** Rows as the statement names their columns. */
export async function rowsOf<Row>(database: Database, statement: SQL): Promise<Row[]> {
  // Both engines answer so; drizzle leaves the type to the driver.
  const { rows } = (await database.execute(statement)) as { rows: Row[] };
  return rows;
}

function groupBy(lines: readonly Line[], kind: Line["kind"], key: (line: Line) => string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.kind !== kind) continue;
    const group = groups.get(key(line));
    if (group === undefined) groups.set(key(line), [line]);
    else group.push(line);
  }
  return groups;
}

function keyOf(...parts: string[]): string {
  return parts.join("\u0000");
}
