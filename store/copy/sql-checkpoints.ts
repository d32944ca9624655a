import { sql } from "drizzle-orm";
import { graphCheckpoints, graphValues, graphWrites } from "../checkpoint-schema.ts";
import { rowsOf, type Database } from "../database.ts";
import type { StoredCheckpoint } from "../redis-saver/stored-checkpoint.ts";
import { copiedTable, type CopiedTable } from "./copied-tables.ts";
import { insertRows, readRows, type Row } from "./table-rows.ts";

const tables = {
  checkpoints: copiedTable(graphCheckpoints),
  values: copiedTable(graphValues),
  writes: copiedTable(graphWrites),
};

/** Checkpoints whose values are looked for in one statement. */
const pageSize = 16;

type Place = Pick<StoredCheckpoint, "threadId" | "checkpointNs" | "checkpointId">;
type ValueKey = Omit<Place, "checkpointId"> & { channel: string; version: string };
type FoundValue = ValueKey & { type: string; value: string };
type FoundWrite = Place & StoredCheckpoint["writes"][number];

/**
 * The counterpart of the Redis saver's `exportAll` for checkpoints in the database: thread by thread, each checkpoint after those
 * before it. Values and writes that belong to no checkpoint are left out. Needs a transaction.
 */
export async function* exportCheckpoints(transaction: Database): AsyncGenerator<StoredCheckpoint> {
  const given = { threadId: "", values: new Set<string>() };
  for await (const batch of readRows(transaction, tables.checkpoints)) {
    for (let start = 0; start < batch.length; start += pageSize) {
      const page = batch.slice(start, start + pageSize).map((row) => {
        const checkpoint = checkpointOf(row);
        if (checkpoint.threadId !== given.threadId) {
          given.threadId = checkpoint.threadId;
          given.values.clear();
        }
        const wanted = heldBy(checkpoint).filter((value) => {
          const name = JSON.stringify([value.checkpointNs, value.channel, value.version]);
          return !given.values.has(name) && given.values.add(name);
        });
        return { checkpoint, wanted };
      });
      yield* await completed(transaction, page);
    }
  }
}

function checkpointOf(row: Row): StoredCheckpoint {
  const record = Object.fromEntries(tables.checkpoints.columns.map(({ name }, place) => [name, row[place] ?? null]));
  const word = (name: string): string => record[name] ?? "";
  return {
    threadId: word("thread_id"),
    checkpointNs: word("checkpoint_ns"),
    checkpointId: word("checkpoint_id"),
    parentId: record["parent_id"] ?? null,
    document: word("document"),
    metadata: word("metadata"),
    values: [],
    writes: [],
  };
}

function heldBy({ threadId, checkpointNs, document }: StoredCheckpoint): ValueKey[] {
  // Written by the saver's `put`; nobody else writes this table.
  const { channel_versions: versions } = JSON.parse(document) as { channel_versions: Record<string, number | string> };
  return Object.entries(versions).map(([channel, version]) => ({
    threadId,
    checkpointNs,
    channel,
    version: String(version),
  }));
}

/** The checkpoints of a page with the values that each is to bring, and with their writes. */
async function completed(
  transaction: Database,
  page: readonly { checkpoint: StoredCheckpoint; wanted: ValueKey[] }[],
): Promise<StoredCheckpoint[]> {
  const values = await valuesOf(
    transaction,
    page.flatMap(({ wanted }) => wanted),
  );
  const writes = await writesOf(
    transaction,
    page.map(({ checkpoint }) => checkpoint),
  );
  return page.map(({ checkpoint, wanted }) => {
    const names = new Set(wanted.map(nameOfValue));
    return {
      ...checkpoint,
      values: values
        .filter((value) => names.has(nameOfValue(value)))
        .map(({ channel, version, type, value }) => ({ channel, version, type, value })),
      writes: writes
        .filter((write) => nameOf(write) === nameOf(checkpoint))
        .map(({ taskId, taskPath, idx, channel, type, value }) => ({ taskId, taskPath, idx, channel, type, value })),
    };
  });
}

const nameOf = ({ threadId, checkpointNs, checkpointId }: Place): string =>
  JSON.stringify([threadId, checkpointNs, checkpointId]);
const nameOfValue = ({ threadId, checkpointNs, channel, version }: ValueKey): string =>
  JSON.stringify([threadId, checkpointNs, channel, version]);

async function valuesOf(database: Database, keys: readonly ValueKey[]): Promise<FoundValue[]> {
  const column = (name: keyof ValueKey) => sql`${sql.param(keys.map((key) => key[name]))}::text[]`;
  return await rowsOf<FoundValue>(
    database,
    sql`select thread_id as "threadId", checkpoint_ns as "checkpointNs", channel, version, type, value
      from unnest(${column("threadId")}, ${column("checkpointNs")}, ${column("channel")}, ${column("version")})
        as wanted (thread_id, checkpoint_ns, channel, version)
      join graph_values using (thread_id, checkpoint_ns, channel, version)`,
  );
}

async function writesOf(database: Database, places: readonly Place[]): Promise<FoundWrite[]> {
  const column = (name: keyof Place) => sql`${sql.param(places.map((place) => place[name]))}::text[]`;
  return await rowsOf<FoundWrite>(
    database,
    sql`select thread_id as "threadId", checkpoint_ns as "checkpointNs", checkpoint_id as "checkpointId",
        task_id as "taskId", task_path as "taskPath", idx, channel, type, value
      from unnest(${column("threadId")}, ${column("checkpointNs")}, ${column("checkpointId")})
        as wanted (thread_id, checkpoint_ns, checkpoint_id)
      join graph_writes using (thread_id, checkpoint_ns, checkpoint_id)`,
  );
}

/** The counterpart of the Redis saver's `importPart`; a part is taken once. */
export async function importCheckpoint(transaction: Database, part: StoredCheckpoint): Promise<void> {
  const { values, writes, ...checkpoint } = part;
  const { threadId: thread_id, checkpointNs: checkpoint_ns, checkpointId: checkpoint_id } = part;
  const place = { thread_id, checkpoint_ns };
  const { parentId: parent_id, document, metadata } = checkpoint;
  await insertRows(transaction, tables.checkpoints, [
    rowOf(tables.checkpoints, { ...place, checkpoint_id, parent_id, document, metadata }),
  ]);
  await insertRows(
    transaction,
    tables.values,
    values.map((value) => rowOf(tables.values, { ...place, ...value })),
  );
  await insertRows(
    transaction,
    tables.writes,
    writes.map(({ taskId: task_id, taskPath: task_path, idx, ...write }) =>
      rowOf(tables.writes, { ...place, checkpoint_id, task_id, task_path, idx: String(idx), ...write }),
    ),
  );
}

function rowOf({ columns }: CopiedTable, record: Record<string, string | null>): Row {
  return columns.map(({ name }) => record[name] ?? null);
}
