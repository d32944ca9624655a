import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable, type PgColumn } from "drizzle-orm/pg-core";
import * as checkpointSchema from "../checkpoint-schema.ts";
import * as schema from "../schema.ts";

/** A table as it is copied: everything in it is text on the way. */
export interface CopiedTable {
  name: string;
  columns: { name: string; type: string; isCleared: boolean }[];
  /** the primary key; the order of its rows is the same in every database, whatever its language */
  key: { name: string; isText: boolean }[];
}

/** Who is alive says nothing about the copy: nobody works on it yet. */
const leftOut: ReadonlySet<PgTable> = new Set([schema.processes]);

/** Names of processes, which mean nothing in the copy: the next one takes such runs and threads up. */
const cleared: ReadonlySet<PgColumn> = new Set<PgColumn>([schema.runs.processId, schema.threads.heldBy]);

const checkpointTables = tablesOf(checkpointSchema);

/** The tables of checkpoints. */
export const copiedCheckpointTables: CopiedTable[] = checkpointTables.map(copiedTable);

/** Every table but those of checkpoints, each after those that it refers to. */
export const copiedTables: CopiedTable[] = afterParents(tablesOf(schema)).map(copiedTable);

/** The table whose rows are in Redis instead, where there is one. */
export function holdsEvents({ name }: CopiedTable): boolean {
  return name === getTableName(schema.runEvents);
}

function tablesOf(module: Record<string, unknown>): PgTable[] {
  return Object.values(module).filter((value): value is PgTable => is(value, PgTable) && !leftOut.has(value));
}

function afterParents(tables: readonly PgTable[]): PgTable[] {
  const ordered: PgTable[] = [];
  const visit = (table: PgTable): void => {
    if (ordered.includes(table)) return;
    for (const { reference } of getTableConfig(table).foreignKeys) visit(reference().foreignTable);
    ordered.push(table);
  };
  tables.forEach(visit);
  return ordered;
}

/** A table of the schema, as it is copied. */
export function copiedTable(table: PgTable): CopiedTable {
  const columns = Object.values(getTableColumns(table));
  const { primaryKeys } = getTableConfig(table);
  const keyNames = primaryKeys[0]?.columns.map(({ name }) => name);
  const key =
    keyNames === undefined
      ? columns.filter(({ primary }) => primary)
      : keyNames.flatMap((name) => columns.filter((column) => column.name === name));
  return {
    name: getTableName(table),
    columns: columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      isCleared: cleared.has(column),
    })),
    key: key.map((column) => ({ name: column.name, isText: column.getSQLType() === "text" })),
  };
}
