import { sql } from "drizzle-orm";
import { rowsOf, type Database } from "../database.ts";
import type { CopiedTable } from "./copied-tables.ts";

/** The values of a row as PostgreSQL writes them, in the order of the table's columns; null = none. */
export type Row = (string | null)[];

/** Bytes, more or less, that are on the way at once. */
const batchBytes = 2_000_000;
const mostRows = 256;

/**
 * The session's own ways of writing times are set aside: both sides must write the same moment alike. Waits of the copy are no
 * reason to break it off.
 */
export async function settleTransaction(transaction: Database): Promise<void> {
  await transaction.execute(sql.raw("set local timezone = 'UTC'"));
  await transaction.execute(sql.raw("set local datestyle = 'ISO, YMD'"));
  await transaction.execute(sql.raw("set local statement_timeout = 0"));
  await transaction.execute(sql.raw("set local idle_in_transaction_session_timeout = 0"));
}

/**
 * All rows by their primary key, in batches. Needs a transaction.
 * @param condition SQL; default: every row
 */
export async function* readRows(transaction: Database, table: CopiedTable, condition = "true"): AsyncGenerator<Row[]> {
  const columns = table.columns.map(({ name, isCleared }) => `${isCleared ? "null" : quoted(name)}::text`);
  const order = table.key.map(({ name, isText }) => `${quoted(name)}${isText ? ' collate "C"' : ""}`);
  const named = columns.map((column, place) => `${column} as "${place}"`);
  const query = `select ${named.join(", ")} from ${quoted(table.name)} where ${condition} order by ${order.join(", ")}`;
  for await (const batch of readQuery<Record<string, string | null>>(transaction, query)) {
    yield batch.map((row) => columns.map((_, place) => row[place] ?? null));
  }
}

/** What a query gives, in batches of some megabytes. Needs a transaction, which may read one at a time. */
export async function* readQuery<Found extends Record<string, string | null>>(
  transaction: Database,
  query: string,
): AsyncGenerator<Found[]> {
  await transaction.execute(sql.raw(`declare copied_rows no scroll cursor for ${query}`));
  let size = 16;
  for (;;) {
    const rows = await rowsOf<Found>(transaction, sql.raw(`fetch forward ${size} from copied_rows`));
    if (rows.length === 0) break;
    yield rows;
    const bytes = rows.reduce((sum, row) => sum + sizeOf(row), 1);
    size = Math.max(1, Math.min(mostRows, size * 2, Math.floor((rows.length * batchBytes) / bytes)));
  }
  await transaction.execute(sql.raw("close copied_rows"));
}

function sizeOf(row: Record<string, string | null>): number {
  return Object.values(row).reduce((sum, value) => sum + (value?.length ?? 0), 0);
}

/** Writes rows as they were read, all or none. */
export async function insertRows(transaction: Database, { name, columns }: CopiedTable, rows: Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = sql.raw(columns.map((column) => quoted(column.name)).join(", "));
  const values = sql.raw(columns.map(({ name: column, type }) => `cast(${quoted(column)} as ${type})`).join(", "));
  const given = columns.map((_, place) => sql`${sql.param(rows.map((row) => row[place] ?? null))}::text[]`);
  await transaction.execute(
    sql`insert into ${sql.raw(quoted(name))} (${names})
      select ${values} from unnest(${sql.join(given, sql`, `)}) as given (${names})`,
  );
}

export async function countRows(database: Database, { name }: CopiedTable, condition = "true"): Promise<number> {
  const query = `select count(*)::text as count from ${quoted(name)} where ${condition}`;
  const [row] = await rowsOf<{ count: string }>(database, sql.raw(query));
  return Number(row?.count);
}

/** Those of the tables that are there and hold something. */
export async function filledTables(database: Database, tables: readonly CopiedTable[]): Promise<string[]> {
  const filled: string[] = [];
  for (const { name } of tables) {
    const [found] = await rowsOf<{ here: string | null }>(database, sql`select to_regclass(${name})::text as here`);
    if (found?.here === null) continue;
    const [row] = await rowsOf<{ some: boolean }>(
      database,
      sql.raw(`select exists (select from ${quoted(name)}) as some`),
    );
    if (row?.some === true) filled.push(name);
  }
  return filled;
}

/** Names come from the schema, which has no quotation marks in them. */
export function quoted(name: string): string {
  return `"${name}"`;
}
