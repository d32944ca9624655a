import { INTERRUPT, RESUME } from "@langchain/langgraph-checkpoint";
import { sql, type SQL } from "drizzle-orm";
import { inBatches, type Database } from "./database.ts";
import type { graphCheckpoints, graphValues, graphWrites } from "./checkpoint-schema.ts";

/** `document` and `metadata` are JSON already. */
export type CheckpointRow = Omit<Required<typeof graphCheckpoints.$inferInsert>, "document" | "metadata"> & {
  document: string;
  metadata: string;
};
export type ValueRow = typeof graphValues.$inferInsert;
export type WriteRow = typeof graphWrites.$inferInsert;

export interface Rows {
  checkpoints: CheckpointRow[];
  values: ValueRow[];
  writes: WriteRow[];
}

/** What is asked of the checkpoints, in the order of asking. */
export type CheckpointChange =
  | { kind: "rows"; rows: Rows }
  /** Takes all away that is newer than the checkpoint; null = all there is of the thread. */
  | { kind: "removal"; threadId: string; after: string | null };

/** About how many characters a change brings to the engine. */
export function changeSize(change: CheckpointChange): number {
  if (change.kind === "removal") return 0;
  const { checkpoints, values, writes } = change.rows;
  const lengths = [
    ...checkpoints.map(({ document, metadata }) => document.length + metadata.length),
    ...values.map(({ value }) => value.length),
    ...writes.map(({ value }) => value.length),
  ];
  return lengths.reduce((sum, length) => sum + length + rowSize, 0);
}

/** Keys and the like, so that a great many small rows come to something too. */
const rowSize = 200;

/** All changes or none, with as few statements as can be: mostly one, which is its own transaction. */
export async function writeChanges(database: Database, changes: readonly CheckpointChange[]): Promise<void> {
  const statements = statementsOf(changes);
  const [first] = statements;
  if (first === undefined) return;
  if (statements.length === 1) {
    await database.execute(first);
    return;
  }
  await database.transaction(async (transaction) => {
    for (const statement of statements) await transaction.execute(statement);
  });
}

function statementsOf(changes: readonly CheckpointChange[]): SQL[] {
  const statements: SQL[] = [];
  let rows: Rows[] = [];
  for (const change of changes) {
    if (change.kind === "rows") {
      rows.push(change.rows);
      continue;
    }
    statements.push(...insertions(rows), removal(change.threadId, change.after));
    rows = [];
  }
  return [...statements, ...insertions(rows)];
}

/** A statement can't touch a row twice, so each row comes once: what is asked last counts, of ordinary writes and values the first. */
function insertions(all: readonly Rows[]): SQL[] {
  const checkpoints = new Map<string, CheckpointRow>();
  const values = new Map<string, ValueRow>();
  const writes = new Map<string, WriteRow>();
  for (const rows of all) {
    for (const row of rows.checkpoints) checkpoints.set(key(row.threadId, row.checkpointNs, row.checkpointId), row);
    for (const row of rows.values) {
      const place = key(row.threadId, row.checkpointNs, row.channel, row.version);
      if (!values.has(place)) values.set(place, row);
    }
    for (const row of rows.writes) {
      const place = key(row.threadId, row.checkpointNs, row.checkpointId, row.taskId, String(row.idx));
      if (row.idx < 0 || !writes.has(place)) writes.set(place, row);
    }
  }
  const parts = [
    ...inBatches([...values.values()]).map(valueInsertion),
    ...inBatches([...writes.values()]).map(writeInsertion),
    ...inBatches([...checkpoints.values()]).map(checkpointInsertion),
  ];
  return parts.length > maximumParts ? parts : joined(parts);
}

/** One of each kind fits into what a statement can carry. */
const maximumParts = 3;

function joined(parts: readonly SQL[]): SQL[] {
  const last = parts.at(-1);
  if (last === undefined) return [];
  const before = parts.slice(0, -1).map((part, index) => sql`${sql.identifier(`part_${index}`)} as (${part})`);
  return [before.length === 0 ? last : sql`with ${sql.join(before, sql`, `)} ${last}`];
}

function valueInsertion(rows: readonly ValueRow[]): SQL {
  const lines = rows.map(
    (row) => sql`(${row.threadId}, ${row.checkpointNs}, ${row.channel}, ${row.version}, ${row.type}, ${row.value})`,
  );
  return sql`insert into graph_values (thread_id, checkpoint_ns, channel, version, type, value)
    values ${sql.join(lines, sql`, `)} on conflict do nothing`;
}

function writeInsertion(rows: readonly WriteRow[]): SQL {
  const lines = rows.map(
    (row) =>
      sql`(${row.threadId}, ${row.checkpointNs}, ${row.checkpointId}, ${row.taskId}, ${row.idx}, ${row.channel}, ${row.type}, ${row.value}, ${row.taskPath})`,
  );
  return sql`insert into graph_writes
      (thread_id, checkpoint_ns, checkpoint_id, task_id, idx, channel, type, value, task_path)
    values ${sql.join(lines, sql`, `)}
    on conflict (thread_id, checkpoint_ns, checkpoint_id, task_id, idx)
    do update set channel = excluded.channel, type = excluded.type, value = excluded.value
    where excluded.idx < 0`;
}

function checkpointInsertion(rows: readonly CheckpointRow[]): SQL {
  const lines = rows.map(
    (row) =>
      sql`(${row.threadId}, ${row.checkpointNs}, ${row.checkpointId}, ${row.parentId}, ${row.document}, ${row.metadata})`,
  );
  return sql`insert into graph_checkpoints (thread_id, checkpoint_ns, checkpoint_id, parent_id, document, metadata)
    values ${sql.join(lines, sql`, `)}
    on conflict (thread_id, checkpoint_ns, checkpoint_id)
    do update set document = excluded.document, metadata = excluded.metadata`;
}

function removal(threadId: string, after: string | null): SQL {
  if (after === null) {
    return sql`with checkpoints as (delete from graph_checkpoints where thread_id = ${threadId}),
      vals as (delete from graph_values where thread_id = ${threadId})
      delete from graph_writes where thread_id = ${threadId}`;
  }
  // Answers to the checkpoint's interrupts, and what their tasks did with them, were written on the checkpoint itself: later ones.
  return sql`with newer as (delete from graph_checkpoints where thread_id = ${threadId} and checkpoint_id > ${after}),
    held as (
      select checkpoint_ns, held.key as channel, held.value as version
      from graph_checkpoints, json_each_text(document -> 'channel_versions') as held
      where thread_id = ${threadId} and checkpoint_id <= ${after}
    ),
    vals as (
      delete from graph_values where thread_id = ${threadId}
      and (checkpoint_ns, channel, version) not in (select checkpoint_ns, channel, version from held)
    )
    delete from graph_writes written where thread_id = ${threadId} and (
      checkpoint_id > ${after}
      or checkpoint_id = ${after} and channel <> ${INTERRUPT} and (
        channel = ${RESUME} or exists (
          select from graph_writes asked where asked.thread_id = written.thread_id
          and asked.checkpoint_ns = written.checkpoint_ns and asked.checkpoint_id = written.checkpoint_id
          and asked.task_id = written.task_id and asked.channel = ${INTERRUPT}
        )
      )
    )`;
}

function key(...parts: string[]): string {
  return parts.join("\u0000");
}
